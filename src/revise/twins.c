#include "revise/twins.h"

long twin_rows(const struct twin_side *s, long i)
{
	const struct item *item = s->items->item;

	while (item[i].partner == ITEM_NONE && item[i].top < i)
		i--;
	return item[i].partner;
}

/* What is looked for: under KEY or, if that is NULL, in SERIES. */
struct sought {
	const char *key;
	enum series series;
};

static bool says(const struct items *items, long i, const struct sought *sought)
{
	return sought->key ? items_find(items, i, sought->key) != NULL
			   : items->item[i].periods[sought->series] != NULL;
}

/* Returns the item with the rows of item PARTNER of the other plan that says
 * what is SOUGHT and has no partner that does, ITEM_NONE when there is none. */
static long find_open(const struct twin_side *s, long partner,
		      const struct sought *sought)
{
	long bottom = items_bottom(s->other, partner);

	for (long k = s->other->item[partner].top; k < bottom; k++) {
		long own = s->other->item[k].partner;

		if (says(s->other, k, sought) &&
		    (own == ITEM_NONE || !says(s->items, own, sought)))
			return k;
	}
	return ITEM_NONE;
}

/* Returns the item of the other plan that says what is SOUGHT where item I
 * does, ITEM_NONE when there is none. */
static long find_place(const struct twin_side *s, long i,
		       const struct sought *sought)
{
	const struct item *item = s->items->item;
	long bottom = items_bottom(s->items, i);
	long found = item[i].partner;

	if (found != ITEM_NONE && says(s->other, found, sought))
		return found;
	if (found != ITEM_NONE)
		found = find_open(s, found, sought);
	for (long k = item[i].top; k < bottom && found == ITEM_NONE; k++)
		if (item[k].partner != ITEM_NONE)
			found = find_open(s, item[k].partner, sought);
	return found;
}

/* Whether SAID, which item I does, is not counted although what it would be
 * counted with is: it is written below that. */
static bool is_apart(const struct items *items, long i,
		     const struct item_text *said)
{
	long bottom = items_bottom(items, i);

	for (long k = items->item[i].top; said->with && k < bottom; k++)
		if (items_find(items, k, said->with))
			return !said->counted && items->item[k].many;
	return false;
}

const struct item_text *twin_find(const struct twin_side *s, long i,
				  const struct item_text *said, long *where)
{
	const struct sought sought = {.key = said->entry->key};
	long found = find_place(s, i, &sought);
	const struct item_text *twin = NULL;

	*where = twin_rows(s, i);
	if (found != ITEM_NONE)
		twin = items_find(s->other, found, sought.key);
	if (!twin || (twin->counted && is_apart(s->items, i, said)) ||
	    (said->counted && is_apart(s->other, found, twin)))
		return NULL;
	*where = found;
	return twin;
}

long twin_periods(const struct twin_side *s, long i, enum series series)
{
	return find_place(s, i, &(struct sought){.series = series});
}
