/*
 * The blocks of a decree's body: what they say where the plan does not, where
 * their lines end, how those of its end stand.
 */
#include "scene.h"

#include "block/closing.h"
#include "block/preamble.h"
#include "plan/plan.h"
#include "profile/layers.h"

#include <math.h>

struct blocks {
	struct world *world;
	struct scene scene;
	struct block_source source;
};

static const char plan[] =
	"keputusan:\n"
	"  lembaga: Komisi Pemilihan Umum Kabupaten Contoh\n"
	"  nomor: 12\n"
	"  tahun: 2027\n"
	"  tentang: Rencana Aksi di Lingkungan Komisi Pemilihan Umum "
	"Kabupaten Contoh Sekali Tahun 2027\n"
	"  tempat: Contoh\n"
	"  tanggal: 2027-01-04\n"
	"penandatangan:\n"
	"  jabatan:\n"
	"    - a.n. Ketua Komisi Pemilihan Umum\n"
	"    - Kabupaten Contoh\n"
	"    - Sekretaris\n"
	"  nama: Nama Sekretaris\n"
	"salinan: {unit: Sekretariat, jabatan: Kepala, nama: Nama Kepala}\n"
	"diktum: [Menetapkan sesuatu.]\n";

/* Reads the plan, with MORE below it, and a profile of these keys. */
static void open_blocks(struct blocks *s, void *state, const char *more,
			const char *keys)
{
	struct world *world = state;
	const struct decree *decree;
	const struct profile *profile;

	*s = (struct blocks){.world = world};
	scene_open(&s->scene, world);
	decree = plan_read(
		&world->run,
		world_source(world,
			     arena_format(&world->arena, "%s%s", plan, more)));
	profile = profile_read(
		&world->run,
		world_source(world, arena_format(&world->arena,
						 "[table]\ncolumns = a\n"
						 "[column a]\nwidth = auto\n%s",
						 keys)));
	assert_non_null(decree);
	assert_non_null(profile);
	s->source = (struct block_source){.plan = decree->lampiran,
					  .profile = profile,
					  .paper = &profile->body.paper,
					  .setter = &s->scene.setter,
					  .of_body = true};
}

/* Returns the lines of PART of BLOCK, "|" between them. */
static const char *lines_of(struct blocks *s, const struct block *block,
			    size_t part)
{
	const struct block_part *p = &block->part[part];
	const char *words = "";

	for (size_t i = 0; i < p->lines.count; i++) {
		const struct line *line = &p->lines.line[i];

		words = arena_format(&s->world->arena, "%s%s%s", words,
				     i ? "|" : "",
				     text_join(p->text->piece + line->first,
					       line->count, &s->world->arena));
	}
	return words;
}

static void the_letterhead_is_the_office_and_its_place(void **state)
{
	struct preamble p;
	struct blocks s;

	open_blocks(&s, *state, "", "");
	preamble_build(&p, &s.source);
	assert_string_equal(lines_of(&s, &p.letterhead, 0),
			    "KOMISI PEMILIHAN UMUM|KABUPATEN CONTOH");
	assert_int_equal(s.world->run.diag.count, 0);
	scene_close(&s.scene);
}

static void who_decrees_is_no_deputy(void **state)
{
	struct preamble p;
	struct blocks s;

	open_blocks(&s, *state, "", "");
	preamble_build(&p, &s.source);
	assert_string_equal(lines_of(&s, &p.opening, 0),
			    "KETUA KOMISI PEMILIHAN UMUM|KABUPATEN CONTOH,");
	scene_close(&s.scene);
}

static void a_long_title_is_broken_by_its_sense(void **state)
{
	struct preamble p;
	struct blocks s;

	open_blocks(&s, *state, "", "");
	preamble_build(&p, &s.source);
	assert_int_equal(p.title.count, 4);
	assert_string_equal(lines_of(&s, &p.title, 3),
			    "RENCANA AKSI|DI LINGKUNGAN KOMISI PEMILIHAN UMUM "
			    "KABUPATEN CONTOH SEKALI|TAHUN 2027");
	scene_close(&s.scene);
	open_blocks(&s, *state, "", "[decree-title]\nbreak-before = \"\"\n");
	preamble_build(&p, &s.source);
	assert_int_equal(p.title.part[3].lines.count, 2);
	scene_close(&s.scene);
}

static void lines_of_a_title_may_stand_apart(void **state)
{
	struct preamble p;
	struct blocks s;
	double tight;

	open_blocks(&s, *state, "", "");
	preamble_build(&p, &s.source);
	tight = p.title.height;
	scene_close(&s.scene);
	open_blocks(&s, *state, "", "[decree-title]\nline-space = 10 pt\n");
	preamble_build(&p, &s.source);
	assert_true(fabs(p.title.height - tight - 30) < 1e-6);
	scene_close(&s.scene);
}

static void what_is_decreed_is_in_capitals(void **state)
{
	struct template_line line;
	struct blocks s;

	open_blocks(&s, *state, "", "");
	line = preamble_decreed(&s.source);
	assert_non_null(strstr(line.text, "CONTOH TENTANG RENCANA AKSI"));
	assert_int_equal(line.length, strlen(line.text));
	assert_int_equal(line.text[line.length - 1], '.');
	scene_close(&s.scene);
	open_blocks(&s, *state, "",
		    "[menetapkan]\ntext = \"Satu|{LEMBAGA}\"\n");
	line = preamble_decreed(&s.source);
	assert_string_equal(line.text,
			    "Satu KOMISI PEMILIHAN UMUM KABUPATEN CONTOH");
	scene_close(&s.scene);
	open_blocks(&s, *state, "menetapkan: Keputusan ini.\n", "");
	line = preamble_decreed(&s.source);
	assert_string_equal(line.text, "KEPUTUSAN INI.");
	assert_int_equal(line.place.line, 16);
	scene_close(&s.scene);
}

static void the_left_block_may_begin_lower(void **state)
{
	static const char level[] = "[closing]\narrangement = side-by-side\n";
	struct closing c;
	struct blocks s;
	double height;

	open_blocks(&s, *state, "", level);
	closing_build(&c, &s.source);
	assert_true(c.copied);
	assert_true(fabs(c.copy_lower) < 1e-9);
	height = c.height;
	scene_close(&s.scene);
	open_blocks(&s, *state, "",
		    "[closing]\narrangement = side-by-side\n"
		    "[decree-closing]\ndrop = 80 pt\n");
	closing_build(&c, &s.source);
	assert_true(fabs(c.copy_lower - 80) < 1e-6);
	assert_true(fabs(c.signature_lower) < 1e-9);
	assert_true(fabs(c.copy.stretch + c.signature.stretch) < 1e-9);
	assert_true(c.height > height);
	assert_int_equal(s.world->run.diag.count, 0);
	s.source.of_body = false; /* and in a lampiran all is as it was */
	closing_build(&c, &s.source);
	assert_true(fabs(c.copy_lower) < 1e-9);
	scene_close(&s.scene);
}

static void a_draft_has_dots_for_what_nobody_knows_yet(void **state)
{
	struct world *world = *state;
	const struct decree *decree = plan_read(
		&world->run,
		world_source(world, "keputusan: {lembaga: KPU, tahun: 2027}\n"
				    "diktum: [Menetapkan sesuatu.]\n"));
	const struct decree *draft = plan_draft(decree, &world->arena);

	assert_null(decree->field[PLAN_NOMOR].text);
	assert_string_equal(draft->field[PLAN_NOMOR].text, "...");
	assert_string_equal(draft->field[PLAN_TANGGAL].text, "...");
	assert_string_equal(draft->field[PLAN_TAHUN].text, "2027");
	assert_ptr_equal(plan_draft(draft, &world->arena), draft);
}

static const struct CMUnitTest tests[] = {
	TEST(the_letterhead_is_the_office_and_its_place),
	TEST(who_decrees_is_no_deputy),
	TEST(a_long_title_is_broken_by_its_sense),
	TEST(lines_of_a_title_may_stand_apart),
	TEST(what_is_decreed_is_in_capitals),
	TEST(the_left_block_may_begin_lower),
	TEST(a_draft_has_dots_for_what_nobody_knows_yet),
};

RUN(tests)
