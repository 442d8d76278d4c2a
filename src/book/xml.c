#include "book/xml.h"

#include "base/memory.h"
#include "base/messages.h"
#include "book/book.h"
#include "book/messages.h"

#include <expat.h>
#include <string.h>

struct xml {
	const struct xml_events *events;
	void *data;
	const struct source *source;
	struct diag *diag;
	XML_Parser parser;
	size_t depth;
	bool stopped; /* for a reason that is known */
	/* the beginning of an element that may be passed over */
	char *held;
	size_t holding;
	bool all; /* nothing is passed over any more */
};

/* [bytes] of such an element. */
enum { LONGEST_PASSED = 4096 };

void xml_stop(struct xml *xml)
{
	xml->stopped = true;
	XML_StopParser(xml->parser, XML_FALSE);
}

static const char *bare(const char *name)
{
	const char *colon = strrchr(name, ':');

	return colon ? colon + 1 : name;
}

static void start(void *data, const XML_Char *name, const XML_Char **attribute)
{
	struct xml *xml = data;

	if (xml->stopped)
		return;
	if (++xml->depth > SHEET_DEEPEST_XML) {
		diag_add(xml->diag, MESSAGE_SHEET_LIMIT, place_of(xml->source),
			 diag_word(xml->diag, "levels of XML"),
			 diag_number(xml->diag, SHEET_DEEPEST_XML));
		xml_stop(xml);
		return;
	}
	xml->events->start(xml->data, bare(name), attribute);
}

static void end(void *data, const XML_Char *name)
{
	struct xml *xml = data;

	xml->depth--;
	if (!xml->stopped && xml->events->end)
		xml->events->end(xml->data, bare(name));
}

static void text(void *data, const XML_Char *bytes, int length)
{
	struct xml *xml = data;

	if (!xml->stopped && xml->events->text)
		xml->events->text(xml->data, bytes, (size_t)length);
}

/* Entities can only be declared inside a document type. */
static void refuse(void *data, const XML_Char *name, const XML_Char *system,
		   const XML_Char *public, int internal)
{
	struct xml *xml = data;

	(void)name;
	(void)system;
	(void)public;
	(void)internal;
	diag_add(xml->diag, MESSAGE_SHEET_ENTITIES, place_of(xml->source),
		 book_suffix(xml->source));
	xml_stop(xml);
}

struct xml *xml_open(const struct xml_events *events, void *data,
		     const struct source *source, struct run *run)
{
	struct xml *xml = arena_new(run->arena, struct xml);

	*xml = (struct xml){.events = events,
			    .data = data,
			    .source = source,
			    .diag = &run->diag,
			    .parser = XML_ParserCreate(NULL)};
	if (!xml->parser) {
		diag_add(&run->diag, MESSAGE_CANNOT_READ, place_of(source),
			 "expat");
		return NULL;
	}
	if (events->passed)
		xml->held = arena_array(run->arena, char, LONGEST_PASSED);
	XML_SetUserData(xml->parser, xml);
	XML_SetElementHandler(xml->parser, start, end);
	XML_SetCharacterDataHandler(xml->parser, text);
	XML_SetStartDoctypeDeclHandler(xml->parser, refuse);
	return xml;
}

void xml_close(struct xml *xml)
{
	if (xml)
		XML_ParserFree(xml->parser);
}

static bool parse(struct xml *xml, const char *bytes, size_t length, bool last)
{
	if (XML_Parse(xml->parser, bytes, (int)length, last) == XML_STATUS_OK)
		return true;
	if (!xml->stopped)
		diag_add(xml->diag, MESSAGE_SHEET_NOT_XLSX,
			 place_of(xml->source),
			 XML_ErrorString(XML_GetErrorCode(xml->parser)),
			 book_suffix(xml->source));
	return false;
}

/* Whether the element that begins at TEXT may be one of those that are passed
 * over, as far as its LENGTH bytes say. Prefixes have one letter. */
static bool may_pass(const struct xml *xml, const char *text, size_t length)
{
	for (const char *const *at = xml->events->passed; *at; at++) {
		const char *name = *at;
		size_t i = 1;

		/* the letter behind the prefix tells most of them */
		if (length > 3 && text[3] != name[2])
			continue;
		while (i < length && *name && text[i] == *name) {
			i++;
			name++;
		}
		if (i == length ||
		    (!*name && (text[i] == ' ' || text[i] == '/')))
			return true;
	}
	return false;
}

/* Returns the end of the element that begins at TEXT, NULL when it is not among
 * the bytes up to END. */
static const char *tag_end(const char *text, const char *end)
{
	const char *stop = memchr(text, '>', (size_t)(end - text));
	char quote = 0;

	/* as programs write it */
	if (stop && stop[-1] == '/' && stop[-2] == '"' &&
	    !memchr(text, '\'', (size_t)(stop - text)))
		return stop + 1;

	for (; text < end; text++) {
		if (quote)
			quote = *text == quote ? 0 : quote;
		else if (*text == '"' || *text == '\'')
			quote = *text;
		else if (*text == '>')
			return text + 1;
	}
	return NULL;
}

/* Writes what is to be read of the bytes from AT to END to OUT, where they
 * have room. Returns the end of that; what may be passed over and does not end
 * here begins at *REST. */
static char *skim(struct xml *xml, const char *at, const char *end, char *out,
		  const char **rest)
{
	*rest = end;
	while (at < end) {
		const char *tag =
			xml->all ? NULL : memchr(at, '<', (size_t)(end - at));
		const char *stop = tag ? tag : end;

		memcpy(out, at, (size_t)(stop - at));
		out += stop - at;
		if (!tag)
			break;
		/* what is in comments and the like only looks like elements */
		xml->all |= end - tag > 1 && tag[1] == '!';
		stop = tag + 1;
		if (!xml->all && may_pass(xml, tag, (size_t)(end - tag))) {
			stop = tag_end(tag, end);
			if (!stop && end - tag < LONGEST_PASSED) {
				*rest = tag;
				break;
			}
			if (stop && stop[-2] == '/') {
				at = stop;
				continue;
			}
			stop = tag + 1;
		}
		*out++ = '<';
		at = stop;
	}
	return out;
}

bool xml_feed(void *data, const char *bytes, size_t length, bool last)
{
	struct xml *xml = data;
	size_t all = xml->holding + length;
	const char *rest;
	char *joined, *out, *end;

	if (!xml->events->passed || (xml->all && !xml->holding))
		return parse(xml, bytes, length, last);
	joined = memory_grow(NULL, 2 * all + 1);
	memcpy(joined, xml->held, xml->holding);
	memcpy(joined + xml->holding, bytes, length);
	out = joined + all;
	end = skim(xml, joined, joined + all, out, &rest);
	xml->holding = (size_t)(joined + all - rest);
	memcpy(xml->held, rest, xml->holding);
	if (last) { /* an element without end is told */
		memcpy(end, rest, xml->holding);
		end += xml->holding;
	}
	last = parse(xml, out, (size_t)(end - out), last);
	memory_free(joined);
	return last;
}

const char *xml_attribute(const char **attribute, const char *name)
{
	for (; *attribute; attribute += 2)
		if (!strcmp(bare(attribute[0]), name))
			return attribute[1];
	return NULL;
}

bool xml_is_set(const char **attribute, const char *name)
{
	const char *value = xml_attribute(attribute, name);

	return value && (!strcmp(value, "1") || !strcmp(value, "true"));
}
