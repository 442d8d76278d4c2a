/*
 * What the library asks its caller, and that it stops where it is told to.
 */
#include "library.h"

#define PLAN(gaya)                                                            \
	gaya "keputusan: {lembaga: Komisi Pemilihan Umum Kabupaten Contoh, "  \
	     "nomor: 1, tahun: 2027, tentang: Rencana Aksi, tempat: Contoh, " \
	     "tanggal: 2027-01-04}\n"                                         \
	     "penandatangan: {jabatan: Ketua, nama: Budi Santoso}\n"          \
	     "rencana:\n"                                                     \
	     "  - {area: a, kegiatan: b, sub_kegiatan: c, indikator: d, "     \
	     "bulan: 3}\n"

enum { MOST_ASKED = 99 };

/* A caller, who notes what it is asked. */
struct caller {
	const char *own, *base; /* profiles, NULL: it has none */
	const char *bases;	/* its list of legal bases, likewise */
	struct lampiran_file font;
	char asked[MOST_ASKED][40];
	size_t count;
	size_t told, stop_at; /* progress, from 1; 0: never */
	bool backwards;	      /* it told of less than before */
	char work[40];
	size_t done;
};

static void note(struct caller *caller, const char *what)
{
	assert_true(caller->count < MOST_ASKED);
	snprintf(caller->asked[caller->count++], sizeof(caller->asked[0]),
		 "%.39s", what);
}

static bool was_asked(const struct caller *caller, const char *what)
{
	for (size_t i = 0; i < caller->count; i++)
		if (!strcmp(caller->asked[i], what))
			return true;
	for (size_t i = 0; i < caller->count; i++)
		fprintf(stderr, "asked: %s\n", caller->asked[i]);
	return false;
}

static int read_profile(void *user, const char *name,
			struct lampiran_file *file)
{
	struct caller *caller = user;
	const char *text = NULL;

	note(caller, name);
	if (!strcmp(name, "kantor/gaya/kami.ini"))
		text = caller->own;
	else if (!strcmp(name, "kantor/gaya/dasar.ini"))
		text = caller->base;
	else if (!strcmp(name, "kantor/dasar-hukum.yaml"))
		text = caller->bases;
	if (text)
		*file = file_of(name, text);
	return text != NULL;
}

static int find_font(void *user, const char *family, int italic, int bold,
		     struct lampiran_font *font)
{
	struct caller *caller = user;
	char what[60];

	snprintf(what, sizeof(what), "%s %d %d", family, italic, bold);
	note(caller, what);
	font->file = caller->font;
	return font->file.data != NULL;
}

static int progress(void *user, const char *work, size_t done, size_t total)
{
	struct caller *caller = user;

	assert_true(done <= total);
	if (!strcmp(work, caller->work) && done < caller->done)
		caller->backwards = true;
	snprintf(caller->work, sizeof(caller->work), "%s", work);
	caller->done = done;
	return ++caller->told == caller->stop_at;
}

static struct lampiran_job job_of(struct caller *caller, const char *plan)
{
	return (struct lampiran_job){
		.plan = file_of("kantor/rencana.yaml", plan),
		.user = caller,
		.read_file = read_profile,
		.find_font = find_font,
		.progress = progress,
	};
}

/* Makes JOB, which has to come out as RESULT. */
static void make(struct lampiran *engine, struct lampiran_job job,
		 enum lampiran_result result)
{
	enum lampiran_result is = lampiran_make(engine, &job);

	if (is != result)
		print_findings(engine);
	assert_int_equal(is, result);
}

static bool dump_has(const struct lampiran *engine, const char *part)
{
	size_t length;
	const char *dump = lampiran_bytes(engine, &length);
	size_t step = strlen(part);

	for (size_t i = 0; i + step <= length; i++)
		if (!memcmp(dump + i, part, step))
			return true;
	return false;
}

static void legal_bases_are_asked_for_beside_the_plan(void **state)
{
	struct lampiran *engine = lampiran_new();
	struct caller caller = {
		.bases = "dasar_hukum:\n  - {nama: uu 7/2017, jenis: UU, "
			 "nomor: 7, tahun: 2017, tentang: Pemilihan}\n"};
	struct lampiran_job job = job_of(
		&caller, PLAN("mengingat: uu 7/2017\ndiktum: Menetapkan.\n"));

	(void)state;
	job.format = "structure";
	make(engine, job, LAMPIRAN_DONE);
	assert_true(was_asked(&caller, "kantor/dasar-hukum.yaml"));
	assert_true(dump_has(engine, "Nomor 7 Tahun 2017 tentang Pemilihan;"));

	caller.bases = NULL;
	make(engine, job, LAMPIRAN_BAD_INPUT);
	job.read_file = NULL;
	make(engine, job, LAMPIRAN_BAD_INPUT);
	lampiran_free(engine);
}

static void profiles_are_asked_for_by_their_paths(void **state)
{
	struct lampiran *engine = lampiran_new();
	struct caller caller = {
		.own = "[profile]\nbase = dasar.ini\n[page]\npaper = A3\n",
		.base = "[profile]\nbase = kpu-a\n[column bulan]\nmark = X\n"};
	struct lampiran_job job =
		job_of(&caller, PLAN("gaya: gaya/kami.ini\n"));

	(void)state;
	job.format = "dump";
	make(engine, job, LAMPIRAN_DONE);
	assert_true(was_asked(&caller, "kantor/gaya/kami.ini"));
	assert_true(was_asked(&caller, "kantor/gaya/dasar.ini"));
	assert_true(dump_has(engine, "page 1 1190.55 841.89"));
	assert_true(dump_has(engine, "|X|"));

	caller.base = NULL;
	make(engine, job, LAMPIRAN_BAD_INPUT);
	job.read_file = NULL;
	make(engine, job, LAMPIRAN_BAD_INPUT);
	lampiran_free(engine);
}

/* Whoever wrote the plan is not who runs the library. */
static void a_plan_asks_for_nothing_above_its_folder(void **state)
{
	struct lampiran *engine = lampiran_new();
	struct caller caller = {.own = "[profile]\nbase = kpu-a\n"};

	(void)state;
	make(engine, job_of(&caller, PLAN("gaya: ../kami.ini\n")),
	     LAMPIRAN_BAD_INPUT);
	make(engine, job_of(&caller, PLAN("gaya: /etc/kami.ini\n")),
	     LAMPIRAN_BAD_INPUT);
	assert_int_equal(caller.count, 0);
	lampiran_free(engine);
}

/* A font that is built in otherwise, under another name. */
static void fonts_are_asked_for(void **state)
{
	struct lampiran *engine = lampiran_new();
	struct caller caller = {.own = "[profile]\nbase = kpu-a\n"
				       "[font]\nfamily = Lain\n"};
	struct lampiran_job job =
		job_of(&caller, PLAN("gaya: gaya/kami.ini\n"));
	size_t count;

	(void)state;
	job.format = "dump";
	make(engine, job, LAMPIRAN_DONE);
	assert_true(was_asked(&caller, "Lain 0 0"));
	assert_true(dump_has(engine, "TeXGyreBonum-Regular"));
	lampiran_findings(engine, &count);
	assert_int_equal(count, 1);

	caller.font =
		file_read("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
	caller.font.name = "Lain-Regular";
	caller.count = 0;
	make(engine, job, LAMPIRAN_DONE);
	assert_true(dump_has(engine, "Lain-Regular"));
	lampiran_findings(engine, &count);
	assert_int_equal(count, 0);
	job.format = NULL;
	make(engine, job, LAMPIRAN_DONE);

	caller.font = file_of("Lain-Regular", "no font");
	caller.count = 0;
	make(engine, job, LAMPIRAN_FAILED);
	job.find_font = NULL;
	make(engine, job, LAMPIRAN_DONE);
	lampiran_free(engine);
}

static void progress_goes_on_and_ends_where_it_is_told(void **state)
{
	struct lampiran *engine = lampiran_new();
	struct caller caller = {.stop_at = 0};
	struct lampiran_job job = job_of(&caller, "");
	const struct lampiran_file style = {"kpu-d", NULL, 0};
	struct bytes expected;
	const void *bytes;
	size_t last, count;

	(void)state;
	job.plan = file_read("samples/lombok-timur-2022.yaml");
	job.profile = &style;
	job.profile_count = 1;
	make(engine, job, LAMPIRAN_DONE);
	last = caller.told;
	assert_true(last >= 2);
	assert_false(caller.backwards);
	bytes = lampiran_bytes(engine, &expected.length);
	expected.data = malloc(expected.length);
	assert_non_null(expected.data);
	memcpy(expected.data, bytes, expected.length);

	for (caller.stop_at = 1; caller.stop_at <= last; caller.stop_at++) {
		caller.told = caller.done = 0;
		make(engine, job, LAMPIRAN_CANCELLED);
		assert_int_equal(caller.told, caller.stop_at);
		assert_null(lampiran_bytes(engine, &count));
		assert_int_equal(count, 0);
		lampiran_findings(engine, &count);
		assert_int_equal(count, 0);
	}
	caller.stop_at = 0;
	make(engine, job, LAMPIRAN_DONE);
	assert_true(bytes_are(engine, expected));
	free(expected.data);
	lampiran_free(engine);
}

/* A caller who has another engine make a document when it is told. */
struct asking {
	struct lampiran *other;
	size_t told;
};

static int make_another_and_stop(void *user, const char *work, size_t done,
				 size_t total)
{
	struct asking *asking = user;
	const struct lampiran_job job = {.plan = file_of("x.yaml", PLAN(""))};

	(void)work;
	(void)done;
	(void)total;
	asking->told++;
	make(asking->other, job, LAMPIRAN_DONE);
	return 1;
}

/* What it made there is its own, whatever becomes of the job around it. */
static void another_engine_may_work_for_a_callback(void **state)
{
	struct lampiran *engine = lampiran_new();
	struct asking asking = {.other = lampiran_new()};
	const struct lampiran_job alone = {.plan = file_of("x.yaml", PLAN(""))};
	struct lampiran_job job = alone;
	struct bytes expected;
	const void *bytes;

	(void)state;
	make(engine, alone, LAMPIRAN_DONE);
	bytes = lampiran_bytes(engine, &expected.length);
	expected.data = malloc(expected.length);
	assert_non_null(expected.data);
	memcpy(expected.data, bytes, expected.length);

	job.user = &asking;
	job.progress = make_another_and_stop;
	make(engine, job, LAMPIRAN_CANCELLED);
	assert_int_equal(asking.told, 1);
	assert_true(bytes_are(asking.other, expected));
	free(expected.data);
	lampiran_free(asking.other);
	lampiran_free(engine);
}

static const struct CMUnitTest tests[] = {
	cmocka_unit_test(profiles_are_asked_for_by_their_paths),
	cmocka_unit_test(legal_bases_are_asked_for_beside_the_plan),
	cmocka_unit_test(a_plan_asks_for_nothing_above_its_folder),
	cmocka_unit_test(fonts_are_asked_for),
	cmocka_unit_test(progress_goes_on_and_ends_where_it_is_told),
	cmocka_unit_test(another_engine_may_work_for_a_callback),
};

int main(void)
{
	return cmocka_run_group_tests(tests, NULL, NULL);
}
