/*
 * What a profile prints by itself right beside the fields of the decree.
 *
 * Knows: templates. Must not know: what a plan has in its fields.
 */
#ifndef LAMPIRAN_BLOCK_FRAME_H
#define LAMPIRAN_BLOCK_FRAME_H

#include "plan/plan.h"
#include "profile/profile.h"

enum { FRAME_MOST = 64 };

struct frame {
	enum plan_field field;
	const char *before; /* the word before it, "NOMOR"; "": none */
	char behind;	    /* the sign that follows at once; 0: none */
	bool year;	    /* the year follows on its line: "… TAHUN 2026" */
};

/* Fills FRAME with those in the templates of PROFILE, as many as fit. Returns
 * their number. The words live in ARENA. */
size_t frame_read(const struct profile *profile, struct arena *arena,
		  struct frame frame[FRAME_MOST]);

/* Whether PROFILE prints the year behind the number. */
bool frame_has_year(const struct profile *profile, struct arena *arena);

#endif
