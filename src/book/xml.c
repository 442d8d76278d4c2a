#include "book/xml.h"

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
};

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
	if (!xml->stopped)
		xml->events->end(xml->data, bare(name));
}

static void text(void *data, const XML_Char *bytes, int length)
{
	struct xml *xml = data;

	if (!xml->stopped)
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

bool xml_feed(void *data, const char *bytes, size_t length, bool last)
{
	struct xml *xml = data;

	if (XML_Parse(xml->parser, bytes, (int)length, last) == XML_STATUS_OK)
		return true;
	if (!xml->stopped)
		diag_add(xml->diag, MESSAGE_SHEET_NOT_XLSX,
			 place_of(xml->source),
			 XML_ErrorString(XML_GetErrorCode(xml->parser)),
			 book_suffix(xml->source));
	return false;
}

const char *xml_attribute(const char **attribute, const char *name)
{
	for (; *attribute; attribute += 2)
		if (!strcmp(bare(attribute[0]), name))
			return attribute[1];
	return NULL;
}
