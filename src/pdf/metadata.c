#include "pdf/metadata.h"

#include "base/utf8.h"

#include <string.h>

/* Whether CHARACTER can stand in XML (1.0, fifth edition, 2.2). Line ends and
 * tabs, which parsers change, count as none here. */
static bool xmp_knows(uint32_t character)
{
	return character >= 0x20 && character != 0xFFFE &&
	       character != 0xFFFF &&
	       (character < 0xD800 || character > 0xDFFF) &&
	       character <= 0x10FFFF;
}

/* Appends TEXT with the signs of mark-up escaped. */
static void add_text(struct buffer *out, const char *text)
{
	size_t length = strlen(text);

	for (size_t i = 0, step; i < length; i += step) {
		uint32_t character = 0;

		step = utf8_decode(text + i, length - i, &character);
		if (!step)
			return;
		if (character == '&')
			buffer_text(out, "&amp;");
		else if (character == '<')
			buffer_text(out, "&lt;");
		else if (character == '>')
			buffer_text(out, "&gt;");
		else if (xmp_knows(character))
			buffer_add(out, text + i, step);
	}
}

/* Appends an element NAME, unless TEXT is empty. */
static void add_simple(struct buffer *out, const char *name, const char *text)
{
	if (!*text)
		return;
	buffer_format(out, "<%s>", name);
	add_text(out, text);
	buffer_format(out, "</%s>\n", name);
}

/* Appends an element NAME with a list of one, unless TEXT is empty. */
static void add_list(struct buffer *out, const char *name, const char *kind,
		     const char *text)
{
	if (!*text)
		return;
	buffer_format(out, "<%s><rdf:%s><rdf:li>", name, kind);
	add_text(out, text);
	buffer_format(out, "</rdf:li></rdf:%s></%s>\n", kind, name);
}

/* Appends TEXT in its language, and as what stands in for all others. */
static void add_worded(struct buffer *out, const char *name, const char *text,
		       const char *language)
{
	const char *const each[] = {"x-default", language};

	if (!*text)
		return;
	buffer_format(out, "<%s><rdf:Alt>\n", name);
	for (size_t i = 0; i < 2; i++) {
		buffer_format(out, "<rdf:li xml:lang=\"%s\">", each[i]);
		add_text(out, text);
		buffer_text(out, "</rdf:li>\n");
	}
	buffer_format(out, "</rdf:Alt></%s>\n", name);
}

/* ISO 14289-1, 5. ISO 19005-3, 6.6.2.3 does not know that schema and wants it
 * described. */
static void add_accessible(struct buffer *out)
{
	buffer_text(
		out,
		"<pdfuaid:part>1</pdfuaid:part>\n"
		"<pdfaExtension:schemas><rdf:Bag>"
		"<rdf:li rdf:parseType=\"Resource\">\n"
		"<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
		"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"
		"</pdfaSchema:namespaceURI>\n"
		"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
		"<pdfaSchema:property><rdf:Seq>"
		"<rdf:li rdf:parseType=\"Resource\">\n"
		"<pdfaProperty:name>part</pdfaProperty:name>\n"
		"<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
		"<pdfaProperty:category>internal</pdfaProperty:category>\n"
		"<pdfaProperty:description>Part of ISO 14289"
		"</pdfaProperty:description>\n"
		"</rdf:li></rdf:Seq></pdfaSchema:property>\n"
		"</rdf:li></rdf:Bag></pdfaExtension:schemas>\n");
}

/* Appends the start of the packet, with the prefixes of the schemas in it. */
static void open_packet(struct buffer *out, bool tagged)
{
	static const char *const space[][2] = {
		{"dc", "http://purl.org/dc/elements/1.1/"},
		{"pdf", "http://ns.adobe.com/pdf/1.3/"},
		{"xmp", "http://ns.adobe.com/xap/1.0/"},
		{"pdfaid", "http://www.aiim.org/pdfa/ns/id/"},
		{"pdfuaid", "http://www.aiim.org/pdfua/ns/id/"},
		{"pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"},
		{"pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"},
		{"pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"},
	};

	buffer_text(out, "<?xpacket begin=\"\xEF\xBB\xBF\" "
			 "id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
			 "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
			 "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/"
			 "22-rdf-syntax-ns#\">\n"
			 "<rdf:Description rdf:about=\"\"");
	for (size_t i = 0; i < (tagged ? 8 : 4); i++)
		buffer_format(out, "\n xmlns:%s=\"%s\"", space[i][0],
			      space[i][1]);
	buffer_text(out, ">\n");
}

void xmp_add(struct buffer *out, const struct metadata *m)
{
	bool tagged = m->standard == STANDARD_A_3A_UA_1;

	open_packet(out, tagged);
	add_simple(out, "dc:format", "application/pdf");
	add_worded(out, "dc:title", m->title, m->language);
	add_list(out, "dc:creator", "Seq", m->author);
	add_worded(out, "dc:description", m->subject, m->language);
	add_list(out, "dc:language", "Bag", m->language);
	add_simple(out, "xmp:CreatorTool", m->program);
	add_simple(out, "pdf:Producer", m->program);
	add_simple(out, "xmp:CreateDate", m->made);
	add_simple(out, "xmp:ModifyDate", m->made);
	if (m->standard != STANDARD_NONE) {
		add_simple(out, "pdfaid:part", "3");
		add_simple(out, "pdfaid:conformance", tagged ? "A" : "B");
	}
	if (tagged)
		add_accessible(out);
	buffer_text(out, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
			 "<?xpacket end=\"r\"?>\n");
}

/* src/pdf/icc.S */
extern const char icc_grey[], icc_grey_end[], icc_srgb[], icc_srgb_end[];

const char *metadata_text(struct arena *arena, const char *text)
{
	size_t length = strlen(text), n = 0;
	char *out = arena_copy(arena, text, length);

	for (size_t i = 0, step; i < length; i += step) {
		uint32_t character = 0;

		step = utf8_decode(text + i, length - i, &character);
		if (!step || n + step > METADATA_LONGEST)
			break;
		if (!xmp_knows(character))
			continue;
		memcpy(out + n, text + i, step);
		n += step;
	}
	out[n] = 0;
	return out;
}

const char *metadata_date(struct arena *arena, const char *made)
{
	char *out = arena_format(arena, "%s%s", *made ? "D:" : "", made);
	size_t n = strlen(*made ? "D:" : "");

	for (size_t i = n; out[i]; i++)
		if (!strchr("-:T", out[i]))
			out[n++] = out[i];
	out[n] = 0;
	return out;
}

static void add_info(const struct metadata *m, struct objects *objects,
		     struct arena *arena)
{
	const char *made = metadata_date(arena, m->made);

	objects_info(objects, "Title", m->title);
	objects_info(objects, "Author", m->author);
	objects_info(objects, "Subject", m->subject);
	objects_info(objects, "Creator", m->program);
	objects_info(objects, "Producer", m->program);
	objects_info(objects, "CreationDate", made);
	objects_info(objects, "ModDate", made);
}

/* What greys and colours mean (ISO 19005-3, 6.2.3). Grey alone needs a small
 * profile. */
static void add_intent(const struct metadata *m, struct objects *objects,
		       struct deflater *deflater)
{
	const char *name = m->colour ? "sRGB IEC61966-2.1" : "Gray";
	const char *data = m->colour ? icc_srgb : icc_grey;
	const char *end = m->colour ? icc_srgb_end : icc_grey_end;
	struct buffer deflated = {0}, body = {0};
	struct object *profile, *intent;

	deflate_all(deflater, PACE_QUICK, &deflated, data,
		    (size_t)(end - data));
	profile =
		objects_stream(objects, m->colour ? "/N 3" : "/N 1", &deflated);
	buffer_release(&deflated);
	intent = objects_add(objects);
	buffer_format(&body,
		      "/Type /OutputIntent /S /GTS_PDFA1\n"
		      "/OutputConditionIdentifier (%s) /Info (%s)\n"
		      "/DestOutputProfile %u 0 R\n",
		      m->colour ? name : "Custom", name,
		      object_number(profile));
	object_fill(intent, &body);
	buffer_release(&body);
	objects_catalog_list(objects, "OutputIntents", &intent, 1);
}

/* A window shows the title instead of the file's name; on paper nothing is
 * scaled, or F4 shrinks to what is in the printer, but paper of the pages' size
 * is taken (ISO 32000-1, 12.2). */
static void add_preferences(const struct metadata *m, struct objects *objects)
{
	static const char *const duplex[] = {
		[DUPLEX_NONE] = "",
		[DUPLEX_LONG_EDGE] = "/Duplex /DuplexFlipLongEdge\n",
		[DUPLEX_SHORT_EDGE] = "/Duplex /DuplexFlipShortEdge\n",
	};
	struct object *object = objects_add(objects);
	struct buffer body = {0};

	buffer_text(&body, "/DisplayDocTitle true\n/PrintScaling /None\n"
			   "/PickTrayByPDFSize true\n");
	buffer_text(&body, duplex[m->duplex]);
	object_fill(object, &body);
	buffer_release(&body);
	objects_catalog(objects, "ViewerPreferences", object);
}

void metadata_add(const struct metadata *metadata, struct objects *objects,
		  struct deflater *deflater, struct arena *arena)
{
	struct metadata m = *metadata;
	struct buffer body = {0};

	m.title = metadata_text(arena, m.title);
	m.author = metadata_text(arena, m.author);
	m.subject = metadata_text(arena, m.subject);
	objects_language(objects, m.language);
	add_preferences(&m, objects);
	add_info(&m, objects, arena);
	if (m.standard != STANDARD_NONE) {
		/* programs look for the packet without reading PDF: it is not
		 * compressed (ISO 19005-3, 6.6.2.1) */
		xmp_add(&body, &m);
		objects_catalog(
			objects, "Metadata",
			objects_plain_stream(objects,
					     "/Type /Metadata /Subtype /XML",
					     &body));
		add_intent(&m, objects, deflater);
	}
	buffer_release(&body);
}
