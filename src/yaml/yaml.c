#include "yaml/yaml.h"

#include "base/catalogue.h"
#include "base/memory.h"
#include "base/messages.h"
#include "base/utf8.h"
#include "yaml/mend.h"
#include "yaml/messages.h"
#include "yaml/repeated.h"
#include "yaml/slip.h"
#include "yaml/slip_word.h"
#include "yaml/strict.h"

#include <string.h>
#include <yaml.h>

/* What a text costs beside a node, when aliases repeat it. */
enum { BYTES_A_NODE = 32, EVENTS_A_NOTE = 256 };

/* How much is read again to find all slips of a text [bytes], and how many of
 * one kind are told at their own lines. */
enum { MOST_REREAD = 16 << 20, MOST_ALIKE = 10, MOST_KINDS = 32 };

struct anchor {
	const char *name;
	bool used;
	struct yaml *node;
};

/* A list or mapping whose end has not come yet. */
struct open_node {
	struct yaml *node;
	const char *anchor;
	size_t first;	    /* of its items, among those of what is open */
	size_t least;	    /* in a block: spaces that its lines need */
	bool flow;	    /* stands between brackets */
	bool doubled;	    /* a key twice has been told */
	struct spot opened; /* then, the first of them */
};

struct loader {
	const struct source *source;
	const struct yaml_words *words;
	struct run *run;
	struct arena *arena; /* of nodes */
	struct strict strict;
	struct open_node *open; /* room for YAML_DEEPEST */
	size_t depth;
	struct yaml **item; /* of what is open, the outermost's first */
	size_t items, item_capacity;
	struct anchor *anchor;
	size_t anchor_count, anchor_capacity;
	size_t nodes, unfolded;
	struct repeated keys; /* all of them */
	struct yaml *root;
	bool failed;
	unsigned sure;	      /* lines up to which nothing is guessed; 0: all */
	struct place problem; /* where the parser gave up; line 0: nowhere */
};

static struct place place_at(const struct loader *loader, yaml_mark_t mark)
{
	return (struct place){loader->source, (unsigned)mark.line + 1,
			      (unsigned)mark.column + 1};
}

static struct yaml_mark mark_at(const struct loader *loader, yaml_mark_t mark)
{
	return (struct yaml_mark){place_at(loader, mark), mark.index};
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
	if (frame->doubled || (loader->sure && key->place.line > loader->sure))
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

/* Looks at KEY, which is to be the next of COUNT items of the mapping at
 * work. */
static void check_key(struct loader *loader, size_t count,
		      const struct yaml *key)
{
	struct yaml *const *item = loader->item + loader->items - count;

	if (key->kind != YAML_TEXT) {
		diag_add(&loader->run->diag, MESSAGE_YAML_KEY_NOT_TEXT,
			 key->place);
		loader->failed = true;
		return;
	}
	if (key->plain &&
	    slip_in_word(key->place, key->text, key->length, loader->run))
		loader->failed = true;
	for (size_t i = 0; i + 1 < count; i += 2) {
		const struct yaml *other = item[i];

		/* each key is held once, but an alias may stand for one */
		if (other->kind != YAML_TEXT ||
		    (other->text != key->text &&
		     (*other->text != *key->text ||
		      strcmp(other->text, key->text) != 0)))
			continue;
		report_twice(loader, key, other);
		return;
	}
	limit(loader, key->place, count / 2 + 1, YAML_MOST_KEYS,
	      MESSAGE_YAML_TOO_MANY_KEYS);
}

/* Hangs NODE into what is open. Returns whether to go on. */
static bool attach(struct loader *loader, struct yaml *node, struct place place)
{
	const struct open_node *frame;
	bool mapping;
	size_t count;

	if (!limit(loader, place, ++loader->nodes, YAML_MOST_NODES,
		   MESSAGE_YAML_TOO_MANY_NODES))
		return false;
	if (!loader->depth) {
		loader->root = node;
		return true;
	}
	frame = &loader->open[loader->depth - 1];
	mapping = frame->node->kind == YAML_MAPPING;
	count = loader->items - frame->first;
	if (mapping && count % 2 == 0)
		check_key(loader, count, node);
	if (mapping && count / 2 > YAML_MOST_KEYS)
		return false;
	loader->item =
		arena_grow(loader->run->arena, loader->item, loader->items,
			   &loader->item_capacity, sizeof(struct yaml *));
	loader->item[loader->items++] = node;
	return true;
}

static struct yaml *new_node(struct loader *loader, enum yaml_kind kind,
			     const yaml_event_t *event)
{
	struct yaml *node = arena_new(loader->arena, struct yaml);

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
	for (size_t i = utf8_printed(node->text, length), bytes; i < length;
	     i +=
	     bytes + utf8_printed(node->text + i + bytes, length - i - bytes)) {
		uint32_t character = 0;

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

/* Whether what comes next is a key. */
static bool wants_key(const struct loader *loader)
{
	const struct open_node *frame = loader->open + loader->depth;

	return frame-- > loader->open && frame->node->kind == YAML_MAPPING &&
	       (loader->items - frame->first) % 2 == 0;
}

static bool read_scalar(struct loader *loader, const yaml_event_t *event)
{
	struct yaml *node = new_node(loader, YAML_TEXT, event);
	const char *text = (const char *)event->data.scalar.value;
	size_t length = event->data.scalar.length;

	node->text = wants_key(loader)
			     ? repeated_text(&loader->keys, text, length)
			     : arena_copy(loader->run->arena, text, length);
	node->length = (uint32_t)length;
	node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	node->start = (uint32_t)event->start_mark.index;
	node->end = (uint32_t)event->end_mark.index;
	node->weight += node->length / BYTES_A_NODE;
	check_characters(loader, node, node->length);
	strict_scalar(&loader->strict, strict_kind(event->data.scalar.style),
		      mark_at(loader, event->start_mark),
		      mark_at(loader, event->end_mark), lines_need(loader));
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

	strict_scalar(&loader->strict, STRICT_ALIAS,
		      mark_at(loader, event->start_mark),
		      mark_at(loader, event->end_mark), lines_need(loader));
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
	open.first = loader->items;
	open.flow = list ? event->data.sequence_start.style ==
				    YAML_FLOW_SEQUENCE_STYLE
			 : event->data.mapping_start.style ==
				    YAML_FLOW_MAPPING_STYLE;
	/* In a block, lines of its values are deeper than its keys or dashes;
	 * where those are behind an anchor, the event does not say. */
	node->flow = open.flow;
	node->start = (uint32_t)event->start_mark.index;
	if (open.flow)
		open.opened = strict_open(&loader->strict,
					  mark_at(loader, event->start_mark));
	else
		open.least = anchor ? lines_need(loader) : node->place.column;
	loader->open[loader->depth++] = open;
	return true;
}

static bool read_end(struct loader *loader, const yaml_event_t *event)
{
	struct open_node frame = loader->open[--loader->depth];
	size_t count = loader->items - frame.first;

	frame.node->end = (uint32_t)event->end_mark.index;
	frame.node->count = (uint32_t)count;
	frame.node->item = arena_array(loader->arena, struct yaml *, count);
	if (count)
		memcpy(frame.node->item, loader->item + frame.first,
		       count * sizeof(struct yaml *));
	loader->items = frame.first;
	if (frame.flow &&
	    (!loader->depth || !loader->open[loader->depth - 1].flow))
		strict_close(&loader->strict, frame.opened,
			     mark_at(loader, event->end_mark),
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
		strict_end(&loader->strict, mark_at(loader, event->start_mark));
		return false;
	default:
		return true;
	}
}

/* Returns where PARSER gave up on SOURCE: it may notice only behind the end, in
 * blank lines. */
static struct place problem_of(const yaml_parser_t *parser,
			       const struct source *source)
{
	struct place place = {source, (unsigned)parser->problem_mark.line + 1,
			      (unsigned)parser->problem_mark.column + 1};
	size_t length;
	const char *line = place_line(place, &length);

	while (place.line > 1 && (!line || strspn(line, " \t") >= length)) {
		place.line--;
		line = place_line(place, &length);
		place.column = 1;
	}
	return place;
}

/* Whether the report at INDEX is at the place of one from FIRST on before it.
 */
static bool was_told(const struct diag *diag, size_t first, size_t index)
{
	for (size_t i = first; i < index && index < diag->report_count; i++)
		if (place_same(diag->report[i].place,
			       diag->report[index].place))
			return true;
	return false;
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
	if (parser->error) {
		loader->failed = true;
		loader->problem = problem_of(parser, loader->source);
	}
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

/* Begins with SOURCE; HELD gives PARSER back. */
static void begin(yaml_parser_t *parser, struct held *held,
		  const struct source *source)
{
	if (!yaml_parser_initialize(parser))
		memory_exhausted();
	guard_hold(held, delete_parser, parser);
	yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
		parser, (const unsigned char *)source->text, source->length);
}

static void end(yaml_parser_t *parser, struct held *held)
{
	guard_drop(held);
	yaml_parser_delete(parser);
}

/* Reads what SOURCE of LOADER says, as far as it is YAML, and tells what is
 * wrong with that. */
static void read_source(struct loader *loader)
{
	struct run *run = loader->run;
	yaml_parser_t parser;
	struct held held = {0};

	loader->open = arena_array(run->arena, struct open_node, YAML_DEEPEST);
	repeated_init(&loader->keys, run->arena);
	strict_init(&loader->strict, loader->source, loader->words, run);
	begin(&parser, &held, loader->source);
	parse(loader, &parser);
	end(&parser, &held);
}

/* Tells what is wrong with words of a text that has been read. */
static void check_words(struct loader *loader)
{
	struct run *run = loader->run;

	/* an anchor that nothing uses was meant as a word of the text */
	for (size_t i = 0; i < loader->anchor_count; i++) {
		const struct anchor *anchor = &loader->anchor[i];

		if (!anchor->used)
			diag_add(&run->diag, MESSAGE_YAML_UNUSED_ANCHOR,
				 anchor->node->place, anchor->name);
		loader->failed |= !anchor->used;
	}
	strict_keys(&loader->strict, loader->keys.text, loader->keys.count);
	loader->failed |= loader->strict.failed;
}

/* Returns where SOURCE is no YAML; line 0 when it is. */
static struct place find_problem(const struct source *source)
{
	struct place problem = place_of(source);
	yaml_parser_t parser;
	yaml_event_t event = {0};
	struct held held = {0}, of_event = {0};
	bool more = true;

	begin(&parser, &held, source);
	guard_hold(&of_event, delete_event, &event);
	while (more && yaml_parser_parse(&parser, &event)) {
		more = event.type != YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	guard_drop(&of_event);
	if (parser.error == YAML_MEMORY_ERROR)
		memory_exhausted();
	if (parser.error)
		problem = problem_of(&parser, source);
	end(&parser, &held);
	return problem;
}

/* Slips of one kind that are more than are told one by one. */
struct alike {
	const struct message *message;
	struct place place; /* the first of them */
	unsigned last, above;
	size_t count;
};

/* All slips of a text, each found in what it is without those above it. */
struct slips {
	struct loader *loader;
	size_t first;		     /* report of them */
	const struct mended *mended; /* NULL: nothing is yet */
	struct place problem;	     /* of that; line 0: there is none */
	const struct message *told;  /* of the newest slip, */
	unsigned line;		     /* and where */
	struct mend mend;	     /* of it */
	unsigned sure;		     /* lines before the first one that may
					have been meant otherwise; 0: all */
	size_t left;		     /* to be read again [bytes] */
	struct alike alike[MOST_KINDS];
	size_t count;
};

/* Mends the newest slip in the way that lets the most of the text be YAML.
 * Whether there is one. */
static bool mend_newest(struct slips *slips)
{
	const struct mended *before = slips->mended, *best = NULL;
	const struct source *source =
		before ? before->source : slips->loader->source;
	struct place furthest = {0};
	const size_t ways =
		slips->mend.count * (slips->mend.along ? MEND_WAYS : 1);

	for (size_t i = 0; i < ways && slips->left >= source->length; i++) {
		const struct mended *mended =
			mend_text(slips->loader->run->arena, source, before,
				  &slips->mend, i % slips->mend.count,
				  (enum mend_way)(i / slips->mend.count));
		struct place problem = find_problem(mended->source);

		slips->left -= source->length;
		if (problem.line && problem.line < mended->line)
			continue;
		if (best && (!furthest.line ||
			     (problem.line && problem.line <= furthest.line)))
			continue;
		best = mended;
		furthest = problem;
	}
	if (!best) /* there may be more, but it takes too long */
		return false;
	slips->mended = best;
	slips->problem = furthest;
	if (slips->mend.doubtful && (!slips->sure || best->line <= slips->sure))
		slips->sure = best->line - 1 + (best->line == 1);
	return true;
}

/* The newest slip has been told since MARK: of many of one kind it is only
 * counted. */
static void count_newest(struct slips *slips, struct diag_mark mark)
{
	struct diag *diag = &slips->loader->run->diag;
	const struct report newest = diag->report[diag->report_count - 1];
	struct alike *alike = slips->alike;

	while (alike < slips->alike + slips->count &&
	       alike->message != newest.message)
		alike++;
	if (alike == slips->alike + MOST_KINDS)
		return;
	if (alike == slips->alike + slips->count) {
		slips->count++;
		alike->message = newest.message;
	}
	if (alike->count++ < MOST_ALIKE) {
		alike->above = newest.place.line;
		return;
	}
	if (alike->count == MOST_ALIKE + 1)
		alike->place = newest.place;
	alike->last = newest.place.line;
	diag_rewind(diag, mark);
}

/* Tells the slip that makes the text, as far as it is mended, no YAML, not what
 * the parser says of it: that comes late, and in words that are not for
 * authors. Whether it is another one than those before, and can be mended. */
static bool tell_next(struct slips *slips)
{
	struct loader *loader = slips->loader;
	struct diag *diag = &loader->run->diag;
	const struct diag_mark mark = diag_mark(diag);
	const struct mended *mended = slips->mended;
	const struct report *newest;
	bool repeated = false;
	bool found = slip_find(mended ? mended->source : loader->source,
			       slips->problem.line, loader->words, loader->run,
			       &slips->mend);

	if (!found && (!mended || !slips->sure))
		diag_add(diag, MESSAGE_YAML_SYNTAX, slips->problem);
	newest = &diag->report[mark.report_count];
	if (found && diag->report_count > mark.report_count && mended)
		repeated = mend_wrote(mended, newest->place);
	if (mended)
		mend_places(diag, mark, mended, loader->source);
	if (!found || diag->report_count == mark.report_count)
		return false;
	if (newest->place.line == slips->line &&
	    newest->message == MESSAGE_YAML_COLUMN &&
	    slips->told == MESSAGE_YAML_ODD_SPACE) {
		diag_rewind(diag, mark); /* so wide were these spaces */
		return true;
	}
	if (repeated || was_told(diag, slips->first, mark.report_count)) {
		diag_rewind(diag, mark);
		return false;
	}
	slips->told = newest->message;
	slips->line = newest->place.line;
	count_newest(slips, mark);
	return slips->mend.at != NULL;
}

/* Tells what is wrong in a text that is no YAML: each slip of the pen, and then
 * the rest in what it is without them. What had been told of it since MARK may
 * come from a slip; where not all of them are found, it is all there is. */
static void report_syntax(struct loader *loader, struct diag_mark mark)
{
	struct diag *diag = &loader->run->diag;
	const size_t before = mark.report_count, first = diag->report_count;
	struct slips slips = {.loader = loader,
			      .first = first,
			      .problem = loader->problem,
			      .left = MOST_REREAD};
	struct loader whole = {.words = loader->words,
			       .run = loader->run,
			       .arena = loader->arena};

	while (slips.problem.line && tell_next(&slips) && mend_newest(&slips))
		;
	for (size_t i = 0; i < slips.count; i++)
		if (slips.alike[i].count > MOST_ALIKE)
			diag_add(diag, MESSAGE_YAML_ALIKE, slips.alike[i].place,
				 diag_number(diag, slips.alike[i].above),
				 diag_number(diag, slips.alike[i].last),
				 diag_number(diag, slips.alike[i].count -
							   MOST_ALIKE));
	if (slips.problem.line) {
		check_words(loader);
		if (was_told(diag, before, first))
			diag_drop(diag, first, 1);
		return;
	}
	diag_drop(diag, before, first - before);
	mark = diag_mark(diag);
	whole.source = slips.mended->source;
	whole.sure = slips.sure;
	read_source(&whole);
	check_words(&whole);
	mend_places(diag, mark, slips.mended, loader->source);
}

struct yaml *yaml_read(struct run *run, struct arena *nodes,
		       const struct source *source,
		       const struct yaml_words *words)
{
	struct loader loader = {
		.source = source, .words = words, .run = run, .arena = nodes};
	const struct diag_mark mark = diag_mark(&run->diag);

	if (!check_directives(source, &run->diag))
		return NULL;
	read_source(&loader);
	if (loader.problem.line)
		report_syntax(&loader, mark);
	else
		check_words(&loader);
	if (!loader.root) {
		loader.root = arena_new(nodes, struct yaml);
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
