/*
 * Files that a PDF carries: the plan and the profiles that it was made from.
 *
 * Knows: embedded files (ISO 32000-1, 7.11.4; ISO 19005-3, annex E). Must not
 * know: what is in them.
 */
#ifndef LAMPIRAN_PDF_FILES_H
#define LAMPIRAN_PDF_FILES_H

#include "pdf/deflate.h"
#include "pdf/objects.h"

enum file_kind {
	FILE_PLAN,    /* what the pages were made from */
	FILE_PROFILE, /* how they were to look */
	FILE_KINDS
};

struct pdf_file {
	enum file_kind kind;
	const char *name; /* without a folder */
	const char *data;
	size_t length; /* [bytes] */
};

/* Files that are ready to be carried. */
struct files {
	const struct pdf_file *file;
	struct buffer *deflated; /* of each */
	size_t count;
};

/* Prepares COUNT files. The caller must files_release() them. */
void files_init(struct files *files, const struct pdf_file *file, size_t count,
		struct deflater *deflater, struct arena *arena);
void files_release(struct files *files);

/* Adds the files to OBJECTS. MADE is when they were, as PDF writes it; "": not
 * known. */
void files_add(const struct files *files, const char *made,
	       struct objects *objects, struct arena *arena);

/* Returns what the relationship of a kind is called, "Source". */
const char *file_relationship(enum file_kind kind);

#endif
