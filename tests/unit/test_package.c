#include "archive.h"

#include "base/limits.h"
#include "book/messages.h"
#include "book/package.h"

#define OLD \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define STRICT "http://purl.oclc.org/ooxml/officeDocument/relationships/"
#define LINK(id, type, target)                                                 \
	"<Relationship Id=\"" id "\" Type=\"" type "\" Target=\"" target "\"/" \
	">"
#define LINKS(...) "<Relationships>" __VA_ARGS__ "</Relationships>"

/* Opens a package of COUNT pairs of names and texts. */
static struct package *packed(struct world *world, const char *const *file,
			      size_t count)
{
	struct archive archive = {.count = 0};

	for (size_t i = 0; i < count; i++)
		archive_add(&archive, file[2 * i], file[2 * i + 1]);
	return package_open(archive_source(&archive, world, "a.xlsx"),
			    &world->run);
}

#define PACKED(...)                                                          \
	packed(*state, (const char *const[]){__VA_ARGS__},                   \
	       sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *) / \
		       2)

static void parts_are_found_wherever_they_lie(void **state)
{
	struct package *p = PACKED(
		"_rels/.rels",
		LINKS(LINK("r1", OLD "extended-properties", "docProps/app.xml")
			      LINK("r2", OLD "officeDocument",
				   "/buku/Rencana.xml")),
		"buku/Rencana.xml", "<a/>", "buku/_rels/Rencana.xml.rels",
		LINKS(LINK("x", OLD "styles", "../rupa/./gaya%201.xml")
			      LINK("y", OLD "worksheet", "lembar\\satu.xml")),
		"rupa/gaya 1.xml", "<a/>", "buku/lembar/satu.xml", "<a/>");
	const char *book = package_main(p);

	assert_string_equal(book, "buku/Rencana.xml");
	assert_string_equal(package_part(p, book, "styles", NULL),
			    "rupa/gaya 1.xml");
	assert_string_equal(package_target(p, book, "y"),
			    "buku/lembar/satu.xml");
	assert_null(package_target(p, book, "z"));
	assert_null(package_part(p, book, "theme", NULL));
	package_close(p);
}

static void strict_documents_have_the_same_parts(void **state)
{
	struct package *p = PACKED(
		"_rels/.rels",
		LINKS(LINK("r", STRICT "officeDocument", "word/document.xml")),
		"word/document.xml", "<a/>");

	assert_string_equal(package_main(p), "word/document.xml");
	package_close(p);
}

static void strokes_of_either_kind_divide_names(void **state)
{
	struct package *p = PACKED(
		"_rels\\.rels",
		LINKS(LINK("r", OLD "officeDocument", "XL/workbook.xml")),
		"xl\\Workbook.xml", "<a/>");

	assert_string_equal(package_main(p), "XL/workbook.xml");
	assert_true(package_has(p, "xl/workbook.xml"));
	package_close(p);
}

static void what_lies_outside_is_no_part(void **state)
{
	struct package *p = PACKED(
		"_rels/.rels",
		LINKS("<Relationship Id=\"r\" TargetMode=\"External\" "
		      "Type=\"" OLD "officeDocument\" Target=\"a.xml\"/>" LINK(
			      "s", "http://example.com/officeDocument", "a.xml")
			      LINK("t", OLD "officeDocument",
				   "../../../a.xml")),
		"a.xml", "<a/>");

	assert_null(package_target(p, "", "r"));
	assert_string_equal(package_target(p, "", "t"), "a.xml");
	package_close(p);
}

static void without_relations_content_types_say_what_is_main(void **state)
{
	struct package *p = PACKED(
		"[Content_Types].xml",
		"<Types><Default Extension=\"xml\" ContentType=\"text/xml\"/>"
		"<Override PartName=\"/b/c.xml\" ContentType=\"application/"
		"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main"
		"+xml\"/></Types>",
		"b/c.xml", "<a/>", "b/d.XML", "<a/>");

	assert_string_equal(package_main(p), "b/c.xml");
	assert_non_null(strstr(package_content(p, "b/c.xml"), "sheet.main"));
	assert_string_equal(package_content(p, "b/d.XML"), "text/xml");
	assert_string_equal(package_content(p, "b/d"), "");
	package_close(p);
	p = PACKED("xl/workbook.xml", "<a/>");
	assert_string_equal(package_main(p), "xl/workbook.xml");
	package_close(p);
	p = PACKED("a", "b");
	assert_null(package_main(p));
	package_close(p);
}

static void more_relations_than_files_are_refused(void **state)
{
	struct world *world = *state;
	struct archive archive = {.count = 0};
	struct buffer links = {0};
	struct package *p;
	size_t length;

	buffer_text(&links, "<Relationships>");
	for (unsigned i = 0; i <= SHEET_MOST_ENTRIES; i++)
		buffer_format(&links, LINK("r%u", OLD "styles", "a.xml"), i);
	buffer_text(&links, "</Relationships>");
	archive_add(&archive, "_rels/.rels",
		    buffer_take(&links, &world->arena, &length));
	p = package_open(archive_source(&archive, world, "a.xlsx"),
			 &world->run);
	assert_null(package_main(p));
	assert_true(world_says(world, MESSAGE_SHEET_LIMIT));
	package_close(p);
}

static const struct CMUnitTest tests[] = {
	TEST(parts_are_found_wherever_they_lie),
	TEST(strict_documents_have_the_same_parts),
	TEST(strokes_of_either_kind_divide_names),
	TEST(what_lies_outside_is_no_part),
	TEST(without_relations_content_types_say_what_is_main),
	TEST(more_relations_than_files_are_refused),
};

RUN(tests)
