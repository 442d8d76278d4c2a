#include "table/share.h"

#include "plan/reached.h"
#include "profile/braces.h"

#include <string.h>

const struct value *share_of(const struct column *column,
			     const struct periods *target,
			     const struct periods *done, struct run *run)
{
	struct reached reached = reached_find(target, done, run->arena);
	struct brace_text percent = {.name = "persen"};
	struct value *out;

	if (reached.reach != REACH_SHARE)
		return NULL;
	percent.text = reached_percent(&reached, column->decimals, run->arena);
	out = arena_new(run->arena, struct value);
	out->text = braces_words(&column->format, &percent, 1, run);
	out->length = out->text ? strlen(out->text) : 0;
	out->place = target->place;
	return out;
}
