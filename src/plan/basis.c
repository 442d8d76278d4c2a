#include "plan/basis.h"

#include "base/input.h"
#include "base/path.h"
#include "plan/messages.h"

#include <string.h>

enum { NAME_LONGEST = 80 }; /* [bytes] of a short name */

void basis_init(struct basis *b, const struct source *plan, struct run *run)
{
	*b = (struct basis){.plan = plan, .run = run};
}

bool basis_is_cited(enum body_part part)
{
	return part == BODY_MENGINGAT || part == BODY_MEMPERHATIKAN;
}

const char *basis_path(struct arena *arena, const char *path)
{
	return path_beside(arena, path, BASES_FILE);
}

/* Reads the list that lies beside the plan, for the name at PLACE. */
static void read_list(struct basis *b, struct place place)
{
	const struct resolver *resolver = b->run->resolver;
	const char *path = basis_path(b->run->arena, b->plan->name);
	const struct request request = {.name = BASES_FILE,
					.path = path,
					.place = place,
					.limit = BASES_LONGEST};
	const struct source *source;

	b->sought = true;
	if (b->plan->inside || !resolver || !resolver->has(resolver, path))
		return;
	source = resolver->read(resolver, &request, b->run);
	if (source && input_check(source, &b->run->diag))
		b->bases = bases_read(b->run, source);
	b->failed = !b->bases;
}

/* Returns how many of the bytes of NAME are not the sign behind it, and spaces.
 */
static size_t name_length(const char *name, size_t length)
{
	while (length && strchr(" ;.,", name[length - 1]))
		length--;
	return length;
}

static void complain(struct basis *b, const char *name, struct place place)
{
	struct diag *diag = &b->run->diag;

	if (b->bases)
		diag_add(diag, MESSAGE_PLAN_UNKNOWN_BASE, place, name,
			 b->bases->source->name,
			 bases_offer(b->bases, name, b->run->arena));
	else if (!b->failed && !b->plan->inside)
		diag_add(diag, MESSAGE_PLAN_NO_BASES, place, name, BASES_FILE);
}

struct value basis_cite(struct basis *b, const struct yaml *node,
			struct value value)
{
	struct arena *arena = b->run->arena;
	const struct legal_base *base = NULL;
	size_t length = name_length(value.text ? value.text : "", value.length);
	const char *name, *sign;
	struct edit edit;

	if (!value.text || !length || length > NAME_LONGEST ||
	    node->kind != YAML_TEXT || memchr(value.text, '\n', value.length))
		return value;
	name = arena_copy(arena, value.text, length);
	if (!b->sought)
		read_list(b, value.place);
	if (b->bases)
		base = bases_find(b->bases, name, length);
	if (!base && base_is_name(name, length))
		complain(b, name, value.place);
	if (!base)
		return value;
	sign = value.length > length ? value.text + length : ";";
	name = arena_format(arena, "%s%s", base_cite(b->bases, base, arena),
			    sign);
	if (!edit_value(&edit, b->plan, node, name, arena))
		return value;
	value.text = name;
	value.length = strlen(name);
	b->edit = arena_grow(arena, b->edit, b->count, &b->capacity,
			     sizeof(edit));
	b->edit[b->count++] = edit;
	return value;
}

const struct source *basis_whole(struct basis *b)
{
	const struct source *whole;
	size_t count = 0;

	if (!b->count)
		return b->plan;
	/* an alias says again what stands at its anchor */
	for (size_t i = 0; i < b->count; i++) {
		size_t k = 0;

		while (k < count && b->edit[k].start != b->edit[i].start)
			k++;
		if (k == count)
			b->edit[count++] = b->edit[i];
	}
	whole = edit_apply(b->run->arena, b->plan, b->plan->name, b->edit,
			   count);
	return whole ? whole : b->plan;
}
