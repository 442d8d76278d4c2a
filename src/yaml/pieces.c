#include "yaml/pieces.h"

#include "base/buffer.h"
#include "yaml/write.h"

#include <stdint.h>
#include <string.h>

struct piece_reader {
	struct pieces *pieces;
	const char *text;
	size_t length;
	size_t *byte; /* of each character */
	size_t at;    /* all before it is in pieces */
};

/* --- Reading ----------------------------------------------------------- */

static size_t line_start(const struct piece_reader *r, size_t at)
{
	while (at && r->text[at - 1] != '\n')
		at--;
	return at;
}

/* Returns where the next line begins. */
static size_t line_end(const struct piece_reader *r, size_t at)
{
	const char *end = memchr(r->text + at, '\n', r->length - at);

	return end ? (size_t)(end - r->text) + 1 : r->length;
}

static size_t start_of(const struct piece_reader *r, const struct yaml *node)
{
	return r->byte[node->start];
}

/* Returns where NODE ends, which does not begin before LEAST; there, if it
 * stands elsewhere. */
static size_t end_of(const struct piece_reader *r, const struct yaml *node,
		     size_t least)
{
	size_t end = least;

	if (start_of(r, node) < least)
		return least;
	if (node->kind == YAML_TEXT || node->flow) {
		end = r->byte[node->end];
		while (end > start_of(r, node) &&
		       strchr(" \t\r\n", r->text[end - 1]))
			end--;
		return end < least ? least : end;
	}
	for (size_t i = 0; i < node->count; i++)
		end = end_of(r, node->item[i], end);
	return end;
}

static const char *cut(const struct piece_reader *r, size_t from, size_t to)
{
	return arena_copy(r->pieces->arena, r->text + from, to - from);
}

static struct piece_map *read_map(struct piece_reader *r,
				  const struct yaml *node, size_t limit);

/* Whether NODE, a list, has mappings each behind a dash on its own line. */
static bool is_list(const struct piece_reader *r, const struct yaml *node,
		    size_t from, size_t limit)
{
	if (node->kind != YAML_LIST || node->flow || !node->count)
		return false;
	for (size_t i = 0; i < node->count; i++) {
		const struct yaml *item = node->item[i];
		size_t start = start_of(r, item), line = line_start(r, start);

		if (item->kind != YAML_MAPPING || item->flow || !item->count ||
		    start < from || start >= limit || line < from)
			return false;
		start = start_of(r, item->item[0]);
		if (line_start(r, start) != line)
			return false;
		line += strspn(r->text + line, " ");
		if (r->text[line] != '-' ||
		    line + 1 + strspn(r->text + line + 1, " ") != start)
			return false;
		from = end_of(r, item, start);
	}
	return true;
}

static struct piece_list *read_list(struct piece_reader *r,
				    const struct yaml *node, size_t limit)
{
	struct piece_list *list =
		arena_new(r->pieces->arena, struct piece_list);

	list->map = arena_array(r->pieces->arena, struct piece_map *,
				node->count + 1);
	list->capacity = node->count + 1;
	for (size_t i = 0; i < node->count; i++) {
		size_t start = start_of(r, node->item[i]->item[0]);
		size_t line = line_start(r, start), before = r->at;
		size_t dash = line + strspn(r->text + line, " ");
		struct piece_map *map;

		r->at = start;
		map = read_map(r, node->item[i], limit);
		if (!map)
			return NULL;
		map->lead = cut(r, before, line);
		map->dash = cut(r, dash, start);
		map->left = dash - line;
		list->left = map->left;
		list->map[list->count++] = map;
	}
	return list;
}

/* Reads the value of KEY, which ends before LIMIT. */
static bool read_value(struct piece_reader *r, struct piece_key *key,
		       const struct yaml *name, size_t limit)
{
	const struct yaml *value = key->value;
	size_t start = start_of(r, name), end = r->byte[name->end];
	size_t line = line_end(r, end), first = start_of(r, value);
	bool below = first >= line && first < limit && value->count;

	if (below && is_list(r, value, line, limit)) {
		key->text = cut(r, start, line);
		r->at = line;
		key->list = read_list(r, value, limit);
		return key->list != NULL;
	}
	if (below && value->kind == YAML_MAPPING && !value->flow) {
		key->text = cut(r, start, line);
		r->at = line;
		key->map = read_map(r, value, limit);
		return key->map != NULL;
	}
	end = first < limit ? end_of(r, value, end) : end;
	r->at = line_end(r, end);
	key->text = cut(r, start, r->at);
	return r->at <= limit;
}

static struct piece_map *read_map(struct piece_reader *r,
				  const struct yaml *node, size_t limit)
{
	struct arena *arena = r->pieces->arena;
	struct piece_map *map = arena_new(arena, struct piece_map);
	size_t count = node->count / 2;

	*map = (struct piece_map){.lead = "",
				  .dash = "",
				  .place = node->place,
				  .yaml = node,
				  .count = count,
				  .capacity = count + 1};
	map->key = arena_array(arena, struct piece_key, count + 1);
	for (size_t i = 0; i < count; i++) {
		const struct yaml *name = node->item[2 * i];
		struct piece_key *key = &map->key[i];
		size_t start = start_of(r, name), line = line_start(r, start);
		size_t end = limit;

		if (start < r->at || start >= limit)
			return NULL;
		if (i + 1 < count)
			end = line_start(r, start_of(r, node->item[2 * i + 2]));
		*key = (struct piece_key){.name = name->text,
					  .lead = "",
					  .indent = start - line,
					  .at = start,
					  .value = node->item[2 * i + 1]};
		map->indent = key->indent;
		if (line >= r->at) {
			key->lead = cut(r, r->at, line);
			if (strspn(r->text + line, " ") != start - line)
				return NULL;
		} else if (r->at != start) {
			return NULL;
		}
		if (end < start || !read_value(r, key, name, end))
			return NULL;
	}
	return map;
}

struct pieces *pieces_read(const struct source *source, const struct yaml *root,
			   struct arena *arena)
{
	struct pieces *pieces = arena_new(arena, struct pieces);
	struct piece_reader r = {.pieces = pieces,
				 .text = source->text,
				 .length = source->length};
	size_t characters = 0, length = 0;
	const char *again;

	*pieces = (struct pieces){.source = source, .arena = arena};
	if (root->kind != YAML_MAPPING || root->flow)
		return NULL;
	r.byte = arena_array(arena, size_t, source->length + 2);
	for (size_t i = 0; i < source->length; i++)
		if ((source->text[i] & 0xC0) != 0x80)
			r.byte[characters++] = i;
	r.byte[characters] = r.byte[characters + 1] = source->length;
	pieces->root = read_map(&r, root, source->length);
	if (!pieces->root)
		return NULL;
	pieces->tail = cut(&r, r.at, r.length);
	again = pieces_write(pieces, &length);
	return length == source->length && !memcmp(again, source->text, length)
		       ? pieces
		       : NULL;
}

/* --- Writing ----------------------------------------------------------- */

/* Writes lines of TEXT that stood FROM characters from the left so that they
 * stand TO; but for the first, if it is BEGUN. */
static void put_lines(struct buffer *out, const char *text, size_t from,
		      size_t to, bool begun)
{
	while (*text) {
		size_t length = strcspn(text, "\n"), spaces;

		length += text[length] == '\n';
		spaces = strspn(text, " ");
		if (!begun && spaces < length && text[spaces] != '\n') {
			size_t wanted = spaces + to;

			wanted = wanted > from ? wanted - from : 0;
			buffer_format(out, "%*s", (int)wanted, "");
			buffer_add(out, text + spaces, length - spaces);
		} else {
			buffer_add(out, text, length);
		}
		begun = false;
		text += length;
	}
}

/* A line above may have had no end: the last one of a text. */
static void end_line(struct buffer *out)
{
	if (out->length && out->data[out->length - 1] != '\n')
		buffer_byte(out, '\n');
}

static void put_map(struct buffer *out, const struct piece_map *map,
		    size_t indent);

/* Returns the first key of MAP that is there; COUNT when there is none. */
static size_t first_key(const struct piece_map *map)
{
	size_t i = 0;

	while (i < map->count && map->key[i].gone)
		i++;
	return i;
}

static void put_list(struct buffer *out, const struct piece_list *list,
		     size_t left)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct piece_map *map = list->map[i];
		size_t first = first_key(map);

		put_lines(out, map->lead, map->left, left, false);
		if (map->gone || first == map->count)
			continue;
		for (size_t k = 1; k <= first; k++)
			put_lines(out, map->key[k].lead, map->key[k].indent,
				  left + map->indent - map->left, false);
		end_line(out);
		buffer_format(out, "%*s%s", (int)left, "", map->dash);
		put_map(out, map, left + map->indent - map->left);
	}
}

static void put_map(struct buffer *out, const struct piece_map *map,
		    size_t indent)
{
	size_t first = first_key(map);
	bool dash = *map->dash != '\0';

	for (size_t i = 0; i < map->count; i++) {
		const struct piece_key *key = &map->key[i];
		size_t list = key->list ? key->list->left : 0;

		if (!dash || i > first)
			put_lines(out, key->lead, key->indent, indent, false);
		if (key->list && key->gone)
			put_list(out, key->list, indent + list - key->indent);
		if (key->gone)
			continue;
		if (!dash || i > first) {
			end_line(out);
			buffer_format(out, "%*s", (int)indent, "");
		}
		put_lines(out, key->text, key->indent, indent, true);
		if (key->list)
			put_list(out, key->list, indent + list - key->indent);
		if (key->map)
			put_map(out, key->map,
				indent + key->map->indent - key->indent);
	}
}

const char *pieces_write(const struct pieces *pieces, size_t *length)
{
	struct buffer out = {.length = 0};

	put_map(&out, pieces->root, pieces->root->indent);
	if (*pieces->tail)
		end_line(&out);
	buffer_text(&out, pieces->tail);
	return buffer_take(&out, pieces->arena, length);
}

/* --- Changing ---------------------------------------------------------- */

struct piece_key *pieces_key(const struct piece_map *map, const char *name)
{
	for (size_t i = 0; i < map->count; i++)
		if (!map->key[i].gone && !strcmp(map->key[i].name, name))
			return &map->key[i];
	return NULL;
}

static struct piece_map *find(struct piece_map *map, struct place place,
			      struct piece_list **list)
{
	for (size_t i = 0; i < map->count; i++) {
		struct piece_list *below = map->key[i].list;

		for (size_t k = 0; below && k < below->count; k++) {
			struct piece_map *one = below->map[k], *found;

			if (one->gone)
				continue;
			*list = below;
			if (one->yaml && one->place.source == place.source &&
			    !place_compare(one->place, place))
				return one;
			found = find(one, place, list);
			if (found)
				return found;
		}
	}
	return NULL;
}

struct piece_map *pieces_find(const struct pieces *pieces, struct place place,
			      struct piece_list **list)
{
	return find(pieces->root, place, list);
}

struct piece_key *pieces_add(struct pieces *pieces, struct piece_map *map,
			     const char *before, const struct piece_key *copy)
{
	size_t at = map->count;

	map->key = arena_grow(pieces->arena, map->key, map->count,
			      &map->capacity, sizeof(*map->key));
	for (size_t i = 0; before && i < map->count; i++)
		if (!strcmp(map->key[i].name, before) && !map->key[i].gone)
			at = i;
	memmove(map->key + at + 1, map->key + at,
		(map->count++ - at) * sizeof(*map->key));
	map->key[at] = *copy;
	map->key[at].lead = "";
	map->key[at].gone = false;
	return &map->key[at];
}

struct piece_list *pieces_list(struct pieces *pieces, struct piece_map *map,
			       const char *name)
{
	struct piece_key *key = pieces_key(map, name);
	struct piece_key made = {.name = name, .indent = map->indent};

	if (key)
		return key->list;
	made.text = arena_format(pieces->arena, "%s:\n", name);
	made.list = arena_new(pieces->arena, struct piece_list);
	made.list->left = map->indent + 2;
	return pieces_add(pieces, map, NULL, &made)->list;
}

void pieces_insert(struct pieces *pieces, struct piece_list *list,
		   struct piece_map *map, const struct piece_map *after)
{
	size_t at = 0;

	for (size_t i = 0; after && i < list->count; i++)
		if (list->map[i] == after)
			at = i + 1;
	list->map = arena_grow(pieces->arena, list->map, list->count,
			       &list->capacity, sizeof(struct piece_map *));
	memmove(list->map + at + 1, list->map + at,
		(list->count++ - at) * sizeof(struct piece_map *));
	list->map[at] = map;
}

struct piece_map *pieces_take(struct pieces *pieces, struct piece_map *map)
{
	struct piece_map *taken = arena_new(pieces->arena, struct piece_map);
	const char *lead = map->lead, *next;

	*taken = *map;
	map->gone = true;
	/* those right above it: behind the last blank line */
	for (const char *line = lead; *line; line = next) {
		next = line + strcspn(line, "\n");
		next += *next == '\n';
		if (strspn(line, " \t\r\n") >= (size_t)(next - line))
			lead = next;
	}
	taken->lead = lead;
	map->lead = arena_copy(pieces->arena, map->lead,
			       (size_t)(lead - map->lead));
	return taken;
}

/* Gives KEY the text of the scalar FROM where its own stands. Whether that is
 * possible. */
static bool set(struct pieces *pieces, struct piece_key *key,
		const struct yaml *from)
{
	size_t length = strlen(key->text);
	struct edit edit;

	if (!key->value || key->value->place.source != pieces->source ||
	    key->list || key->map || from->kind != YAML_TEXT ||
	    memchr(from->text, '\n', from->length) ||
	    !edit_value(&edit, pieces->source, key->value, from->text,
			pieces->arena) ||
	    edit.start < key->at || edit.end > key->at + length)
		return false;
	if (key->value->plain && from->plain)
		edit.text = from->text; /* not in { }: needs no more quotes */
	key->text = arena_format(pieces->arena, "%.*s%s%s",
				 (int)(edit.start - key->at), key->text,
				 edit.text, key->text + edit.end - key->at);
	return true;
}

/* Returns what stands behind the value of KEY on its last line: a comment. */
static const char *behind(const struct pieces *pieces,
			  const struct piece_key *key)
{
	size_t end;

	if (!key->value || key->value->place.source != pieces->source ||
	    key->list || key->map ||
	    (key->value->kind != YAML_TEXT && !key->value->flow))
		return "\n";
	end = source_offset(pieces->source, key->value->end);
	while (end > key->at &&
	       strchr(" \t\r\n", pieces->source->text[end - 1]))
		end--;
	if (end < key->at || end > key->at + strlen(key->text))
		return "\n";
	return key->text + (end - key->at);
}

void pieces_replace(struct pieces *pieces, struct piece_key *key,
		    const struct piece_key *from)
{
	size_t length = strcspn(from->text, "\n");

	if (!strcmp(key->name, from->name) && from->value &&
	    set(pieces, key, from->value))
		return;
	key->name = from->name;
	/* a block has no room for it */
	if (!from->list && !from->map && length + 1 >= strlen(from->text))
		key->text = arena_format(pieces->arena, "%.*s%s", (int)length,
					 from->text, behind(pieces, key));
	else
		key->text = from->text;
	key->indent = from->indent;
	key->value = NULL;
	key->list = from->list;
	key->map = from->map;
}

bool pieces_drop(struct piece_map *map, struct piece_key *key)
{
	key->gone = true;
	for (size_t i = 0; i < map->count; i++)
		if (!map->key[i].gone)
			return true;
	return false;
}

void pieces_prune(struct piece_map *map)
{
	for (size_t i = 0; i < map->count; i++) {
		struct piece_list *list = map->key[i].list;
		bool any = !list;

		for (size_t k = 0; list && k < list->count; k++) {
			any |= !list->map[k]->gone;
			pieces_prune(list->map[k]);
		}
		map->key[i].gone |= !any;
	}
}

struct piece_list *pieces_split(struct pieces *pieces, struct piece_map *map,
				const char *list,
				bool (*keep)(void *self, const char *key),
				void *self)
{
	struct piece_map *below = arena_new(pieces->arena, struct piece_map);
	size_t kept = 0;

	*below = (struct piece_map){.lead = "",
				    .dash = "- ",
				    .left = map->indent + 2,
				    .indent = map->indent + 4};
	below->key = arena_grow(pieces->arena, NULL, 0, &below->capacity,
				sizeof(*below->key));
	for (size_t i = 0; i < map->count; i++) {
		struct piece_key key = map->key[i];

		if (keep(self, key.name)) {
			map->key[kept++] = key;
			continue;
		}
		below->key = arena_grow(pieces->arena, below->key, below->count,
					&below->capacity, sizeof(*below->key));
		below->key[below->count++] = key;
	}
	map->count = kept;
	if (below->count) { /* a comment stands above the dash */
		below->lead = below->key->lead;
		below->key->lead = "";
	}
	pieces_insert(pieces, pieces_list(pieces, map, list), below, NULL);
	return pieces_list(pieces, map, list);
}
