/* A program that speaks Indonesian, in which 0,75 is three quarters. */
#include "unit.h"

#include "engine/lampiran.h"

#include <locale.h>
#include <unistd.h>

static const char plan[] =
	"keputusan: {lembaga: KPU Kota Contoh, nomor: 7, tahun: 2024,\n"
	"  tentang: Rencana Aksi, tempat: Contoh, tanggal: 2024-01-05}\n"
	"penandatangan: {jabatan: Ketua, nama: Budi}\n"
	"judul: Rencana Aksi\n"
	"rencana:\n"
	"- area: Satu\n"
	"  rincian:\n"
	"  - {kegiatan: Rapat, sub_kegiatan: x, indikator: y, bulan: 1}\n";

static char heard[8]; /* what the callback writes for three quarters */

static int listen(void *user, const char *work, size_t done, size_t total)
{
	(void)user;
	(void)work;
	(void)done;
	(void)total;
	snprintf(heard, sizeof(heard), "%.2f", 0.75);
	return 0;
}

/* Returns what a job in FORMAT gives. */
static const char *make(struct world *world, const char *format, size_t *length)
{
	const struct lampiran_job job = {
		.plan = {"rencana.yaml", plan, sizeof(plan) - 1},
		.format = format,
		.form = "rancangan",
		.progress = listen,
	};
	struct lampiran *engine = lampiran_new();
	const char *bytes, *copy;

	assert_int_equal(lampiran_make(engine, &job), LAMPIRAN_DONE);
	bytes = lampiran_bytes(engine, length);
	copy = arena_copy(&world->arena, bytes, *length);
	lampiran_free(engine);
	return copy;
}

/* Whether there is such a locale, in FOLDER if need be. */
static bool speak_indonesian(const char *folder)
{
	char command[200];

	snprintf(command, sizeof(command),
		 "localedef -i id_ID -f UTF-8 %s/id_ID.UTF-8 2>/dev/null",
		 folder);
	if (system(command))
		return false;
	setenv("LOCPATH", folder, 1);
	return setlocale(LC_ALL, "id_ID.UTF-8") && strtod("0,5", NULL) > 0;
}

static void the_locale_of_a_program_changes_nothing(void **state)
{
	static const char *const format[] = {"pdf", "dump", "report"};
	char folder[] = "/tmp/lampiran-locale-XXXXXX", command[80], text[8];
	const char *plain[3], *local;
	size_t length[3], n;

	for (size_t i = 0; i < 3; i++)
		plain[i] = make(*state, format[i], &length[i]);
	assert_non_null(mkdtemp(folder));
	if (speak_indonesian(folder)) {
		for (size_t i = 0; i < 3; i++) {
			local = make(*state, format[i], &n);
			assert_int_equal(n, length[i]);
			assert_memory_equal(local, plain[i], n);
			/* a callback is the program's */
			assert_string_equal(heard, "0,75");
		}
		snprintf(text, sizeof(text), "%.2f", 0.75);
		assert_string_equal(text, "0,75"); /* it still does */
		setlocale(LC_ALL, "C");
	} else {
		print_message("passed over: no Indonesian locale\n");
	}
	snprintf(command, sizeof(command), "rm -r %s", folder);
	assert_int_equal(system(command), 0);
}

static const struct CMUnitTest tests[] = {
	TEST(the_locale_of_a_program_changes_nothing),
};
RUN(tests)
