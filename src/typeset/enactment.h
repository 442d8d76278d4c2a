/*
 * The body of a decree, set: its quire.
 *
 * Knows: which sections the body has and in which order, where catchwords
 * stand. Must not know: what is in a section, where pages end.
 */
#ifndef LAMPIRAN_TYPESET_ENACTMENT_H
#define LAMPIRAN_TYPESET_ENACTMENT_H

#include "block/preamble.h"
#include "typeset/ledger.h"
#include "typeset/quire.h"

struct enactment {
	struct quire quire;
	struct furniture furniture;
	/* what the sections are made of */
	struct preamble preamble;
	struct ledger grounds; /* Menimbang, Mengingat, Memperhatikan */
	struct resolution resolution;
	struct ledger dictum; /* Menetapkan, KESATU … */
	struct closing closing[FORM_COUNT];
	struct ledger copies;  /* Tembusan */
	struct galley changes; /* of a decree without lampiran */
};

/* Sets the body of DECREE and cuts it into pages. Whether all is well; if not,
 * it is in the setter's run. */
bool enactment_build(struct enactment *body, const struct decree *decree,
		     const struct profile *profile, struct setter *setter);

#endif
