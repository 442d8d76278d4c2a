/*
 * What a PDF carries. Ours are read without a library; that gives what it would
 * give, or leaves the file to it.
 */
#include "unit.h"

#include "base/memory.h"
#include "engine/lampiran.h"
#include "pdf/extract.h"
#include "pdf/reader.h"

static const char plan[] = "keputusan: {lembaga: KPU Kota Contoh, nomor: 7,\n"
			   "  tahun: 2024, tentang: Rencana, tempat: Contoh,\n"
			   "  tanggal: 2024-01-05}\n"
			   "penandatangan: {jabatan: Ketua, nama: Budi}\n"
			   "rencana:\n- area: Satu\n  bulan: 1-3\n";
static const char profile[] = "[profile]\nbase = kpu-a\n";

/* A PDF that is changed, with room for a byte behind it. */
struct changed {
	char *text;
	size_t length;
};

/* Returns a PDF in ARENA that carries the two, the plan as NAME. */
static struct changed make(struct arena *arena, const char *name)
{
	struct lampiran *engine = lampiran_new();
	const struct lampiran_file file = {"gaya.ini", profile,
					   sizeof(profile) - 1};
	const struct lampiran_job job = {
		.plan = {name, plan, sizeof(plan) - 1},
		.profile = &file,
		.profile_count = 1,
		.format = "pdf",
	};
	struct changed made;
	const void *bytes;

	assert_int_equal(lampiran_make(engine, &job), LAMPIRAN_DONE);
	bytes = lampiran_bytes(engine, &made.length);
	made.text = arena_array(arena, char, made.length + 2);
	memcpy(made.text, bytes, made.length);
	lampiran_free(engine);
	return made;
}

static const struct extracted *extract(struct world *world, const char *text,
				       size_t length)
{
	return extract_files(&world->run, source_borrow(&world->arena, "a.pdf",
							text, length));
}

/* Whether what is said to be ours is read so. */
static bool is_ours(struct world *world, const struct changed *pdf)
{
	return reader_open(
		&world->arena,
		source_borrow(&world->arena, "a.pdf", pdf->text, pdf->length));
}

static void assert_same(const struct extracted *a, const struct extracted *b)
{
	assert_true(!a == !b);
	if (!a)
		return;
	assert_int_equal(a->count, b->count);
	for (size_t i = 0; i < a->count; i++) {
		assert_int_equal(a->file[i].kind, b->file[i].kind);
		assert_string_equal(a->file[i].name, b->file[i].name);
		assert_int_equal(a->file[i].length, b->file[i].length);
		assert_memory_equal(a->file[i].data, b->file[i].data,
				    a->file[i].length);
	}
}

/* What is found in PDF is what the library finds, which reads it when there is
 * a byte behind its end. Whether any files are. */
static bool compare(struct world *world, const struct changed *pdf)
{
	struct diag_mark mark = diag_mark(&world->run.diag);
	const struct extracted *found = extract(world, pdf->text, pdf->length);
	size_t said = world->run.diag.count;

	pdf->text[pdf->length] = '\n';
	assert_same(found, extract(world, pdf->text, pdf->length + 1));
	assert_int_equal(world->run.diag.count, 2 * said);
	diag_rewind(&world->run.diag, mark);
	return found && found->count;
}

static void a_pdf_of_ours_is_read_without_a_library(void **state)
{
	static const char *const names[] = {
		"rencana.yaml", "r\xC3\xA9ncana \xF0\x9F\x98\x80.yaml",
		"(\\).yaml"};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct changed pdf = make(&world->arena, names[i]);
		const struct extracted *found;

		assert_true(is_ours(world, &pdf));
		found = extract(world, pdf.text, pdf.length);
		assert_int_equal(found->count,
				 3); /* with what it is based on */
		assert_string_equal(found->file[0].name, names[i]);
		assert_int_equal(found->file[0].length, sizeof(plan) - 1);
		assert_memory_equal(found->file[0].data, plan,
				    sizeof(plan) - 1);
		assert_int_equal(found->file[0].kind, FILE_PLAN);
		assert_int_equal(found->file[1].kind, FILE_PROFILE);
		assert_true(compare(world, &pdf));
	}
}

/* A signature goes behind the end; so does anything else that one adds. */
static void a_pdf_that_goes_on_is_not_ours(void **state)
{
	struct world *world = *state;
	struct changed pdf = make(&world->arena, "rencana.yaml");

	for (size_t i = 1; i < 40; i++) {
		struct changed cut = {pdf.text, pdf.length - i};

		assert_false(is_ours(world, &cut));
	}
	pdf.text[pdf.length++] = '\n';
	assert_false(is_ours(world, &pdf));
}

/* One byte is another one: at the end, which is read first, everywhere, and
 * elsewhere by chance. */
static void a_changed_byte_gives_what_the_library_gives(void **state)
{
	struct world *world = *state;
	struct changed pdf = make(&world->arena, "rencana.yaml");
	uint32_t chance = 1;
	size_t sound = 0, tries = HOSTILE ? 60 : 600;

	for (size_t i = 0; i < tries; i++) {
		size_t at = pdf.length - 1 - i;
		char before;

		chance = chance * 1664525 + 1013904223;
		if (i % 2)
			at = chance % pdf.length;
		before = pdf.text[at];
		pdf.text[at] = (char)(before ^ (1 << (chance >> 29)));
		sound += compare(world, &pdf);
		pdf.text[at] = before;
	}
	assert_true(sound > tries / 10 && sound < tries);
}

static const struct CMUnitTest tests[] = {
	TEST(a_pdf_of_ours_is_read_without_a_library),
	TEST(a_pdf_that_goes_on_is_not_ours),
	TEST(a_changed_byte_gives_what_the_library_gives),
};
RUN(tests)
