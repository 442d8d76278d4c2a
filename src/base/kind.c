#include "base/kind.h"

#include "base/search.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

enum { LOOKED_AT = 4096 }; /* [bytes] of the beginning */

struct beginning {
	const char *bytes;
	size_t length;
	enum kind kind;
	const char *name;
};

#define BEGINS(bytes, kind, name)                           \
	{                                                   \
		bytes, sizeof(bytes) - 1, KIND_##kind, name \
	}

static const struct beginning beginning[] = {
	BEGINS("%PDF-", PDF, "PDF"),
	BEGINS("{\\rtf", DOCUMENT, ".rtf"),
	BEGINS("\xFF\xFE\0\0", WIDE, "UTF-32"),
	BEGINS("\0\0\xFE\xFF", WIDE, "UTF-32"),
	BEGINS("\xFF\xFE", WIDE, "UTF-16"),
	BEGINS("\xFE\xFF", WIDE, "UTF-16"),
	BEGINS("\x89PNG\r\n", KNOWN, "PNG"),
	BEGINS("\xFF\xD8\xFF", KNOWN, "JPEG"),
	BEGINS("GIF8", KNOWN, "GIF"),
	BEGINS("II*\0", KNOWN, "TIFF"),
	BEGINS("MM\0*", KNOWN, "TIFF"),
	BEGINS("\x1F\x8B", KNOWN, "GZIP"),
	BEGINS("7z\xBC\xAF\x27\x1C", KNOWN, "7z"),
	BEGINS("Rar!\x1A\x07", KNOWN, "RAR"),
	BEGINS("MIME-Version:", PAGE, "MHTML"),
};

/* What tells the files apart that begin as an archive, or as those of an older
 * Office, do. */
static const struct beginning inside[] = {
	/* whatever is in it */
	BEGINS("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", LOCKED, ""),
	BEGINS("word/", DOCUMENT, ".docx"),
	BEGINS("xl/", SHEET, ".xlsx"),
	BEGINS("opendocument.text", DOCUMENT, ".odt"),
	BEGINS("opendocument.spreadsheet", SHEET, ".ods"),
	BEGINS("W\0o\0r\0d\0D\0o\0c\0", DOCUMENT, ".doc"),
	BEGINS("word\\", DOCUMENT, ".docx"),
	BEGINS("xl\\", SHEET, ".xlsx"),
	/* in folders of other names */
	BEGINS("[Content_Types].xml", SHEET, ".xlsx"),
	BEGINS("W\0o\0r\0k\0b\0o\0o\0k\0", SHEET, ".xls"),
};

static bool begins(const char *text, size_t length, const char *bytes,
		   size_t count)
{
	return length >= count && !memcmp(text, bytes, count);
}

static enum kind packed(const char *text, size_t length, const char **name)
{
	for (size_t i = 0; i < sizeof(inside) / sizeof(inside[0]); i++)
		if (search_bytes(text, length, inside[i].bytes,
				 inside[i].length)) {
			*name = inside[i].name;
			return inside[i].kind;
		}
	*name = *text == 'P' ? "ZIP" : "";
	return *text == 'P' ? KIND_KNOWN : KIND_BINARY;
}

/* Whether it is a page of the web, or what programs take for one. */
static bool is_page(const char *text, size_t length)
{
	static const char *const name[] = {"!doctype html", "html", "head",
					   "meta",	    "body", "style",
					   "table"};
	size_t at = begins(text, length, "\xEF\xBB\xBF", 3) ? 3 : 0;

	while (at < length && text[at] && strchr(" \t\r\n", text[at]))
		at++;
	if (at == length || text[at++] != '<')
		return false;
	for (size_t i = 0; i < sizeof(name) / sizeof(name[0]); i++) {
		size_t size = strlen(name[i]);

		if (length - at > size &&
		    !strncasecmp(text + at, name[i], size) &&
		    strchr("> \t\r\n", text[at + size]))
			return true;
	}
	return false;
}

/* Returns what a text in XML says that wrote it, KIND_TEXT when it says
 * nothing. */
static enum kind written(const char *text, size_t length)
{
	static const char excel[] = "progid=\"Excel.Sheet\"";
	static const char word[] = "progid=\"Word.Document\"";

	if (length > LOOKED_AT)
		length = LOOKED_AT;
	if (search_bytes(text, length, word, sizeof(word) - 1))
		return KIND_DOCUMENT;
	return search_bytes(text, length, excel, sizeof(excel) - 1) ? KIND_SHEET
								    : KIND_TEXT;
}

/* Whether every other byte is mostly zero: UTF-16 without its mark. */
static bool is_wide(const char *text, size_t length)
{
	size_t zeros[2] = {0, 0};

	for (size_t i = 0; i < length; i++)
		zeros[i % 2] += text[i] == 0;
	return length >= 8 &&
	       (zeros[0] * 5 > length * 2) != (zeros[1] * 5 > length * 2) &&
	       zeros[0] * zeros[1] == 0;
}

/* Whether more than a tenth of it is neither UTF-8 nor printed: single faults
 * are told each. A character may be cut at the end. */
static bool is_binary(const char *text, size_t length)
{
	size_t bad = 0;

	for (size_t i = 0, bytes; i < length; i += bytes ? bytes : 1) {
		uint32_t c = 0;

		bytes = utf8_printed(text + i, length - i);
		if (bytes)
			continue;
		bytes = utf8_decode(text + i, length - i, &c);
		bad += !bytes ||
		       (c < 0x20 && (!c || !strchr("\t\n\r\f", (int)c)));
	}
	return bad > 8 && bad > length / 10;
}

enum kind kind_signed(const char *text, size_t length, const char **name)
{
	*name = "";
	for (size_t i = 0; i < sizeof(beginning) / sizeof(beginning[0]); i++)
		if (begins(text, length, beginning[i].bytes,
			   beginning[i].length)) {
			*name = beginning[i].name;
			return beginning[i].kind;
		}
	if (begins(text, length, "PK\x03\x04", 4) ||
	    begins(text, length, "PK\x05\x06", 4) ||
	    begins(text, length, "\xD0\xCF\x11\xE0", 4))
		return packed(text, length, name);
	if (is_page(text, length)) {
		*name = "HTML";
		return KIND_PAGE;
	}
	if (begins(text, length, "<?xml", 5) &&
	    written(text, length) != KIND_TEXT) {
		*name = ".xml";
		return written(text, length);
	}
	return KIND_TEXT;
}

enum kind kind_of(const char *text, size_t length, const char **name)
{
	size_t looked_at = length < LOOKED_AT ? length : LOOKED_AT;
	enum kind kind = kind_signed(text, length, name);

	if (kind != KIND_TEXT)
		return kind;
	if (is_wide(text, looked_at)) {
		*name = "UTF-16";
		return KIND_WIDE;
	}
	return is_binary(text, looked_at) ? KIND_BINARY : KIND_TEXT;
}
