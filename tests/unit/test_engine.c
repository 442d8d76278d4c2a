/* The table of formats, and the engine's front door from inside; tests/library
 * knows nothing but lampiran.h. */
#include "unit.h"

#include "base/limits.h"
#include "engine/format.h"
#include "engine/lampiran.h"

#define DECREE                                                          \
	"keputusan: {lembaga: KPU Kota Contoh, nomor: 7, tahun: 2024, " \
	"tentang: Rencana Aksi, tempat: Contoh, tanggal: 2024-01-05}\n" \
	"penandatangan: {jabatan: Ketua, nama: Budi}\n"                 \
	"salinan: {unit: Sekretariat, jabatan: Kepala, nama: Ani}\n"    \
	"judul: Rencana Aksi\n"
#define ROWS                                                             \
	"rencana:\n"                                                     \
	"- area: Satu\n"                                                 \
	"  rincian:\n"                                                   \
	"  - {kegiatan: Rapat, sub_kegiatan: Awal, indikator: Notula, "  \
	"bulan: 1}\n"                                                    \
	"- area: Dua\n"                                                  \
	"  rincian:\n"                                                   \
	"  - {kegiatan: Rapat, sub_kegiatan: Akhir, indikator: Notula, " \
	"bulan: 12}\n"

static struct lampiran_file file_of(const char *name, const char *text)
{
	return (struct lampiran_file){name, text, strlen(text)};
}

/* Does JOB of the plan TEXT. */
static enum lampiran_result make(struct lampiran *engine, const char *text,
				 struct lampiran_job job)
{
	job.plan = file_of("rencana.yaml", text);
	return lampiran_make(engine, &job);
}

/* Whether the last job told of CODE. */
static bool tells(const struct lampiran *engine, const char *code)
{
	size_t count;
	const struct lampiran_finding *f = lampiran_findings(engine, &count);

	for (size_t i = 0; i < count; i++)
		if (!strcmp(f[i].code, code))
			return true;
	return false;
}

/* Whether the last document has TEXT. */
static bool shows(const struct lampiran *engine, const char *text)
{
	size_t length;
	const char *bytes = lampiran_bytes(engine, &length);
	char *copy = calloc(1, length + 1);
	bool found;

	assert_non_null(copy);
	memcpy(copy, bytes, length);
	found = strstr(copy, text);
	free(copy);
	return found;
}

static void formats_are_a_table(void **state)
{
	struct world *world = *state;
	size_t count = 0;

	for (; format_at(count); count++) {
		const struct format *format = format_at(count);

		assert_ptr_equal(format_find(format->name), format);
		assert_string_equal(lampiran_format(count), format->name);
		assert_int_equal(format->suffix[0], '.');
		assert_non_null(format->write);
	}
	assert_true(count >= 3);
	assert_string_equal(format_at(0)->name, "pdf");
	assert_null(lampiran_format(count));
	assert_null(format_find("docx"));
	assert_non_null(strstr(format_names(&world->run.diag, "dmup"), "dump"));
}

static void each_format_is_written(void **state)
{
	static const struct {
		const char *format, *begin;
	} known[] = {{"pdf", "%PDF-"},
		     {"dump", "pages 1"},
		     {"report", "{\n  \"pages"},
		     {"structure", "document\n"}};
	struct lampiran *engine = lampiran_new();

	(void)state;
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
		size_t length, count;
		enum lampiran_result result =
			make(engine, DECREE ROWS,
			     (struct lampiran_job){.format = known[i].format});
		const char *bytes = lampiran_bytes(engine, &length);

		assert_int_equal(result, LAMPIRAN_DONE);
		assert_in_range(length, 100, 1 << 20);
		assert_memory_equal(bytes, known[i].begin,
				    strlen(known[i].begin));
		assert_int_equal(lampiran_pages(engine), 1);
		lampiran_findings(engine, &count);
		assert_int_equal(count, 0);
	}
	lampiran_free(engine);
}

static void findings_are_in_the_order_of_places(void **state)
{
	struct lampiran *engine = lampiran_new();
	const struct lampiran_finding *f;
	size_t count, length;

	(void)state;
	assert_int_equal(make(engine,
			      DECREE "rencana: [{area: x, bulan: 13}]\n"
				     "warna: merah\n",
			      (struct lampiran_job){.check = 0}),
			 LAMPIRAN_BAD_INPUT);
	assert_null(lampiran_bytes(engine, &length));
	assert_int_equal(length, 0);
	f = lampiran_findings(engine, &count);
	assert_int_equal(count, 2);
	assert_int_equal(f[0].line, 5);
	assert_int_equal(f[1].line, 6);
	assert_int_equal(f[1].column, 1);
	assert_int_equal(f[1].level, LAMPIRAN_ERROR);
	assert_string_equal(f[1].file, "rencana.yaml");
	assert_non_null(strstr(f[1].text, "warna"));
	assert_string_equal(f[1].remedy, "");
	lampiran_free(engine);
}

/* Returns the first finding of a plan that is empty. */
static const char *told_in(struct lampiran *engine, const char *language)
{
	size_t count;

	make(engine, "", (struct lampiran_job){.language = language});
	return lampiran_findings(engine, &count)->text;
}

static void findings_speak_the_language_of_the_job(void **state)
{
	struct lampiran *english = lampiran_new(), *other = lampiran_new();
	const char *text = told_in(english, "en");
	const char *same = told_in(other, "id");

	(void)state;
	assert_memory_equal(text, "the plan is empty;", 18);
	assert_memory_equal(same, "rencana ini kosong;", 19);
	assert_memory_equal(told_in(other, NULL), "the plan is empty;", 18);
	assert_string_equal(told_in(other, "jv"),
			    "\"jv\" is not possible for language; possible: "
			    "en, id");
	lampiran_free(english);
	lampiran_free(other);
}

static void a_pdf_and_a_sheet_are_no_plans(void **state)
{
	struct lampiran *engine = lampiran_new();

	(void)state;
	assert_int_equal(make(engine, "%PDF-1.7\n1 0 obj\n",
			      (struct lampiran_job){.check = 0}),
			 LAMPIRAN_BAD_INPUT);
	assert_true(tells(engine, "file-is-pdf"));
	assert_int_equal(make(engine, "PK\3\4 xl/workbook.xml",
			      (struct lampiran_job){.check = 0}),
			 LAMPIRAN_BAD_INPUT);
	assert_true(tells(engine, "file-is-sheet"));
	lampiran_free(engine);
}

static void a_check_tells_besides(void **state)
{
	static const char plan[] =
		DECREE "rencana:\n- {area: Rapat rapat, kegiatan: Tim, "
		       "sub_kegiatan: Tim, indikator: x, bulan: 1}\n";
	struct lampiran *engine = lampiran_new();

	(void)state;
	assert_int_equal(make(engine, plan, (struct lampiran_job){.check = 0}),
			 LAMPIRAN_DONE);
	assert_false(tells(engine, "kata-ganda"));
	assert_int_equal(make(engine, plan, (struct lampiran_job){.check = 1}),
			 LAMPIRAN_DONE);
	assert_true(tells(engine, "kata-ganda"));
	lampiran_free(engine);
}

static void what_is_unfilled_is_not_signed(void **state)
{
	static const char plan[] =
		"keputusan: {lembaga: KPU Kota Contoh, nomor: \xE2\x80\xA6, "
		"tahun: 2024, tentang: Rencana Aksi, tempat: Contoh, "
		"tanggal: 2024-01-05}\n"
		"penandatangan: {jabatan: Ketua, nama: Budi}\n"
		"judul: Rencana Aksi\n" ROWS;
	struct lampiran *engine = lampiran_new();

	(void)state;
	assert_int_equal(
		make(engine, plan, (struct lampiran_job){.format = "dump"}),
		LAMPIRAN_DONE);
	assert_true(tells(engine, "leftover-draft"));
	assert_true(shows(engine, "RANCANGAN"));
	assert_int_equal(
		make(engine, plan, (struct lampiran_job){.form = "asli"}),
		LAMPIRAN_BAD_INPUT);
	assert_true(tells(engine, "leftover-refused"));
	lampiran_free(engine);
}

static void an_excerpt_is_a_part(void **state)
{
	static const char *const where[] = {"kegiatan=1"};
	struct lampiran *engine = lampiran_new();

	(void)state;
	assert_int_equal(make(engine, DECREE ROWS,
			      (struct lampiran_job){.format = "dump",
						    .area = "2",
						    .where = where,
						    .where_count = 1,
						    .excerpt_kind = "petikan"}),
			 LAMPIRAN_DONE);
	assert_true(shows(engine, "Akhir"));
	assert_false(shows(engine, "Awal"));
	assert_int_equal(
		make(engine, DECREE ROWS, (struct lampiran_job){.months = "3"}),
		LAMPIRAN_BAD_INPUT);
	lampiran_free(engine);
}

/* Whether a finding speaks of an option of the command line. */
static bool names_options(const struct lampiran *engine)
{
	size_t count;
	const struct lampiran_finding *finding =
		lampiran_findings(engine, &count);

	for (size_t i = 0; i < count; i++)
		if (strstr(finding[i].text, "--"))
			return true;
	return false;
}

static void a_wrong_job_is_refused(void **state)
{
	static const char *const where[SELECT_MOST] = {"kegiatan"};
	const struct {
		struct lampiran_job job;
		const char *code;
	} wrong[] = {
		{{.format = "docx"}, "usage-bad-choice"},
		{{.form = "kopi"}, "usage-bad-choice"},
		{{.standard = "a-1"}, "usage-bad-choice"},
		{{.excerpt_kind = "bagian", .area = "1"}, "usage-bad-choice"},
		{{.excerpt_kind = "kutipan"}, "job-no-part"},
		{{.form = "asli", .area = "1"}, "job-of-the-whole"},
		{{.date = "2024-02-30"}, "job-bad-date"},
		{{.date = "2024-02-03T24:00:00Z"}, "job-bad-date"},
		{{.where = where, .where_count = 1}, "job-bad-where"},
		{{.where = where, .where_count = SELECT_MOST},
		 "job-too-many-where"},
		{{.form = "asli", .since = file_of("old.yaml", DECREE ROWS)},
		 "job-since-draft"},
	};
	struct lampiran *engine = lampiran_new();
	const struct lampiran_job empty = {.format = "pdf"};

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		assert_int_equal(make(engine, DECREE ROWS, wrong[i].job),
				 LAMPIRAN_BAD_JOB);
		assert_true(tells(engine, wrong[i].code));
		assert_false(names_options(engine));
	}
	assert_int_equal(lampiran_make(engine, &empty), LAMPIRAN_BAD_JOB);
	assert_true(tells(engine, "job-no-plan"));
	lampiran_free(engine);
}

/* The caller's shelf: USER is what is asked for. */
static int read_file(void *user, const char *name, struct lampiran_file *file)
{
	char *asked = user;

	strcat(strcat(asked, name), " ");
	if (!strcmp(name, "gaya/kami.ini"))
		*file = file_of(NULL, "[profile]\nbase = induk.ini\n");
	else if (!strcmp(name, "gaya/induk.ini"))
		*file = file_of(NULL, "[profile]\nbase = kpu-a\n"
				      "[page]\nmargin-left = 50 mm\n");
	else
		return 0;
	return 1;
}

static void profiles_are_asked_for(void **state)
{
	char asked[1000] = "";
	struct lampiran_job job = {.user = asked, .read_file = read_file};
	struct lampiran *engine = lampiran_new();

	(void)state;
	assert_int_equal(make(engine, "gaya: gaya/kami.ini\n" DECREE ROWS, job),
			 LAMPIRAN_DONE);
	assert_string_equal(asked, "gaya/kami.ini gaya/induk.ini ");
	assert_int_equal(make(engine, "gaya: ../kami.ini\n" DECREE ROWS, job),
			 LAMPIRAN_BAD_INPUT);
	assert_string_equal(asked, "gaya/kami.ini gaya/induk.ini ");
	assert_int_equal(make(engine, "gaya: lain.ini\n" DECREE ROWS, job),
			 LAMPIRAN_BAD_INPUT);
	assert_true(tells(engine, "job-no-file"));
	job.read_file = NULL;
	assert_int_equal(make(engine, "gaya: gaya/kami.ini\n" DECREE ROWS, job),
			 LAMPIRAN_BAD_INPUT);
	assert_true(tells(engine, "job-no-file"));
	lampiran_free(engine);
}

/* Returns how long the PDF of three lampiran is, the last of which has the
 * profile TEXT [bytes]. */
static size_t length_with(struct lampiran *engine, const char *text)
{
	static const char plan[] =
		"keputusan: {lembaga: KPU Kota Contoh, nomor: 7, tahun: 2024, "
		"tentang: Rencana Aksi, tempat: Contoh, tanggal: 2024-01-05}\n"
		"penandatangan: {jabatan: Ketua, nama: Budi}\n"
		"lampiran:\n"
		"- {judul: A, rencana: [{area: x, kegiatan: y, "
		"sub_kegiatan: z, indikator: w, bulan: 1}]}\n"
		"- {judul: B, rencana: [{area: x, kegiatan: y, "
		"sub_kegiatan: z, indikator: w, bulan: 1}]}\n"
		"- {judul: C, rencana: [{area: x, kegiatan: y, "
		"sub_kegiatan: z, indikator: w, bulan: 1}]}\n";
	const struct lampiran_file profile[] = {
		file_of("kami.ini", "[profile]\nbase = kpu-a\n"),
		{.name = "kpu-a"},
		file_of("kami.ini", text)};
	const struct lampiran_job job = {.plan = file_of("p.yaml", plan),
					 .profile = profile,
					 .profile_count = 3};
	size_t length;

	assert_int_equal(lampiran_make(engine, &job), LAMPIRAN_DONE);
	lampiran_bytes(engine, &length);
	return length;
}

static void a_profile_that_is_given_again_is_carried_once(void **state)
{
	const char again[] = "[profile]\nbase = kpu-a\n";
	struct lampiran *engine = lampiran_new();

	(void)state;
	assert_true(length_with(engine, again) + 100 <
		    length_with(engine, "[profile]\nbase = kpu-a ; \n"));
	lampiran_free(engine);
}

static void an_engine_forgets_its_last_job(void **state)
{
	struct lampiran *engine = lampiran_new();
	size_t length, count;

	(void)state;
	make(engine, DECREE ROWS, (struct lampiran_job){.check = 0});
	assert_int_equal(lampiran_pages(engine), 1);
	make(engine, "rencana: 1\n", (struct lampiran_job){.check = 0});
	assert_null(lampiran_bytes(engine, &length));
	assert_int_equal(lampiran_pages(engine), 0);
	make(engine, DECREE ROWS, (struct lampiran_job){.check = 0});
	assert_non_null(lampiran_bytes(engine, &length));
	lampiran_findings(engine, &count);
	assert_int_equal(count, 0);
	lampiran_free(engine);
	lampiran_free(NULL);
}

/* USER counts down to the end. */
static int count_down(void *user, const char *work, size_t done, size_t total)
{
	unsigned *left = user;

	assert_non_null(work);
	assert_true(done <= total);
	return !(*left)--;
}

static void a_job_ends_when_it_is_not_wanted_any_more(void **state)
{
	struct lampiran *engine = lampiran_new();
	enum lampiran_result result = LAMPIRAN_CANCELLED;
	size_t length, count;
	unsigned most = 0;

	(void)state;
	for (; result == LAMPIRAN_CANCELLED; most++) {
		unsigned left = most;

		result = make(engine, DECREE ROWS,
			      (struct lampiran_job){.user = &left,
						    .progress = count_down});
		if (result == LAMPIRAN_DONE)
			break;
		assert_null(lampiran_bytes(engine, &length));
		assert_null(lampiran_findings(engine, &count));
		assert_int_equal(length + count + lampiran_pages(engine), 0);
	}
	assert_int_equal(result, LAMPIRAN_DONE);
	assert_in_range(most, 2, 100);
	assert_non_null(lampiran_bytes(engine, &length));
	lampiran_free(engine);
}

static const struct CMUnitTest tests[] = {
	TEST(formats_are_a_table),
	TEST(each_format_is_written),
	TEST(findings_are_in_the_order_of_places),
	TEST(findings_speak_the_language_of_the_job),
	TEST(a_pdf_and_a_sheet_are_no_plans),
	TEST(a_check_tells_besides),
	TEST(what_is_unfilled_is_not_signed),
	TEST(an_excerpt_is_a_part),
	TEST(a_wrong_job_is_refused),
	TEST(profiles_are_asked_for),
	TEST(a_profile_that_is_given_again_is_carried_once),
	TEST(an_engine_forgets_its_last_job),
	TEST(a_job_ends_when_it_is_not_wanted_any_more),
};
RUN(tests)
