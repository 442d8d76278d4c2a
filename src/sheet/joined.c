#include "sheet/joined.h"

#include "sheet/spread.h"

#include <string.h>

/* Returns the key of sheets' names left of the fields of SHAPE. */
static const char *find_key(const struct shape *shape)
{
	const char *key[SHAPE_MOST_FIELDS];
	size_t count = 0;

	for (size_t f = 0; f < shape->field_count; f++) {
		if (shape->field[f].section)
			return shape->field[f].key;
		if (!shape->field[f].periods && !shape->field[f].aside)
			key[count++] = shape->field[f].key;
	}
	return styles_outermost(shape->styles, key, count);
}

/* Whether the tables of SHAPE say what would be outermost: sections do not, as
 * they may lie in each other. */
static bool has_outermost(const struct joined *j, const struct shape *shape)
{
	size_t f = shape_find(shape, j->key);

	return f < shape->field_count && !shape->field[f].section;
}

static void add_child(struct joined *j, const struct node *child)
{
	struct node *root = &j->root;

	root->child = arena_grow(j->arena, root->child, root->child_count,
				 &j->capacity, sizeof(*child));
	root->child[root->child_count++] = *child;
	root->rows += child->rows;
}

void joined_add(struct joined *j, const struct shape *shape, const char *name,
		struct place place)
{
	struct node sheet = {.place = place};

	spread_gather(&sheet, shape);
	if (!j->key)
		j->key = find_key(shape);
	if (has_outermost(j, shape)) {
		for (size_t i = 0; i < sheet.child_count; i++)
			add_child(j, &sheet.child[i]);
		return;
	}
	sheet.entry = arena_array(j->arena, struct entry, 1);
	sheet.entry[0] = (struct entry){.key = j->key,
					.place = place,
					.value = {.text = name,
						  .length = strlen(name),
						  .place = place}};
	sheet.entry_count = 1;
	add_child(j, &sheet);
}
