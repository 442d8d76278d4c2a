/*
 * What the library tells of what is wrong, and that it goes on behind it.
 */
#include "library.h"

#define DECREE                                                           \
	"keputusan: {lembaga: Komisi Pemilihan Umum Kabupaten Contoh, "  \
	"nomor: 1, tahun: 2027, tentang: Rencana Aksi, tempat: Contoh, " \
	"tanggal: 2027-01-04}\n"                                         \
	"penandatangan: {jabatan: Ketua, nama: Budi Santoso}\n"          \
	"rencana:\n"
#define ROW "  - {area: é, kegiatan: b, sub_kegiatan: c, indikator: d, bulan: "

static const char whole[] = DECREE ROW "3}\n";
static const char broken[] = DECREE ROW "13}\n";
static const char odd[] = DECREE ROW "3, ket: ' dan dan Tahun 2026'}\n";
enum { BROKEN_LINE = 4, BROKEN_COLUMN = 66 };

static int set_up(void **state)
{
	*state = lampiran_new();
	return !*state;
}

static int tear_down(void **state)
{
	lampiran_free(*state);
	return 0;
}

/* Returns the finding CODE of ENGINE. */
static const struct lampiran_finding *find(const struct lampiran *engine,
					   const char *code)
{
	size_t count;
	const struct lampiran_finding *finding =
		lampiran_findings(engine, &count);

	for (size_t i = 0; i < count; i++)
		if (!strcmp(finding[i].code, code))
			return &finding[i];
	print_findings(engine);
	fail_msg("not found: %s", code);
	return NULL;
}

/* The job that is just the plan TEXT. */
static struct lampiran_job job_of(const char *text)
{
	return (struct lampiran_job){.plan = file_of("x/rencana.yaml", text)};
}

/* JOB makes no document, as RESULT says, and the findings tell why, with CODE
 * among them; and the next one is made as ever. */
static void expect(struct lampiran *engine, struct lampiran_job job,
		   enum lampiran_result result, const char *code)
{
	enum lampiran_result now = lampiran_make(engine, &job);
	size_t length = 1;

	if (now != result)
		print_findings(engine);
	assert_int_equal(now, result);
	assert_null(lampiran_bytes(engine, &length));
	assert_int_equal(length, 0);
	assert_int_equal(lampiran_pages(engine), 0);
	assert_int_equal(find(engine, code)->level, LAMPIRAN_ERROR);

	job = job_of(whole);
	assert_int_equal(lampiran_make(engine, &job), LAMPIRAN_DONE);
	assert_non_null(lampiran_bytes(engine, &length));
	assert_true(length > 0);
	assert_int_equal(lampiran_pages(engine), 1);
	lampiran_findings(engine, &length);
	assert_int_equal(length, 0);
}

static void a_finding_has_its_place_and_its_words(void **state)
{
	struct lampiran_job job = job_of(broken);
	const struct lampiran_finding *finding;

	assert_int_equal(lampiran_make(*state, &job), LAMPIRAN_BAD_INPUT);
	finding = find(*state, "month-out-of-range");
	assert_int_equal(finding->level, LAMPIRAN_ERROR);
	assert_string_equal(finding->file, "x/rencana.yaml");
	assert_int_equal(finding->line, BROKEN_LINE);
	assert_int_equal(finding->column, BROKEN_COLUMN);
	assert_string_equal(finding->text,
			    "there is no month 13; months go from 1 to 12");
	assert_string_equal(finding->remedy, "");
	expect(*state, job, LAMPIRAN_BAD_INPUT, "month-out-of-range");
}

/* Side by side: what one is told does not turn into the other's language. */
static void findings_speak_the_language_of_the_job(void **state)
{
	struct lampiran *other = lampiran_new();
	struct lampiran_job english = job_of(broken), indonesian = english;

	indonesian.language = "id";
	assert_non_null(other);
	assert_int_equal(lampiran_make(*state, &english), LAMPIRAN_BAD_INPUT);
	assert_int_equal(lampiran_make(other, &indonesian), LAMPIRAN_BAD_INPUT);
	assert_string_equal(find(*state, "month-out-of-range")->text,
			    "there is no month 13; months go from 1 to 12");
	assert_string_equal(find(other, "month-out-of-range")->text,
			    "tidak ada bulan 13; bulan hanya dari 1 sampai 12");
	lampiran_free(other);
}

static void findings_are_in_the_order_of_places(void **state)
{
	struct lampiran_job job =
		job_of(DECREE ROW "13}\n" ROW "x}\n" ROW "14, ket: 3}\n" ROW
				  "15}\n" ROW "16}\n");
	const struct lampiran_finding *finding;
	size_t count;

	assert_int_equal(lampiran_make(*state, &job), LAMPIRAN_BAD_INPUT);
	finding = lampiran_findings(*state, &count);
	assert_int_equal(count, 5);
	for (unsigned i = 0; i < count; i++)
		assert_int_equal(finding[i].line, BROKEN_LINE + i);
}

/* What the plan says of words that only others of its parts have is in order;
 * what none of them has is told of the whole. */
static void an_excerpt_lacks_no_words(void **state)
{
	struct lampiran_job job = job_of(
		"singkatan: {RB: Reformasi Birokrasi}\n" DECREE ROW "3}\n");
	size_t count;

	assert_int_equal(lampiran_make(*state, &job), LAMPIRAN_DONE);
	assert_int_equal(find(*state, "glossary-not-printed")->level,
			 LAMPIRAN_WARNING);
	job.area = "1";
	assert_int_equal(lampiran_make(*state, &job), LAMPIRAN_DONE);
	lampiran_findings(*state, &count);
	assert_int_equal(count, 0);
}

/* What check finds has the codes that check --codes lists, and is in the way of
 * nothing. */
static void a_check_finds_and_does_not_hinder(void **state)
{
	struct lampiran_job job = job_of(odd);
	const struct lampiran_finding *finding;
	size_t count;

	assert_int_equal(lampiran_make(*state, &job), LAMPIRAN_DONE);
	lampiran_findings(*state, &count);
	assert_int_equal(count, 0);

	job.check = 1;
	assert_int_equal(lampiran_make(*state, &job), LAMPIRAN_DONE);
	assert_non_null(lampiran_bytes(*state, &count));
	finding = find(*state, "tahun-lain");
	assert_int_equal(finding->level, LAMPIRAN_WARNING);
	assert_int_equal(finding->line, BROKEN_LINE);
	assert_true(finding->remedy[0]);
	assert_int_equal(find(*state, "kata-ganda")->level, LAMPIRAN_WARNING);
}

static void a_wrong_wish_is_a_bad_job(void **state)
{
	static const char *const key[] = {"kegiatan"}, *const bad[] = {"x=1"};
	static const struct {
		struct lampiran_job job;
		const char *code;
	} wrong[] = {
		{{.format = "docx"}, "usage-bad-choice"},
		{{.form = "copy"}, "usage-bad-choice"},
		{{.standard = "a-4"}, "usage-bad-choice"},
		{{.language = "su"}, "usage-bad-choice"},
		{{.date = "4 Januari"}, "job-bad-date"},
		{{.date = "2027-01-04T25:00:00Z"}, "job-bad-date"},
		{{.area = "9"}, "select-no-number"},
		{{.area = ""}, "job-no-part"},
		{{.months = ""}, "job-no-part"},
		{{.months = "13"}, "select-no-month"},
		{{.where = key, .where_count = 1}, "job-bad-where"},
		{{.where = key, .where_count = 99}, "job-too-many-where"},
		{{.where = bad, .where_count = 1}, "select-no-key"},
		{{.area = "1", .excerpt_kind = "salinan"}, "usage-bad-choice"},
		{{.excerpt_kind = "petikan"}, "job-no-part"},
		{{.area = "1", .form = "asli"}, "job-of-the-whole"},
	};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct lampiran_job job = wrong[i].job;

		job.plan = file_of("rencana.yaml", whole);
		expect(*state, job, LAMPIRAN_BAD_JOB, wrong[i].code);
	}
}

/* Names of files that are not in memory, of profiles that are not there. */
static void a_missing_file_is_told(void **state)
{
	const struct lampiran_file none = {"kpu-z", NULL, 0},
				   path = {"/etc/hostname", NULL, 0};
	struct lampiran_job job = job_of(whole);

	job.profile = &none;
	job.profile_count = 1;
	expect(*state, job, LAMPIRAN_BAD_INPUT, "profile-unknown-name");
	job.profile = &path;
	expect(*state, job, LAMPIRAN_BAD_INPUT, "job-no-file");
	job = (struct lampiran_job){.language = NULL};
	expect(*state, job, LAMPIRAN_BAD_JOB, "job-no-plan");
}

static void a_list_that_is_not_there_is_empty(void **state)
{
	struct lampiran_job job = job_of(whole);

	job.profile_count = job.where_count = 1;
	assert_int_equal(lampiran_make(*state, &job), LAMPIRAN_DONE);
}

static void nothing_is_no_engine(void **state)
{
	(void)state;
	lampiran_free(NULL);
}

static void names_end_with_nothing(void **state)
{
	size_t i = 0;

	(void)state;
	assert_string_equal(lampiran_format(0), "pdf");
	assert_string_equal(lampiran_style(0), "kpu-a");
	while (lampiran_format(i))
		i++;
	assert_true(i >= 3);
	assert_null(lampiran_format(i + 1));
	assert_null(lampiran_style((size_t)-1));
	assert_true(strlen(lampiran_version()) >= strlen("0.0.0"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
static const struct CMUnitTest tests[] = {
	TEST(a_finding_has_its_place_and_its_words),
	TEST(findings_speak_the_language_of_the_job),
	TEST(findings_are_in_the_order_of_places),
	TEST(an_excerpt_lacks_no_words),
	TEST(a_check_finds_and_does_not_hinder),
	TEST(a_wrong_wish_is_a_bad_job),
	TEST(a_missing_file_is_told),
	TEST(a_list_that_is_not_there_is_empty),
	cmocka_unit_test(nothing_is_no_engine),
	cmocka_unit_test(names_end_with_nothing),
};

int main(void)
{
	return cmocka_run_group_tests(tests, NULL, NULL);
}
