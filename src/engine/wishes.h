/*
 * The job of the library's caller in terms of the house.
 *
 * Knows: the words of lampiran.h. Must not know: how a job is done.
 */
#ifndef LAMPIRAN_ENGINE_WISHES_H
#define LAMPIRAN_ENGINE_WISHES_H

#include "engine/format.h"
#include "engine/job.h"
#include "engine/lampiran.h"

struct wishes {
	struct job job;
	/* of the job */
	struct layouts layouts;
	struct selection selection; /* if it is of an excerpt */
	const struct format *format;
};

/* Reads what ASKED says, but its plans and profiles. What is wrong is in the
 * run's diag. */
void wishes_read(struct wishes *wishes, const struct lampiran_job *asked,
		 struct run *run);

/* Reads its plans and profiles. Whether nothing is wrong. */
bool wishes_load(struct wishes *wishes, const struct lampiran_job *asked,
		 struct run *run);

#endif
