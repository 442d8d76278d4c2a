#include "command/naming.h"

#include "plan/periods_write.h"
#include "plan/tree.h"
#include "plan/value.h"
#include "profile/braces.h"

#include <string.h>

/* Parts of names are no longer than this. */
enum { LONGEST = 48 };

/* Returns a slug of WORDS: of such without Latin letters a word for that. */
static const char *slug(const struct naming *n, const char *words)
{
	const char *made = fold_slug(n->arena, words, strlen(words), LONGEST);

	return *made ? made : "tanpa-nama";
}

/* Returns WHAT, as it was typed, with words for its commas: of "3,5" and "3-5"
 * the slugs would be the same. */
static const char *spell(const struct naming *n, const char *what)
{
	const char *words = "";

	for (;; what++) {
		size_t length = strcspn(what, ",");

		words = arena_format(n->arena, "%s%.*s", words, (int)length,
				     what);
		what += length;
		if (!*what)
			return words;
		words = arena_format(n->arena, "%s dan ", words);
	}
}

/* Returns what was asked for: "-area-7-bulan-3". */
static const char *choice(const struct naming *n)
{
	const struct selection *s = n->selection;
	const char *outermost = n->outermost ? n->outermost : "isian";
	const char *name = "";

	for (size_t i = 0; i < s->count; i++) {
		const char *key = s->where[i].key;

		name = arena_format(n->arena, "%s-%s-%s", name,
				    slug(n, key ? key : outermost),
				    slug(n, spell(n, s->where[i].what)));
	}
	if (s->months)
		name = arena_format(n->arena, "%s-bulan-%s", name,
				    slug(n, spell(n, s->months)));
	if (s->periods)
		name = arena_format(n->arena, "%s-%s", name,
				    slug(n, spell(n, s->periods)));
	return name;
}

const char *naming_only(const struct naming *n)
{
	return arena_format(n->arena, "%s%s%s", n->plan, choice(n), n->suffix);
}

const char *naming_subject(const struct naming *n, const struct one *one)
{
	const struct node *root = &one->decree->lampiran->root;
	const struct entry *entry = NULL;
	const char *area = "", *month = "";

	if (one->area) {
		entry = tree_entry(tree_child(root, one->area), tree_key(root));
		area = "tanpa nama";
	}
	if (entry && entry->value.length)
		area = arena_copy(n->arena, entry->value.text,
				  entry->value.length);
	if (one->when)
		month = periods_spoken(n->arena, one->when);
	return arena_format(n->arena, "%s%s%s", area,
			    *area && *month ? " " : "", month);
}

/* Returns the number of the only one of PERIODS, so that names sort as they
 * follow each other: "03", "2027", "03-2" of a week. */
static const char *period_number(const struct naming *n,
				 const struct periods *periods)
{
	size_t i = (size_t)__builtin_ctzll(periods->set);

	if (periods->unit == UNIT_YEAR)
		return period_name(n->arena, UNIT_YEAR, i);
	if (periods->unit == UNIT_WEEK)
		return arena_format(n->arena, "%02zu-%zu", i / MONTH_WEEKS + 1,
				    i % MONTH_WEEKS + 1);
	return arena_format(n->arena, "%02zu", i + 1);
}

const char *naming_file(const struct naming *n, const struct one *one,
			struct run *run)
{
	struct brace_text field[] = {
		{"nomor", ""},
		{"nama", one ? slug(n, naming_subject(n, one)) : ""},
		{"pilihan", choice(n)},
		{"rencana", n->plan},
	};
	const char *number = "";
	const char *usual =
		arena_format(n->arena, "{nomor}-{nama}{pilihan}%s", n->suffix);
	const struct wordline name = {n->format ? n->format : usual, {0}};

	/* "07", and of several lampiran "2-07" */
	if (one && one->decree->lampiran->number)
		number = arena_format(n->arena, "%u-",
				      one->decree->lampiran->number);
	if (one && one->area)
		number = arena_format(n->arena, "%s%02zu", number, one->area);
	if (one && one->when)
		number = arena_format(n->arena, "%s%s%s", number,
				      one->area ? "-" : "",
				      period_number(n, one->when));
	field[0].text = number;
	return braces_words(&name, field, 4, run);
}
