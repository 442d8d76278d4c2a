#include "pdf/element.h"

#include "pdf/syntax.h"

const char *element_name(const struct element *element)
{
	static const char *const heading[] = {"H1", "H2", "H3",
					      "H4", "H5", "H6"};
	static const char *const name[ELEMENT_KINDS] = {
		[ELEMENT_NONE] = "Artifact",	[ELEMENT_DOCUMENT] = "Document",
		[ELEMENT_PART] = "Part",	[ELEMENT_PARAGRAPH] = "P",
		[ELEMENT_QUOTE] = "BlockQuote", [ELEMENT_LIST] = "L",
		[ELEMENT_ITEM] = "LI",		[ELEMENT_LABEL] = "Lbl",
		[ELEMENT_BODY] = "LBody",	[ELEMENT_TABLE] = "Table",
		[ELEMENT_CAPTION] = "Caption",	[ELEMENT_TABLE_HEAD] = "THead",
		[ELEMENT_TABLE_BODY] = "TBody", [ELEMENT_ROW] = "TR",
		[ELEMENT_HEADER] = "TH",	[ELEMENT_CELL] = "TD",
		[ELEMENT_EMPHASIS] = "Em",	[ELEMENT_STRONG] = "Strong",
		[ELEMENT_FORM] = "Form",
	};

	if (element->kind == ELEMENT_HEADING)
		return heading[element->mark - '1'];
	return name[element->kind];
}

static void write_cell(const struct element *element, struct buffer *out)
{
	bool header = element->kind == ELEMENT_HEADER;

	if (!header && element->row_span == 1 && element->column_span == 1)
		return;
	buffer_text(out, "/A<</O/Table");
	if (header)
		buffer_text(out, element->mark == 'R' ? "/Scope/Row"
						      : "/Scope/Column");
	if (element->row_span > 1)
		buffer_format(out, "/RowSpan %u", (unsigned)element->row_span);
	if (element->column_span > 1)
		buffer_format(out, "/ColSpan %u",
			      (unsigned)element->column_span);
	buffer_text(out, ">>");
}

static void write_list(const struct element *element, struct buffer *out)
{
	const char *name = "Disc";

	switch (element->mark) {
	case '1':
		name = "Decimal";
		break;
	case 'a':
		name = "LowerAlpha";
		break;
	case 'A':
		name = "UpperAlpha";
		break;
	case 'i':
		name = "LowerRoman";
		break;
	case 'I':
		name = "UpperRoman";
		break;
	default:
		break;
	}
	buffer_format(out, "/A<</O/List/ListNumbering/%s>>", name);
}

/* What is read in place of the content, or besides (14.9.3 to 14.9.5). */
static void write_words(const struct element *element, struct buffer *out)
{
	if (!element->words)
		return;
	buffer_text(out, element->kind == ELEMENT_HEADER ? "/E"
			 : element->kind == ELEMENT_FORM ? "/Alt"
							 : "/ActualText");
	syntax_text_string(out, element->words);
}

void element_write(const struct element *element, struct buffer *out)
{
	buffer_text(out, "/S/");
	buffer_text(out, element_name(element));
	if (element->kind == ELEMENT_CELL || element->kind == ELEMENT_HEADER)
		write_cell(element, out);
	else if (element->kind == ELEMENT_LIST)
		write_list(element, out);
	write_words(element, out);
}
