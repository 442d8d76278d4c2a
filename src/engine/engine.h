/*
 * Pages and PDFs from a plan: the whole way, for the commands.
 *
 * Knows: the order of the stages. Must not know: the command line, files.
 */
#ifndef LAMPIRAN_ENGINE_ENGINE_H
#define LAMPIRAN_ENGINE_ENGINE_H

#include "command/inputs.h"
#include "pdf/pdf.h"
#include "typeset/document.h"

struct press {
	const struct inputs *inputs; /* borrowed, read */
	struct fonts fonts;
	struct setter setter;
	struct pdf *pdf; /* NULL: none drawn yet */
	struct pdf_options options;
	const struct plan *carried; /* in the PDFs; NULL: none is */
};

/* Prepares for the inputs. PDFs are as OPTIONS say, but made when
 * SOURCE_DATE_EPOCH says, if it does. The caller must press_close() it. */
void press_open(struct press *press, const struct inputs *inputs,
		const struct pdf_options *options);
void press_close(struct press *press);

/* From now on words are read aloud as PLAN says. What is wrong with that is in
 * the diag of the inputs. */
void press_learn(struct press *press, const struct plan *plan);

/* Warns of what it said of words that were not set. */
void press_check(const struct press *press);

/* From now on PDFs carry the plan, and the profiles with what they build on. */
void press_carry(struct press *press, const struct plan *plan);

/* Returns PLAN set as the profiles say, NULL when something does not fit. */
struct document *press_set(struct press *press, const struct plan *plan);

/* Returns PAGES as a PDF, to be released with pdf_release(). */
struct pdf_bytes press_draw(struct press *press, const struct pages *pages);

#endif
