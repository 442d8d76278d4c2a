/*
 * What a decree cites, all of it, each with the text in which it stands.
 *
 * Knows: passages and how they cite. Must not know: what is wrong with it.
 * Invariants: mentions stand in the order in which a plan is read.
 */
#ifndef LAMPIRAN_CHECK_MENTION_H
#define LAMPIRAN_CHECK_MENTION_H

#include "check/rule.h"
#include "law/alike.h"

struct mention {
	const struct citation *citation;
	const struct reading *text; /* without words */
	bool base;		    /* an item of Mengingat begins with it */
};

struct cited_rules {
	struct mention *mention;
	size_t count, capacity;
};

/* Returns what MENTION is called: "Peraturan Presiden Nomor 81 Tahun 2010". */
const char *mention_name(struct checker *c, const struct mention *mention);

/* Returns PART of its text as one line. */
const char *mention_part(struct checker *c, const struct mention *mention,
			 struct law_part part);

/* Reports CODE at byte AT of its text. */
#define mention_report(checker, code, mention, at, ...) \
	rule_report((checker), (code), (mention)->text, (at), __VA_ARGS__)

/* What is wrong with legal bases: their order, whether they are any, whether
 * they say where they were announced. */
void mention_check_bases(struct checker *c, const struct cited_rules *mentions);

/* What is wrong with announcements in brackets. */
void mention_check_gazettes(struct checker *c,
			    const struct cited_rules *mentions);

/* What is wrong with single citations: number, date, change. */
void mention_check_numbers(struct checker *c,
			   const struct cited_rules *mentions);

/* What is wrong between citations of one rule: titles, who made it. */
void mention_check_identity(struct checker *c,
			    const struct cited_rules *mentions);

#endif
