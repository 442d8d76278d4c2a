#include "pdf/xmp.h"

#include "base/utf8.h"

#include <string.h>

bool xmp_knows(uint32_t character)
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

static void add_standard(struct buffer *out, enum pdf_standard standard)
{
	bool tagged = standard == STANDARD_A_3A_UA_1;

	if (standard == STANDARD_NONE)
		return;
	add_simple(out, "pdfaid:part", "3");
	add_simple(out, "pdfaid:conformance", tagged ? "A" : "B");
	if (tagged)
		add_accessible(out);
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
	open_packet(out, m->standard == STANDARD_A_3A_UA_1);
	add_simple(out, "dc:format", "application/pdf");
	add_worded(out, "dc:title", m->title, m->language);
	add_list(out, "dc:creator", "Seq", m->author);
	add_worded(out, "dc:description", m->subject, m->language);
	add_list(out, "dc:language", "Bag", m->language);
	add_simple(out, "xmp:CreatorTool", m->program);
	add_simple(out, "pdf:Producer", m->program);
	add_simple(out, "xmp:CreateDate", m->made);
	add_simple(out, "xmp:ModifyDate", m->made);
	add_standard(out, m->standard);
	buffer_text(out, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
			 "<?xpacket end=\"r\"?>\n");
}
