#include "check/rule.h"

#include <ctype.h>
#include <string.h>

/* Who signs a decree does so without degrees (UU 12/2011, Lampiran II, 166;
 * naskah dinas KPU). Who certifies a copy has them in all offices. */

/* Whether a degree begins at word I of a name: "S.H.", "M.Si", "SE" behind a
 * comma, "Dr.", "Drs." and "Ir." before it. "H." and "Hj." are none. */
static bool is_degree(const struct reading *text, size_t i)
{
	static const char *const before[] = {"dr",   "drs", "dra", "ir",
					     "prof", "drg", NULL};
	static const char *const behind[] = {
		"se",  "sh",  "mh",  "mm",  "mt",  "st",  "sp",	 "msi", "ma",
		"spd", "mpd", "sip", "map", "sos", "mkn", "phd", "lc",	NULL};
	size_t end = text->word[i].start + text->word[i].length;
	bool dot = end < text->length && text->text[end] == '.';

	if (!i || !passage_between(text, i - 1, ','))
		return i + 1 < text->count && dot &&
		       passage_is_among(text, i, before);
	return passage_is_among(text, i, behind) ||
	       (dot && text->word[i].length <= 3 &&
		passage_is_capital(text, i));
}

/* Whether a profile prints the name in the body as the plan has it:
 * {penandatangan.nama_tanpa_gelar} is another field. */
static bool is_printed(const struct brief *brief)
{
	for (size_t i = 0; i < brief->frame_count; i++)
		if (brief->frame[i].body &&
		    brief->frame[i].field == PLAN_SIGNER_NAME)
			return true;
	return false;
}

static void check(struct checker *c, const struct reading *text)
{
	if (text->passage->field != PLAN_SIGNER_NAME ||
	    !plan_has_body(c->decree) || !is_printed(c->brief))
		return;
	for (size_t i = 0; i < text->count; i++)
		if (is_degree(text, i)) {
			rule_report(c, CODE_DEGREE, text, text->word[i].start,
				    text->text + text->word[i].start);
			return;
		}
}

static bool is_field(const struct passage *passage)
{
	return passage->kind == PASSAGE_FIELD;
}

const struct rule rule_degrees = {.wants = is_field, .passage = check};
