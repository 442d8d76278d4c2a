/*
 * Setting a text: what an author wrote becomes paragraphs of shaped pieces.
 *
 * Knows: fonts, words, emphasis, lists, where a line may break. Must not know:
 * how wide the room is, cells, pages.
 */
#ifndef LAMPIRAN_TEXT_SETTER_H
#define LAMPIRAN_TEXT_SETTER_H

#include "base/run.h"
#include "text/text.h"

/* What a text is set from. */
struct manuscript {
	const char *text;	     /* with emphasis marks and line ends */
	size_t length;		     /* [bytes] */
	const struct markup *markup; /* instead: it was read before */
	enum style style;	     /* what emphasis is added to */
	const char *number; /* "3.", hung before the text; NULL for none */
	bool typed;	    /* the text has it itself: nothing is hung */
	const char *widest; /* the widest such number of its siblings */
	double hang;	    /* [em] how far the number hangs at least */
	const char *keep;   /* phrases that stay on one line, or NULL */
	bool bare_lists;    /* markers may have no sign: "1 Tim" */
	bool lists;	    /* lines with markers are items */
	struct place place; /* where the author wrote it */
};

/* The composing stick: what the text at work is put together in, with room that
 * the next text finds again. */
struct stick {
	struct arena arena;
	struct piece *piece;
	struct paragraph *paragraph;
	size_t capacity, paragraph_capacity;
};

struct setter {
	struct fonts *fonts; /* borrowed */
	struct run *run;     /* borrowed */
	struct shaper shaper;
	struct stick stick;
	struct arena scratch; /* for the text at work */
};

void setter_init(struct setter *setter, struct run *run, struct fonts *fonts);
void setter_release(struct setter *setter);

/*
 * Returns the text of MANUSCRIPT, which lives in the setter's run. Characters
 * that no font has are reported in the setter's run with their place and
 * left out. A text before which a number hangs begins with words, not with an
 * item: "2. A. Yani".
 */
struct text *text_new(struct setter *setter,
		      const struct manuscript *manuscript);

/* Returns which of COUNT texts of one line is the widest, NULL of none. */
const char *text_widest(struct setter *setter, const char *const *text,
			size_t count);

#endif
