/*
 * A YAML text line by line, as a reader of slips of the pen sees it, and each
 * line as it should have been written; signs that look like what YAML has, and
 * are others: word processors, mails and the web write them.
 *
 * Knows: quotes and comments of YAML within a line, Unicode. Must not know:
 * what belongs to what. Invariants: the text is read once from its
 * beginning to its end; found is true once a slip has been told, and then no
 * further one is looked for.
 */
#ifndef LAMPIRAN_YAML_SCRAWL_H
#define LAMPIRAN_YAML_SCRAWL_H

#include "base/run.h"
#include "yaml/mend.h"
#include "yaml/words.h"

struct scrawl {
	const struct source *source;
	const struct yaml_words *words; /* NULL: none are known */
	struct run *run;
	const char *line; /* where the line at work begins */
	unsigned number;  /* of it, from 1 */
	bool found;
	struct mend *mend; /* of what was told; NULL: nobody wants it */
};

/* Begins at the first line of SOURCE. */
void scrawl_init(struct scrawl *scrawl, const struct source *source,
		 const struct yaml_words *words, struct run *run);

/* Returns the line with NUMBER, which begins at LINE. */
struct scrawl scrawl_line(const struct source *source, const char *line,
			  unsigned number, struct run *run);

/* Goes on to the next line. Whether there is one. */
bool scrawl_next(struct scrawl *scrawl);

/* Returns the end of the source. */
const char *scrawl_end(const struct scrawl *scrawl);

/* Returns where the line that AT is in stops. */
const char *scrawl_stop(const char *at);

/* Returns the first sign of the line behind its spaces. */
const char *scrawl_text(const struct scrawl *scrawl);

bool scrawl_blank(char c); /* or the end of a line or of the text */

/* Tells MESSAGE of AT, in the line at work; it ends with REMEDY. */
void scrawl_tell(struct scrawl *scrawl, const char *at,
		 const struct message *message, const char *detail,
		 const char *remedy);

/* Tells that the spaces at AT are none to YAML. */
void scrawl_tell_space(struct scrawl *scrawl, const char *at);

/* Says that what was told may be mended otherwise, too. */
void scrawl_doubt(const struct scrawl *scrawl);

struct place scrawl_place(const struct scrawl *scrawl, const char *at);

/* Returns the line at work with PUT in place of the DROP bytes at CUT, without
 * its indentation; shortened if it is long. */
const char *scrawl_mended(const struct scrawl *scrawl, const char *cut,
			  size_t drop, const char *put);

/* Returns the LENGTH bytes of TEXT between quotes, SIGN, as YAML has it then:
 * single ones inside are doubled, double ones behind a backslash. */
const char *scrawl_in_quotes(struct arena *arena, const char *text,
			     size_t length, char sign);

/* Returns the line at work with quotes around what stands from FROM to TO. */
const char *scrawl_quoted(const struct scrawl *scrawl, const char *from,
			  const char *to);

/* Lets a quoted text, which began in a line above, go on behind its quote at
 * CLOSE: it was meant to end at END. */
void scrawl_go_on(const struct scrawl *scrawl, const char *close,
		  const char *end);

/* Returns the line at work with straight quotes for the curly ones
 * around what stands from FROM to TO. */
const char *scrawl_straight(const struct scrawl *scrawl, const char *from,
			    const char *to);

/* Returns TEXT, LENGTH bytes of the line at work, behind SPACES of them;
 * shortened. */
const char *scrawl_indented(const struct scrawl *scrawl, size_t spaces,
			    const char *text, size_t length);

/* Returns the colon that ends a key in what is left of a line from AT on, NULL
 * when there is none before its comment. */
const char *scrawl_colon(const char *at);

/* Returns the end of a text without quotes that begins at AT: before its
 * comment, and the blanks there. */
const char *scrawl_plain_end(const char *at);

/* Returns the colon behind the word at AT that no blank follows ("bulan:2"),
 * NULL when there is none. *BYTES are those of an odd space behind it. */
const char *scrawl_tight_colon(const char *at, const char *end, size_t *bytes);

/* Whether the LENGTH bytes of WORD are one of the keys that are known. */
bool scrawl_is_key(const struct scrawl *scrawl, const char *word,
		   size_t length);

/* Whether they are one that has keys or entries below it, and no text. */
bool scrawl_is_section(const struct scrawl *scrawl, const char *word,
		       size_t length);

/* Returns the end of the word at AT, as keys are written. */
const char *scrawl_word_end(const char *at);

/* Whether a dash that begins an entry stands at AT. */
bool scrawl_dash(const char *at);

/* Whether the text at AT, the first of a line, begins an entry or is a key: in
 * a text that goes on for several lines, a sign that it was to have ended. */
bool scrawl_entry(const char *at);

/* Returns the quote that closes the one at AT, and goes on to its line; NULL
 * when there is none. *ENTRY: a line between them begins an
 * entry, or a comment. */
const char *scrawl_close(struct scrawl *scrawl, const char *at, bool *entry);

/* Returns the bytes of the space at AT that is none to YAML, or that nobody
 * sees, and puts it into *CHARACTER; 0 when there is another sign. */
size_t lookalike_space(const char *at, const char *end, uint32_t *character);

/* Returns the bytes of the bullet or long dash at AT, 0 when there is none. */
size_t lookalike_bullet(const char *at, const char *end);

/* Returns the bytes of the curly quote at AT, 0 when there is none. */
size_t lookalike_curly(const char *at, const char *end);

#endif
