/*
 * The brackets behind a rule that say where the state announced it: "(Lembaran
 * Negara Republik Indonesia Tahun 2017 Nomor 182, Tambahan Lembaran Negara
 * Republik Indonesia Nomor 6109)".
 *
 * Knows: the words of the formula (UU 12/2011, lampiran II). Must not know: the
 * rule.
 */
#ifndef LAMPIRAN_LAW_GAZETTE_H
#define LAMPIRAN_LAW_GAZETTE_H

#include "law/kind.h"
#include "law/lexeme.h"

/* Some bytes of the text that was read; none: it is not said. */
struct law_part {
	size_t start, length; /* [bytes] */
};

/* One announcement, as somebody wrote it. */
struct gazette {
	enum law_gazette kind;
	struct law_part whole, number;
	struct law_part year_part;
	unsigned year; /* 0: none is said, as of a supplement */
	bool flawed;   /* words of the formula are missing or other ones */
	size_t flaw;   /* [bytes] where the first of them is, or should be */
};

enum { GAZETTES = 4 }; /* of one rule; more are passed over */

struct gazettes {
	struct gazette gazette[GAZETTES];
	size_t count;
};

/* Whether brackets that announce a rule open at lexeme I of ALL. */
bool gazettes_begin(const struct lexemes *all, size_t i);

/* Reads them into GAZETTES, with whatever is wrong with them. Returns the
 * lexeme behind them. */
size_t gazettes_read(struct gazettes *gazettes, const struct lexemes *all,
		     size_t i);

/* Returns the formula for one announcement, in ARENA: "Berita Negara Republik
 * Indonesia Tahun 2020 Nomor 441". Figures that are not known, YEAR 0 and
 * NUMBER "", are dots. */
const char *gazette_write(struct arena *arena, enum law_gazette kind,
			  unsigned year, const char *number);

#endif
