/*
 * What a PDF carries. Ours are read without a library; that gives what it would
 * give, or leaves the file to it.
 */
#include "unit.h"

#include "base/buffer.h"
#include "base/memory.h"
#include "engine/lampiran.h"
#include "pdf/deflate.h"
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

/* Returns PDF with byte K of what its table says of object ROW another one. A
 * row of eight bytes is the difference to the one above it. */
static struct changed misplace(struct arena *arena, const struct changed *pdf,
			       size_t row, size_t k)
{
	static const char sign[] = "/Filter/FlateDecode/Length ";
	struct deflater *deflater = deflate_open(true, arena);
	struct buffer packed = {0}, out = {0};
	const char *start = pdf->text + pdf->length - 9, *at, *rows;
	struct changed made;
	size_t length, got;
	char *copy, *end;

	while (memcmp(start, "startxref\n", 10) != 0)
		start--;
	at = pdf->text + strtoul(start + 10, NULL, 10);
	while (memcmp(at, sign, sizeof(sign) - 1) != 0)
		at++;
	at += sizeof(sign) - 1;
	length = strtoul(at, &end, 10);
	rows = inflate_all(arena, end + strlen(">>\nstream\n"), length, 1 << 20,
			   &got);
	copy = arena_copy(arena, rows, got);
	copy[row * 8 + 1 + k]++;
	if (row * 8 + 8 < got)
		copy[row * 8 + 9 + k]--;
	deflate_all(deflater, PACE_QUICK, &packed, copy, got);
	buffer_add(&out, pdf->text, (size_t)(at - pdf->text));
	buffer_format(&out, "%zu>>\nstream\n", packed.length);
	buffer_add(&out, packed.data, packed.length);
	buffer_text(&out, "\nendstream\nendobj\n");
	buffer_add(&out, start, (size_t)(pdf->text + pdf->length - start));
	buffer_byte(&out, 0); /* room for another */
	made.text = buffer_take(&out, arena, &made.length);
	made.length--;
	buffer_release(&packed);
	deflate_close(deflater);
	return made;
}

/* Also of objects that nobody asks for. */
static void a_table_that_is_wrong_somewhere_is_not_ours(void **state)
{
	struct world *world = *state;
	struct changed pdf = make(&world->arena, "rencana.yaml");
	size_t ours = 0;

	for (size_t row = 0; row < 60; row += 3)
		for (size_t k = 0; k < 7; k++) {
			struct changed other =
				misplace(&world->arena, &pdf, row, k);

			ours += is_ours(world, &other);
			compare(world, &other);
		}
	assert_true(ours < 60); /* by chance: another one of its stream */
}

static const struct CMUnitTest tests[] = {
	TEST(a_pdf_of_ours_is_read_without_a_library),
	TEST(a_pdf_that_goes_on_is_not_ours),
	TEST(a_table_that_is_wrong_somewhere_is_not_ours),
	TEST(a_changed_byte_gives_what_the_library_gives),
};
RUN(tests)
