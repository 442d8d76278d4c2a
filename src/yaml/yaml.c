#include "yaml/yaml.h"

#include "base/catalogue.h"
#include "base/memory.h"
#include "base/messages.h"
#include "base/utf8.h"
#include "yaml/messages.h"
#include "yaml/slip.h"
#include "yaml/strict.h"

#include <string.h>
#include <yaml.h>

/* What a text costs beside a node, when aliases repeat it. */
enum { BYTES_A_NODE = 32, EVENTS_A_NOTE = 256 };

struct anchor {
	const char *name;
	bool used;
	struct yaml *node;
};

/* A list or mapping whose end has not come yet. */
struct open_node {
	struct yaml *node;
	const char *anchor;
	size_t capacity;
	size_t least;	    /* in a block: spaces that its lines need */
	bool flow;	    /* stands between brackets */
	bool doubled;	    /* a key twice has been told */
	struct spot opened; /* then, the first of them */
};

struct loader {
	const struct source *source;
	const struct yaml_words *words;
	struct run *run;
	struct strict strict;
	struct open_node *open; /* room for YAML_DEEPEST */
	size_t depth;
	struct anchor *anchor;
	size_t anchor_count, anchor_capacity;
	size_t nodes, unfolded;
	const char **key; /* all of them */
	size_t key_count, key_capacity;
	struct yaml *root;
	bool failed;
};

static struct place place_at(const struct loader *loader, yaml_mark_t mark)
{
	return (struct place){loader->source, (unsigned)mark.line + 1,
			      (unsigned)mark.column + 1};
}

static bool limit(struct loader *loader, struct place place, size_t count,
		  size_t most, const struct message *message)
{
	if (count <= most)
		return true;
	diag_add(&loader->run->diag, message, place,
		 diag_number(&loader->run->diag, most));
	loader->failed = true;
	return false;
}

static void keep_anchor(struct loader *loader, const char *name,
			struct yaml *node)
{
	if (!name || !limit(loader, node->place, loader->anchor_count + 1,
			    YAML_MOST_ANCHORS, MESSAGE_YAML_TOO_MANY_ANCHORS))
		return;
	loader->anchor = arena_grow(
		loader->run->arena, loader->anchor, loader->anchor_count,
		&loader->anchor_capacity, sizeof(*loader->anchor));
	loader->anchor[loader->anchor_count++] =
		(struct anchor){name, false, node};
}

/* The last one of a name counts, as YAML says. An anchor is known only when
 * its node has ended, so no alias can make a cycle. */
static struct yaml *find_anchor(struct loader *loader, const char *name)
{
	for (size_t i = loader->anchor_count; i > 0; i--) {
		struct anchor *anchor = &loader->anchor[i - 1];

		if (strcmp(anchor->name, name))
			continue;
		anchor->used = true;
		return anchor->node;
	}
	return NULL;
}

/* Returns the line of KEY as it would begin an entry of the list around its
 * mapping, NULL when there is no such list. */
static const char *as_entry(const struct loader *loader, const struct yaml *key)
{
	const struct open_node *mapping = &loader->open[loader->depth - 1];
	size_t length;
	const char *line;

	if (mapping->flow || loader->depth < 2 ||
	    mapping[-1].node->kind != YAML_LIST)
		return NULL;
	line = place_line(key->place, &length);
	if (!line) /* a lone CR ends lines for YAML only */
		return NULL;
	line += strspn(line, " ");
	length = strcspn(line, "\r\n");
	return arena_format(loader->run->arena, "%*s- %.*s%s",
			    (int)mapping[-1].node->place.column - 1, "",
			    length > 100 ? (int)strlen(key->text) + 1
					 : (int)length,
			    line, length > 100 ? " \xE2\x80\xA6" : "");
}

/* Where a dash was forgotten before an entry, each of its keys is there twice:
 * the first of them says it. */
static void report_twice(struct loader *loader, const struct yaml *key,
			 const struct yaml *other)
{
	struct open_node *frame = &loader->open[loader->depth - 1];
	const char *entry = NULL;

	loader->failed = true;
	if (frame->doubled)
		return;
	if (!diag_is_full(&loader->run->diag))
		entry = as_entry(loader, key);
	frame->doubled = entry != NULL;
	diag_add(&loader->run->diag,
		 entry ? MESSAGE_YAML_FORGOTTEN_DASH
		       : MESSAGE_YAML_DUPLICATE_KEY,
		 key->place, key->text,
		 diag_number(&loader->run->diag, other->place.line), entry);
}

static void check_key(struct loader *loader, const struct yaml *mapping,
		      const struct yaml *key)
{
	if (key->kind != YAML_TEXT) {
		diag_add(&loader->run->diag, MESSAGE_YAML_KEY_NOT_TEXT,
			 key->place);
		loader->failed = true;
		return;
	}
	loader->key =
		arena_grow(loader->run->arena, loader->key, loader->key_count,
			   &loader->key_capacity, sizeof(*loader->key));
	loader->key[loader->key_count++] = key->text;
	if (key->plain &&
	    slip_in_word(key->place, key->text, key->length, loader->run))
		loader->failed = true;
	for (size_t i = 0; i + 1 < mapping->count; i += 2) {
		const struct yaml *other = mapping->item[i];

		if (other->kind != YAML_TEXT || strcmp(other->text, key->text))
			continue;
		report_twice(loader, key, other);
		return;
	}
	limit(loader, key->place, mapping->count / 2 + 1, YAML_MOST_KEYS,
	      MESSAGE_YAML_TOO_MANY_KEYS);
}

/* Hangs NODE into what is open. Returns whether to go on. */
static bool attach(struct loader *loader, struct yaml *node, struct place place)
{
	struct open_node *frame;
	struct yaml *parent;

	if (!limit(loader, place, ++loader->nodes, YAML_MOST_NODES,
		   MESSAGE_YAML_TOO_MANY_NODES))
		return false;
	if (!loader->depth) {
		loader->root = node;
		return true;
	}
	frame = &loader->open[loader->depth - 1];
	parent = frame->node;
	if (parent->kind == YAML_MAPPING && parent->count % 2 == 0)
		check_key(loader, parent, node);
	if (parent->kind == YAML_MAPPING && parent->count / 2 > YAML_MOST_KEYS)
		return false;
	parent->item =
		arena_grow(loader->run->arena, parent->item, parent->count,
			   &frame->capacity, sizeof(*parent->item));
	parent->item[parent->count++] = node;
	return true;
}

static struct yaml *new_node(struct loader *loader, enum yaml_kind kind,
			     const yaml_event_t *event)
{
	struct yaml *node = arena_new(loader->run->arena, struct yaml);

	node->kind = kind;
	node->place = place_at(loader, event->start_mark);
	node->weight = 1;
	return node;
}

static const char *copy_name(struct loader *loader, const yaml_char_t *name)
{
	const char *text = (const char *)name;

	return text ? arena_copy(loader->run->arena, text, strlen(text)) : NULL;
}

/* Escapes can write what the file itself may not hold. */
static void check_characters(struct loader *loader, const struct yaml *node,
			     size_t length)
{
	for (size_t i = 0, bytes; i < length; i += bytes) {
		uint32_t character = 0;

		bytes = 1;
		if (node->text[i] >= 0x20 && node->text[i] < 0x7F)
			continue; /* most are, and go fast */
		bytes = utf8_decode(node->text + i, length - i, &character);
		if (bytes && !source_forbids(character))
			continue;
		diag_add(&loader->run->diag, MESSAGE_CONTROL_CHARACTER,
			 node->place,
			 diag_character(&loader->run->diag, character));
		loader->failed = true;
		return;
	}
}

/* "!penting sekali" would lose its first word to a tag. */
static void check_tag(struct loader *loader, const yaml_char_t *tag,
		      struct place place)
{
	if (!tag)
		return;
	diag_add(&loader->run->diag, MESSAGE_YAML_TAG, place);
	loader->failed = true;
}

static size_t lines_need(const struct loader *loader)
{
	return loader->depth ? loader->open[loader->depth - 1].least : 0;
}

static enum strict_kind strict_kind(yaml_scalar_style_t style)
{
	if (style == YAML_PLAIN_SCALAR_STYLE)
		return STRICT_PLAIN;
	if (style == YAML_LITERAL_SCALAR_STYLE ||
	    style == YAML_FOLDED_SCALAR_STYLE)
		return STRICT_BLOCK;
	return STRICT_QUOTED;
}

static bool read_scalar(struct loader *loader, const yaml_event_t *event)
{
	struct yaml *node = new_node(loader, YAML_TEXT, event);

	node->text = arena_copy(loader->run->arena,
				(const char *)event->data.scalar.value,
				event->data.scalar.length);
	node->length = event->data.scalar.length;
	node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	node->start = event->start_mark.index;
	node->end = event->end_mark.index;
	node->weight += node->length / BYTES_A_NODE;
	check_characters(loader, node, node->length);
	strict_scalar(&loader->strict, strict_kind(event->data.scalar.style),
		      node->place, place_at(loader, event->end_mark),
		      lines_need(loader));
	check_tag(loader, event->data.scalar.tag, node->place);
	keep_anchor(loader, copy_name(loader, event->data.scalar.anchor), node);
	return attach(loader, node, node->place);
}

static bool read_alias(struct loader *loader, const yaml_event_t *event)
{
	const char *text = (const char *)event->data.alias.anchor;
	const char *name = arena_copy(loader->run->arena, text, strlen(text));
	struct place place = place_at(loader, event->start_mark);
	struct yaml *node = find_anchor(loader, name);

	strict_scalar(&loader->strict, STRICT_ALIAS, place,
		      place_at(loader, event->end_mark), lines_need(loader));
	if (!node) {
		diag_add(&loader->run->diag, MESSAGE_YAML_UNKNOWN_ALIAS, place,
			 name);
		loader->failed = true;
		return false;
	}
	loader->unfolded += node->weight;
	return limit(loader, place, loader->unfolded, YAML_MOST_UNFOLDED,
		     MESSAGE_YAML_ALIAS_BOMB) &&
	       attach(loader, node, place);
}

static bool read_start(struct loader *loader, enum yaml_kind kind,
		       const yaml_event_t *event, const yaml_char_t *anchor)
{
	bool list = kind == YAML_LIST;
	struct yaml *node = new_node(loader, kind, event);
	struct open_node open = {.node = node};

	check_tag(loader,
		  list ? event->data.sequence_start.tag
		       : event->data.mapping_start.tag,
		  node->place);
	if (!limit(loader, node->place, loader->depth + 1, YAML_DEEPEST,
		   MESSAGE_YAML_TOO_DEEP) ||
	    !attach(loader, node, node->place))
		return false;
	open.anchor = copy_name(loader, anchor);
	open.flow = list ? event->data.sequence_start.style ==
				    YAML_FLOW_SEQUENCE_STYLE
			 : event->data.mapping_start.style ==
				    YAML_FLOW_MAPPING_STYLE;
	/* In a block, lines of its values are deeper than its keys or dashes;
	 * where those are behind an anchor, the event does not say. */
	if (open.flow)
		open.opened = strict_open(&loader->strict, node->place);
	else
		open.least = anchor ? lines_need(loader) : node->place.column;
	loader->open[loader->depth++] = open;
	return true;
}

static bool read_end(struct loader *loader, const yaml_event_t *event)
{
	struct open_node frame = loader->open[--loader->depth];

	if (frame.flow &&
	    (!loader->depth || !loader->open[loader->depth - 1].flow))
		strict_close(&loader->strict, frame.opened,
			     place_at(loader, event->end_mark),
			     lines_need(loader));
	for (size_t i = 0; i < frame.node->count; i++)
		frame.node->weight += frame.node->item[i]->weight;
	keep_anchor(loader, frame.anchor, frame.node);
	return true;
}

/* Returns whether there is more to read. */
static bool read_event(struct loader *loader, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		if (!loader->root)
			return true;
		diag_add(&loader->run->diag, MESSAGE_YAML_SEVERAL_DOCUMENTS,
			 place_at(loader, event->start_mark));
		loader->failed = true;
		return false;
	case YAML_SCALAR_EVENT:
		return read_scalar(loader, event);
	case YAML_ALIAS_EVENT:
		return read_alias(loader, event);
	case YAML_SEQUENCE_START_EVENT:
		return read_start(loader, YAML_LIST, event,
				  event->data.sequence_start.anchor);
	case YAML_MAPPING_START_EVENT:
		return read_start(loader, YAML_MAPPING, event,
				  event->data.mapping_start.anchor);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		return read_end(loader, event);
	case YAML_STREAM_END_EVENT:
		strict_end(&loader->strict,
			   place_at(loader, event->start_mark));
		return false;
	default:
		return true;
	}
}

/* Says what is wrong, not what the parser says of it: that comes late, and in
 * words that are not for authors. */
static void report_syntax(struct loader *loader, const yaml_parser_t *parser)
{
	struct place place = place_at(loader, parser->problem_mark);
	const struct diag_mark before = diag_mark(&loader->run->diag);
	const struct report *last;
	size_t length;
	const char *line = place_line(place, &length);

	loader->failed = true;
	/* the parser may notice only behind the end, in blank lines */
	while (place.line > 1 && (!line || strspn(line, " \t") >= length)) {
		place.line--;
		line = place_line(place, &length);
		place.column = 1;
	}
	if (!slip_find(loader->source, place.line, loader->words,
		       loader->run)) {
		diag_add(&loader->run->diag, MESSAGE_YAML_SYNTAX, place);
		return;
	}
	if (loader->run->diag.report_count == before.report_count)
		return; /* no room was left */
	last = &loader->run->diag.report[loader->run->diag.report_count - 1];
	for (size_t i = 0; i < before.report_count; i++) {
		const struct report *report = &loader->run->diag.report[i];

		if (place_same(report->place, last->place)) {
			diag_rewind(&loader->run->diag, before);
			return;
		}
	}
}

static void delete_event(void *event)
{
	yaml_event_delete(event);
}

static void parse(struct loader *loader, yaml_parser_t *parser)
{
	yaml_event_t event = {0};
	struct held held = {0};
	size_t count = 0;
	bool more = true;

	guard_hold(&held, delete_event, &event);
	while (more && yaml_parser_parse(parser, &event)) {
		if (count++ % EVENTS_A_NOTE == 0)
			progress_note(
				&loader->run->progress, N_("reading the plan"),
				event.start_mark.index, loader->source->length);
		more = read_event(loader, &event);
		yaml_event_delete(&event);
	}
	guard_drop(&held);
	if (parser->error == YAML_MEMORY_ERROR)
		memory_exhausted();
	if (parser->error)
		report_syntax(loader, parser);
}

static void delete_parser(void *parser)
{
	yaml_parser_delete(parser);
}

/* libyaml compares each directive with all before it. */
static bool check_directives(const struct source *source, struct diag *diag)
{
	unsigned count = 0, line = 1;

	for (const char *at = source->text; at; at = strchr(at, '\n')) {
		at += *at == '\n';
		if (*at == '%' && ++count > YAML_MOST_DIRECTIVES) {
			diag_add(diag, MESSAGE_YAML_TOO_MANY_DIRECTIVES,
				 ((struct place){source, line, 1}),
				 diag_number(diag, YAML_MOST_DIRECTIVES));
			return false;
		}
		line++;
	}
	return true;
}

struct yaml *yaml_read(struct run *run, const struct source *source,
		       const struct yaml_words *words)
{
	struct loader loader = {.source = source,
				.words = words,
				.run = run,
				.open = arena_array(run->arena,
						    struct open_node,
						    YAML_DEEPEST)};
	yaml_parser_t parser;
	struct held held = {0};

	strict_init(&loader.strict, source, words, run);
	if (!check_directives(source, &run->diag))
		return NULL;
	if (!yaml_parser_initialize(&parser))
		memory_exhausted();
	guard_hold(&held, delete_parser, &parser);
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
		&parser, (const unsigned char *)source->text, source->length);
	parse(&loader, &parser);
	guard_drop(&held);
	yaml_parser_delete(&parser);
	/* an anchor that nothing uses was meant as a word of the text */
	for (size_t i = 0; i < loader.anchor_count; i++) {
		const struct anchor *anchor = &loader.anchor[i];

		if (!anchor->used)
			diag_add(&run->diag, MESSAGE_YAML_UNUSED_ANCHOR,
				 anchor->node->place, anchor->name);
		loader.failed |= !anchor->used;
	}
	strict_keys(&loader.strict, loader.key, loader.key_count);
	loader.failed |= loader.strict.failed;
	if (!loader.root) {
		loader.root = arena_new(run->arena, struct yaml);
		loader.root->kind = YAML_NOTHING;
		loader.root->place = place_of(source);
	}
	return loader.failed ? NULL : loader.root;
}

const struct yaml *yaml_value(const struct yaml *mapping, const char *key)
{
	if (mapping->kind != YAML_MAPPING)
		return NULL;
	for (size_t i = 0; i + 1 < mapping->count; i += 2)
		if (!strcmp(mapping->item[i]->text, key))
			return mapping->item[i + 1];
	return NULL;
}

bool yaml_is_empty(const struct yaml *node)
{
	return node->kind == YAML_TEXT && !node->length && node->plain;
}
