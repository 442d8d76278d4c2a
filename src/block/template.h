/*
 * Templates of a profile: filled with the fields of a plan, what they print
 * beside these by themselves, and what an excerpt is of, in words.
 *
 * Knows: {lembaga}, {Lembaga} and {LEMBAGA} for capitals, {space 25 mm},
 * {ttd}, {spaced}; the labels and numbers of columns. Braces are
 * profile/braces.h's. Must not know: fonts, where the lines go, how entries of
 * an excerpt are chosen.
 */
#ifndef LAMPIRAN_BLOCK_TEMPLATE_H
#define LAMPIRAN_BLOCK_TEMPLATE_H

#include "profile/profile.h"
#include "revise/select.h"

/* One line of a template. */
struct template_line {
	const char *text;
	size_t length;
	struct place place; /* of the field it prints first, else its own */
	double space;	    /* [pt] nothing but so much room */
	bool signing;	    /* that room is for a signature */
	bool spaced;	    /* its letters stand far apart */
};

struct template
{
	struct template_line *line;
	size_t count;
};

/* What templates are filled from. */
struct template_source {
	const struct plan *plan;
	const struct profile *profile;
	enum form form;	     /* the copy that they are in */
	const char *section; /* names the template in messages */
	struct run *run;
	struct lexicon *lexicon; /* learns what is put into capitals; NULL: none
				  */
};

/* Fills WORDS with the fields of a plan. Unknown fields, and fields that the
 * plan lacks, are in the source's run. */
struct template template_fill(const struct wordline *words,
			      const struct template_source *source);

enum { FRAME_MOST = 64 };

struct frame {
	enum plan_field field;
	const char *before; /* the word before it, "NOMOR"; "": none */
	char behind;	    /* the sign that follows at once; 0: none */
	bool year;	    /* the year follows on its line: "… TAHUN 2026" */
	bool body;	    /* in the body of the decree */
};

/* Fills FRAME with those in the templates of PROFILE, as many as fit. Returns
 * their number. The words live in ARENA. */
size_t frame_read(const struct profile *profile, struct arena *arena,
		  struct frame frame[FRAME_MOST]);

/* Whether PROFILE prints the year behind the number. */
bool frame_has_year(const struct profile *profile, struct arena *arena);

/* Returns the wording of the kind of excerpt that PLAN is, NULL when it is the
 * whole. */
const struct excerpt_style *phrases_style(const struct plan *plan,
					  const struct profile *profile);

/* Returns "Area Perubahan 7: Penguatan Pengawasan", "Kegiatan 2 dan 3",
 * "Triwulan II (April sampai dengan Juni)" …, "" for the whole; as an author
 * writes it, with what is no mark behind a backslash. */
const char *phrases_excerpt(const struct plan *plan,
			    const struct profile *profile, struct arena *arena);

/* Returns the label of the column that KEY fills, or its name, as words: "Sub
 * Kegiatan". */
const char *phrases_label(const struct profile *profile, const char *key,
			  struct arena *arena);

#endif
