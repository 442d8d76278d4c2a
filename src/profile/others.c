#include "profile/others.h"

#include "profile/messages.h"

#include <ctype.h>
#include <string.h>

/* Whether two labels have the same letters and figures, whatever stands between
 * them; A has LENGTH bytes. */
static bool is_same_label(const char *a, size_t length, const char *b)
{
	const char *end = a + length;

	for (;; a++, b++) {
		while (a < end && !isalnum((unsigned char)*a))
			a++;
		while (*b && !isalnum((unsigned char)*b))
			b++;
		if (a == end || !*b)
			return a == end && !*b;
		if (tolower((unsigned char)*a) != tolower((unsigned char)*b))
			return false;
	}
}

/* Whether the LENGTH bytes at LABEL head COLUMN. */
static bool heads(const struct column *column, const char *label, size_t length)
{
	const char *at = column->others.text;

	if (!at || !column->label.text) /* it is not described */
		return false;
	if (is_same_label(label, length, column->label.text))
		return true;
	for (; *at; at += *at == '\n') {
		size_t other = strcspn(at, "\n");

		if (is_same_label(at, other, label))
			return true;
		at += other;
	}
	return false;
}

void others_check(const struct profile *profile, size_t i, struct run *run)
{
	const struct column *column = profile->column;
	const struct wordline *others = &column[i].others;
	struct place place;

	for (const char *at = others->text; at && *at;) {
		const char *label =
			diag_text(&run->diag, at, strcspn(at, "\n"));
		size_t k = 0, length = strlen(label);

		at += length + (at[length] != 0);
		label += strspn(label, " ");
		length = strlen(label);
		while (k < profile->column_count &&
		       (k == i || !heads(&column[k], label, length)))
			k++;
		if (!length || k == profile->column_count)
			continue;
		place = place_find(others->place, label, length);
		if (place_starts(place, label, length))
			diag_add(&run->diag, MESSAGE_PROFILE_OTHER_LABEL, place,
				 label, column[k].name, column[i].name);
	}
}
