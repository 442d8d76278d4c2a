/*
 * The parts of the body of a decree.
 *
 * Knows: their order. Must not know: what stands in them, how they look: plans
 * and profiles each say one of these.
 */
#ifndef LAMPIRAN_PROFILE_PART_H
#define LAMPIRAN_PROFILE_PART_H

/* Those whose clauses the author writes, in the order of the body. */
enum body_part {
	BODY_MENIMBANG,
	BODY_MENGINGAT,
	BODY_MEMPERHATIKAN,
	BODY_DIKTUM,
	BODY_TEMBUSAN,
	BODY_PARTS
};

#endif
