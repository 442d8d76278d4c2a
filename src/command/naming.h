/*
 * Names of the files that excerpts are written to.
 *
 * Knows: what is asked for, how it becomes a name. Must not know: what is in
 * the files.
 */
#ifndef LAMPIRAN_COMMAND_NAMING_H
#define LAMPIRAN_COMMAND_NAMING_H

#include "revise/select.h"

/* What names are made from. */
struct naming {
	const char *format; /* with {nomor} …; NULL: the usual one */
	const char *plan;   /* its name */
	const char *suffix; /* of its files, ".pdf" */
	const struct selection *selection;
	const char *outermost; /* the key of what --area means; NULL: none */
	struct arena *arena;   /* borrowed */
};

/* One of several excerpts. */
struct one {
	const struct decree *decree; /* its lampiran alone */
	size_t area;		     /* [from 1] 0: all */
	const struct periods *when;  /* a period; NULL: what is asked for */
};

/* Returns the name of the only file: "rencana-area-7-bulan-3.pdf". */
const char *naming_only(const struct naming *naming);

/* Returns the name of the file of ONE, NULL when the format has other fields,
 * which is reported to RUN. ONE may be NULL, to try the format. */
const char *naming_file(const struct naming *naming, const struct one *one,
			struct run *run);

/* Returns what ONE is of: "Manajemen Perubahan", "Maret". */
const char *naming_subject(const struct naming *naming, const struct one *one);

#endif
