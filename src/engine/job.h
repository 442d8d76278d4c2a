/*
 * What is asked for: a plan, how it is to look, which copy or part of it.
 *
 * Knows: which wishes go together, what the plan says where nobody wishes. Must
 * not know: who asks, formats.
 * Invariants: nothing that is still to be filled in gets signed: a job that is
 * settled makes a draft of it, or has been refused, unless others see to that.
 */
#ifndef LAMPIRAN_ENGINE_JOB_H
#define LAMPIRAN_ENGINE_JOB_H

#include "engine/layouts.h"
#include "engine/report.h"
#include "pdf/standard.h"
#include "revise/select.h"

struct job {
	const struct plan *plan;  /* the first lampiran */
	const struct plan *since; /* before the revision; NULL: not asked */
	const struct layouts *layouts; /* borrowed, read */
	/* of an excerpt; NULL: all of the plan */
	struct selection *selection;
	bool kind_named; /* whether it is to be certified, somebody says; else
			  * the profile does */
	enum form form;
	bool form_named; /* somebody asks for this copy; else the plan says */
	bool every_form; /* all copies are made */
	bool leftovers_told; /* others tell what is to be filled in, and sign
			      * nothing of it */
	bool no_source; /* PDFs do not carry plan and profiles; excerpts never
			 * do */
	bool no_field;	/* nor a field for an electronic signature */
	enum pdf_standard standard;
	const char *made; /* when: ISO 8601; NULL, "": on the decree's day */
	/* is told when STAGE is over; NULL: nobody wants to know */
	void (*ended)(void *listener, enum stage stage);
	void *listener;
};

/* Returns the job of those who ask for nothing but PLAN. */
struct job job_usual(const struct plan *plan);

/* Decides what nobody has asked for: which copy it is to be, and of an excerpt
 * whether it is certified; compares the plan with the one before. Whether the
 * job can be done; what is wrong is in the run's diag. */
bool job_settle(struct job *job, struct run *run);

#endif
