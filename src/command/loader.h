/*
 * The one door by which commands get what a user named: a plan in YAML, a PDF
 * that carries one, or a spreadsheet that is one.
 *
 * Knows: how files begin, which kind is read how, what a PDF carries and which
 * lampiran a profile in it is for. Must not know: what is done with a plan.
 * Invariants: contents decide, not names; of what tells nothing of itself (text
 * may be a plan or a CSV) the end of the name does. Each kind has its limits. A
 * PDF is not trusted: its names name no file but one in the current folder.
 */
#ifndef LAMPIRAN_COMMAND_LOADER_H
#define LAMPIRAN_COMMAND_LOADER_H

#include "book/book.h"
#include "engine/job.h"
#include "pdf/extract.h"
#include "sheet/styles.h"

/* The plan and the profiles that a PDF carries, to be used again. */
struct carried {
	const struct source *plan;
	const struct source **profile; /* each before what it builds on */
	size_t count;		       /* of the profiles */
};

/* Fills CARRIED with what PDF carries. Whether there is a plan; if not, the
 * reason is reported to RUN. */
bool carried_read(struct carried *carried, struct run *run,
		  const struct source *pdf);

/*
 * Takes as LAYOUTS the profiles that came with DECREE. They are those of its
 * own lampiran, by its names for them; or those that somebody named instead,
 * the first for the first lampiran. What is wrong with them is reported to RUN.
 */
void carried_choose(const struct carried *carried, struct layouts *layouts,
		    const struct decree *decree, struct run *run);

/* Returns the first of the files in EXTRACTED that is of KIND, NULL when there
 * is none. */
const struct pdf_file *carried_find(const struct extracted *extracted,
				    enum file_kind kind);

/* Returns the name that FILE may be written under. */
const char *carried_name(const struct pdf_file *file);

struct loaded {
	const struct decree *decree;
	struct carried carried; /* what its PDF has, if it is from one */
};

/* Fills LOADED with the plan in the file PATH ("-": standard input), whatever
 * kind of file it is, and what came with it. What heads the columns of a sheet
 * those NAMED are asked first, if they are any: they are read for it, and there
 * are none left if that cannot be done. NULL: nobody names one. Whether all is
 * well; if not, that is reported to RUN. */
bool loader_load(struct loaded *loaded, struct run *run, const char *path,
		 struct layouts *named);

/* Reads as LAYOUTS the profiles that a plan's PDF carries, else those that it
 * names itself. Whether there are any, and all can be read; nothing is
 * reported. */
bool loader_layouts(const struct loaded *loaded, struct layouts *layouts,
		    struct run *run);

/* Returns the plan alone, NULL when something is wrong. */
const struct decree *loader_plan(struct run *run, const char *path,
				 struct layouts *named);

/* Fills BOOK with the sheets of the file PATH, whose columns STYLES know, for
 * those who want no other kind of file. Whether all is well; if not, that is
 * reported to RUN. */
bool loader_book(struct book *book, struct run *run, const char *path,
		 struct styles *styles);

/* Returns what the PDF in the file PATH carries, for those who want no other
 * kind of file; *PDF is the file. NULL when something is wrong. */
const struct extracted *loader_pdf(struct run *run, const char *path,
				   const struct source **pdf);

#endif
