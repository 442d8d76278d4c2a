#include "text/prose.h"

#include "base/memory.h"
#include "base/messages.h"
#include "base/utf8.h"
#include "text/fonts.h"
#include "text/messages.h"

#include <cmark.h>
#include <ctype.h>
#include <string.h>

/* A list or quote that is open. */
struct prose_level {
	bool list, ordered, tight;
	size_t number, first, last; /* of its items */
	bool pending; /* an item has begun and not said anything */
};

struct prose_reader {
	struct run *run;
	struct place place;
	const char *source; /* what is read */
	struct prose prose;
	size_t capacity;
	struct prose_level level[PROSE_DEEPEST];
	unsigned depth;
	unsigned kept; /* levels that have been open since the last block */
	unsigned italic, bold; /* how many are open */
	char *text;	       /* of the block at work */
	unsigned char *style;
	size_t length, text_capacity, style_capacity;
};

/* Returns where NEEDLE stands in line LINE, from 1, of the text. */
static struct place find(const struct prose_reader *r, size_t line,
			 const char *needle, size_t length)
{
	const char *at = r->source;
	struct place place;

	for (; line > 1 && strchr(at, '\n'); line--)
		at = strchr(at, '\n') + 1;
	at += strspn(at, " ");
	place = diag_find(&r->run->diag, r->place, at, strcspn(at, "\n"));
	return diag_find(&r->run->diag, place, needle, length);
}

/* Refuses WHAT, the text of a node or something in it. */
static void refuse(struct prose_reader *r, const struct message *message,
		   cmark_node *node, const char *what)
{
	size_t length = strcspn(what, "\n");
	size_t line = 0;

	for (; node && !line; node = cmark_node_parent(node))
		line = (size_t)cmark_node_get_start_line(node);
	diag_add(&r->run->diag, message, find(r, line, what, length),
		 diag_text(&r->run->diag, what, length));
}

/* Returns ARRAY with room for MORE bytes behind the LENGTH that there are. */
static void *make_room(struct prose_reader *r, void *array, size_t more,
		       size_t *capacity)
{
	while (*capacity - r->length < more)
		array = arena_grow(r->run->arena, array, *capacity, capacity,
				   1);
	return array;
}

static void add_bytes(struct prose_reader *r, const char *bytes, size_t count)
{
	r->text = make_room(r, r->text, count, &r->text_capacity);
	r->style = make_room(r, r->style, count, &r->style_capacity);
	memcpy(r->text + r->length, bytes, count);
	memset(r->style + r->length,
	       (r->italic ? STYLE_ITALIC : 0) | (r->bold ? STYLE_BOLD : 0),
	       count);
	r->length += count;
}

/* Entities can write what the file itself must not have. */
static void add_text(struct prose_reader *r, const char *text)
{
	size_t length = strlen(text), hidden;

	for (size_t i = 0, bytes; i < length; i += bytes) {
		uint32_t character = 0;

		bytes = utf8_printed(text + i, length - i);
		if (bytes) {
			add_bytes(r, text + i, bytes);
			continue;
		}
		bytes = utf8_decode(text + i, length - i, &character);
		hidden = markup_invisible(text + i, length - i);
		if (hidden)
			bytes = hidden;
		else if (character == '\t' || character == '\n')
			add_bytes(r, " ", 1);
		else if (source_forbids(character) || !bytes)
			diag_add(&r->run->diag, MESSAGE_CONTROL_CHARACTER,
				 r->place,
				 diag_character(&r->run->diag, character));
		else
			add_bytes(r, text + i, bytes);
		bytes = bytes ? bytes : 1;
	}
}

/* Ends the block at work, which may be empty: an item without words has its
 * marker all the same. */
static void add_block(struct prose_reader *r, unsigned heading)
{
	struct prose_level *list = r->depth ? &r->level[r->depth - 1] : NULL;
	struct prose_block *block;

	r->prose.block =
		arena_grow(r->run->arena, r->prose.block, r->prose.count,
			   &r->capacity, sizeof(*r->prose.block));
	block = &r->prose.block[r->prose.count++];
	*block = (struct prose_block){.heading = heading,
				      .depth = r->depth,
				      .kept = r->kept,
				      .place = r->place};
	r->kept = r->depth;
	for (unsigned i = 0; i < r->depth; i++)
		block->ordered += r->level[i].list && r->level[i].ordered;
	block->quote = list && !list->list;
	if (list && list->list && !heading) {
		block->item = list->pending;
		block->numbered = list->ordered;
		block->number = list->number;
		block->first = list->first;
		block->last = list->last;
		block->tight = list->tight;
		list->pending = false;
	}
	block->markup = (struct markup){r->text, r->style, r->length};
	r->text = NULL;
	r->style = NULL;
	r->length = r->text_capacity = r->style_capacity = 0;
}

/* An item that begins with a list has nothing of its own to carry its
 * marker. */
static void flush_item(struct prose_reader *r)
{
	if (r->depth && r->level[r->depth - 1].pending)
		add_block(r, 0);
}

static size_t count_children(cmark_node *node)
{
	size_t count = 0;

	for (node = cmark_node_first_child(node); node;
	     node = cmark_node_next(node))
		count++;
	return count;
}

/* Whether there is room for one level more. */
static bool open_level(struct prose_reader *r, cmark_node *node)
{
	struct prose_level *level = &r->level[r->depth];
	bool list = cmark_node_get_type(node) == CMARK_NODE_LIST;
	size_t start = 1;

	if (r->depth == PROSE_DEEPEST) {
		diag_add(&r->run->diag, MESSAGE_PROSE_TOO_DEEP, r->place,
			 diag_number(&r->run->diag, PROSE_DEEPEST));
		return false;
	}
	flush_item(r);
	*level = (struct prose_level){.list = list};
	if (list) {
		level->ordered =
			cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
		level->tight = cmark_node_get_list_tight(node);
		if (level->ordered)
			start = (size_t)cmark_node_get_list_start(node);
		level->number = start - 1;
		level->first = start;
		level->last = start - 1 + count_children(node);
	}
	r->depth++;
	return true;
}

/* A link is of no use on paper without its address. */
static void add_address(struct prose_reader *r, cmark_node *node)
{
	cmark_node *child = cmark_node_first_child(node);
	const char *url = cmark_node_get_url(node), *shown = NULL;
	const char *title = cmark_node_get_title(node);

	if (child && !cmark_node_next(child))
		shown = cmark_node_get_literal(child);
	if (!strncmp(url, "mailto:", 7))
		url += 7;
	if (!*url && !*title)
		return;
	if (shown && !strcmp(shown, url) && !*title)
		return;
	add_text(r, " (");
	add_text(r, url);
	add_text(r, *title ? " " : "");
	add_text(r, title);
	add_text(r, ")");
}

static void enter_inline(struct prose_reader *r, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_TEXT:
	case CMARK_NODE_CODE:
		add_text(r, cmark_node_get_literal(node));
		break;
	case CMARK_NODE_SOFTBREAK:
		add_bytes(r, " ", 1);
		break;
	case CMARK_NODE_LINEBREAK:
		add_bytes(r, "\n", 1);
		break;
	case CMARK_NODE_EMPH:
		r->italic++;
		break;
	case CMARK_NODE_STRONG:
		r->bold++;
		break;
	case CMARK_NODE_HTML_INLINE:
		refuse(r, MESSAGE_PROSE_HTML, node,
		       cmark_node_get_literal(node));
		break;
	case CMARK_NODE_IMAGE:
		refuse(r, MESSAGE_PROSE_IMAGE, node, cmark_node_get_url(node));
		break;
	default:
		break;
	}
}

/* Whether reading can go on. */
static bool enter(struct prose_reader *r, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_LIST:
	case CMARK_NODE_BLOCK_QUOTE:
		return open_level(r, node);
	case CMARK_NODE_ITEM:
		r->level[r->depth - 1].number++;
		r->level[r->depth - 1].pending = true;
		break;
	case CMARK_NODE_CODE_BLOCK:
		refuse(r, MESSAGE_PROSE_CODE, node,
		       cmark_node_get_literal(node));
		break;
	case CMARK_NODE_HTML_BLOCK:
		refuse(r, MESSAGE_PROSE_HTML, node,
		       cmark_node_get_literal(node));
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		refuse(r, MESSAGE_PROSE_RULE, node, "");
		break;
	case CMARK_NODE_HEADING:
		flush_item(r);
		break;
	default:
		enter_inline(r, node);
	}
	return true;
}

static void leave(struct prose_reader *r, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_LIST:
	case CMARK_NODE_BLOCK_QUOTE:
		r->depth--;
		if (r->kept > r->depth)
			r->kept = r->depth;
		break;
	case CMARK_NODE_ITEM:
		flush_item(r);
		break;
	case CMARK_NODE_HEADING:
		add_block(r, (unsigned)cmark_node_get_heading_level(node));
		break;
	case CMARK_NODE_PARAGRAPH:
		add_block(r, 0);
		break;
	case CMARK_NODE_EMPH:
		r->italic--;
		break;
	case CMARK_NODE_STRONG:
		r->bold--;
		break;
	case CMARK_NODE_LINK:
		add_address(r, node);
		break;
	default:
		break;
	}
}

/* Whether "[label]:" stands at AT: the label may go over lines, but not over
 * an empty one (CommonMark 0.30, 4.7). */
static bool is_definition(const char *at, const char *end)
{
	if (at == end || *at != '[')
		return false;
	for (at++; at < end && *at != ']'; at++) {
		if (*at == '[' ||
		    (*at == '\n' && at + 1 < end && at[1] == '\n'))
			return false;
		at += *at == '\\';
	}
	return at + 1 < end && at[1] == ':';
}

/* "[jdih]: https://…" is a definition to CommonMark, which prints nothing. It
 * can only begin a paragraph. */
static void check_definitions(struct prose_reader *r, size_t length)
{
	const char *end = r->source + length;
	bool fresh = true;
	size_t number = 1;

	for (const char *line = r->source; line < end; number++) {
		const char *stop = memchr(line, '\n', (size_t)(end - line));
		const char *at = line;
		bool marked = false;

		stop = stop ? stop : end;
		for (; at < stop && (isdigit((unsigned char)*at) ||
				     strchr(" \t>-+*.)", *at));
		     at++)
			marked |= *at != ' ' && *at != '\t';
		if ((fresh || marked) && is_definition(at, end))
			diag_add(&r->run->diag, MESSAGE_PROSE_DEFINITION,
				 find(r, number, at, (size_t)(stop - at)),
				 diag_text(&r->run->diag, at,
					   (size_t)(stop - at)));
		fresh = at == stop || *at == '#';
		line = stop + 1;
	}
}

/* cmark would end the process without memory. Here it never gets none: all is
 * held, so that nobody need return to it. */
static void *allocate(size_t count, size_t size)
{
	size_t bytes;
	void *block;

	if (__builtin_mul_overflow(count, size, &bytes))
		memory_exhausted();
	block = memory_grow(NULL, bytes);
	return memset(block, 0, bytes);
}

static cmark_mem memory = {allocate, memory_grow, memory_free};

struct prose prose_read(struct run *run, const char *text, size_t length,
			struct place place)
{
	struct prose_reader r = {.run = run, .place = place};
	cmark_event_type event;
	cmark_parser *parser;
	cmark_node *root;
	cmark_iter *iter;
	char *source;

	if (!length)
		return r.prose;
	r.source = source = arena_copy(run->arena, text, length);
	for (size_t i = 0; i < length; i++) /* as CommonMark reads it */
		if (source[i] == '\r')
			source[i] = '\n';
	check_definitions(&r, length);
	parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
	cmark_parser_feed(parser, text, length);
	root = cmark_parser_finish(parser);
	cmark_parser_free(parser);
	iter = cmark_iter_new(root);
	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		if (event == CMARK_EVENT_EXIT)
			leave(&r, cmark_iter_get_node(iter));
		else if (!enter(&r, cmark_iter_get_node(iter)))
			break;
	}
	cmark_iter_free(iter);
	cmark_node_free(root);
	return r.prose;
}
