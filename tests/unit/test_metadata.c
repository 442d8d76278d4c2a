#include "unit.h"

#include "base/clock.h"
#include "engine/job.h"
#include "pdf/metadata.h"
#include "pdf/pdf.h"

static const struct metadata sample = {
	.title = "Rencana <Aksi> & \"lain\" ]]> ✓",
	.author = "KPU",
	.subject = "",
	.program = "lampiran 1",
	.language = "id-ID",
	.made = "2027-01-04",
	.standard = STANDARD_A_3A_UA_1,
};

/* Returns the packet of METADATA. */
static const char *packet(struct world *world, const struct metadata *metadata)
{
	struct buffer buffer = {0};
	const char *text;

	xmp_add(&buffer, metadata);
	text = arena_copy(&world->arena, buffer.data, buffer.length);
	buffer_release(&buffer);
	return text;
}

static void a_packet_escapes_the_signs_of_mark_up(void **state)
{
	const char *xml = packet(*state, &sample);

	assert_non_null(strstr(xml, ">Rencana &lt;Aksi&gt; &amp; \"lain\" "
				    "]]&gt; ✓<"));
}

static void a_packet_holds_no_character_that_xml_has_not(void **state)
{
	struct metadata metadata = sample;
	const char *xml;

	metadata.title = "a\x01"
			 "b\x1B"
			 "c\tde\xEF\xBF\xBE"
			 "f\xEF\xBF\xBFg";
	xml = packet(*state, &metadata);
	assert_non_null(strstr(xml, ">abcdefg<"));
	/* what is no UTF-8 ends a text */
	metadata.title = "ab\xFF"
			 "c";
	xml = packet(*state, &metadata);
	assert_non_null(strstr(xml, ">ab<"));
}

static void a_packet_leaves_out_what_is_not_known(void **state)
{
	struct metadata metadata = sample;
	const char *xml;

	metadata.made = "";
	xml = packet(*state, &metadata);
	assert_null(strstr(xml, "dc:description"));
	assert_null(strstr(xml, "Date"));
	assert_non_null(strstr(xml, "<dc:creator><rdf:Seq><rdf:li>KPU</"));
}

static void a_packet_claims_the_standard_that_is_asked_for(void **state)
{
	struct metadata metadata = sample;
	const char *xml = packet(*state, &metadata);

	assert_non_null(strstr(xml, "<pdfaid:part>3<"));
	assert_non_null(strstr(xml, "<pdfaid:conformance>A<"));
	assert_non_null(strstr(xml, "<pdfuaid:part>1<"));
	assert_non_null(strstr(xml, "<pdfaSchema:prefix>pdfuaid<"));
	metadata.standard = STANDARD_A_3B;
	xml = packet(*state, &metadata);
	assert_non_null(strstr(xml, "<pdfaid:conformance>B<"));
	assert_null(strstr(xml, "pdfuaid"));
	assert_null(strstr(xml, "pdfaExtension"));
}

static void a_text_is_cut_between_characters(void **state)
{
	struct world *world = *state;
	char text[2 * METADATA_LONGEST + 2];
	const char *cut;

	text[0] = 'x';
	for (size_t i = 0; i < METADATA_LONGEST; i++)
		memcpy(text + 1 + 2 * i, "é", 2);
	text[2 * METADATA_LONGEST + 1] = 0;
	cut = metadata_text(&world->arena, text);
	assert_int_equal(strlen(cut), METADATA_LONGEST - 1);
	assert_memory_equal(cut, text, METADATA_LONGEST - 1);
	assert_string_equal(metadata_text(&world->arena, "a\x01\tb"), "ab");
	assert_string_equal(metadata_text(&world->arena, ""), "");
}

static void a_date_has_the_form_of_pdf(void **state)
{
	struct world *world = *state;

	assert_string_equal(metadata_date(&world->arena, "2027-01-04"),
			    "D:20270104");
	assert_string_equal(
		metadata_date(&world->arena, "2027-01-04T07:31:02Z"),
		"D:20270104073102Z");
	assert_string_equal(metadata_date(&world->arena, ""), "");
}

static const char *told(struct world *world, const char *epoch)
{
	struct clock_text text;

	setenv("SOURCE_DATE_EPOCH", epoch, 1);
	text = clock_told();
	unsetenv("SOURCE_DATE_EPOCH");
	return arena_copy(&world->arena, text.text, strlen(text.text));
}

static void only_source_date_epoch_tells_the_time(void **state)
{
	struct world *world = *state;

	unsetenv("SOURCE_DATE_EPOCH");
	assert_string_equal(clock_told().text, "");
	assert_string_equal(told(world, "0"), "1970-01-01T00:00:00Z");
	assert_string_equal(told(world, "1799047862"), "2027-01-04T07:31:02Z");
	assert_string_equal(told(world, "253402300799"),
			    "9999-12-31T23:59:59Z");
	assert_string_equal(told(world, "253402300800"), "");
	assert_string_equal(told(world, "99999999999999999999"), "");
	assert_string_equal(told(world, ""), "");
	assert_string_equal(told(world, "12x"), "");
}

static void standards_have_names(void **state)
{
	struct world *world = *state;
	enum pdf_standard found;

	for (unsigned i = 0; i < STANDARD_COUNT; i++) {
		assert_true(standard_find(standard_name((enum pdf_standard)i),
					  &found));
		assert_int_equal(found, i);
	}
	assert_true(standard_find("A-3B", &found));
	assert_int_equal(found, STANDARD_A_3B);
	assert_false(standard_find("", &found));
	assert_false(standard_find("a-3a", &found));
	assert_non_null(strstr(standard_names(&world->run.diag, "a-3a"),
			       "\"a-3a+ua-1\""));
	assert_non_null(
		strstr(standard_names(&world->run.diag, "a-3"), "\"a-3b\""));
	assert_int_equal(job_usual(NULL).standard, STANDARD_A_3A_UA_1);
}

static const struct CMUnitTest tests[] = {
	TEST(a_packet_escapes_the_signs_of_mark_up),
	TEST(a_packet_holds_no_character_that_xml_has_not),
	TEST(a_packet_leaves_out_what_is_not_known),
	TEST(a_packet_claims_the_standard_that_is_asked_for),
	TEST(a_text_is_cut_between_characters),
	TEST(a_date_has_the_form_of_pdf),
	TEST(only_source_date_epoch_tells_the_time),
	TEST(standards_have_names),
};
RUN(tests)
