#include "profile/layers.h"
#include "scene.h"

#define PROFILE                                                    \
	"[heading]\nlines = \"Lampiran {nomor}\"\n"                \
	"[title]\nlines = \"{JUDUL}\"\n"                           \
	"[signature]\nlines = \"{penandatangan.jabatan}|{ttd}|"    \
	"{penandatangan.nama}\"\n"                                 \
	"[salinan]\nlines = \"Salinan sesuai dengan "              \
	"aslinya|{salinan.nama}\"\n"                               \
	"[prose]\nmargin-left = 40 mm\nmargin-right = 40 mm\n"     \
	"[footer]\nlines = \"kaki\"\n"                             \
	"[rancangan]\nrow-numbers = yes\n"                         \
	"[table]\ncolumns = no a b\ntints = \"#DDEEFF #EEEEEE\"\n" \
	"[column no]\nkind = counter\ncounts = a\nwidth = 10 mm\n" \
	"[column a]\nwidth = 40 mm\n[column b]\nwidth = 60 mm\n"

/* Returns a plan of two lampiran over some pages, with text around a table. */
static const char *make_plan(struct arena *arena)
{
	const char *rows = "", *text = "";

	for (unsigned i = 0; i < 60; i++)
		rows = arena_format(arena,
				    "%s    - a: 'Butir ke-%u, *kick off* €%c'\n"
				    "      rincian: [{b: x}, {b: 'y ½'}]\n",
				    rows, i, (char)('A' + i % 26));
	for (unsigned i = 0; i < 40; i++)
		text = arena_format(arena, "%s      Alinea %u.\n\n", text, i);
	return arena_format(
		arena,
		"keputusan: {lembaga: KPU, nomor: 1, tentang: Apa}\n"
		"penandatangan: {jabatan: Ketua, nama: Nama Ketua}\n"
		"salinan: {unit: Sekretariat, jabatan: Kepala, nama: Sesorang}"
		"\nlampiran:\n- judul: I\n  rencana:\n%s"
		"- judul: II\n  pengantar: |\n%s  rencana:\n%s",
		rows, text, rows);
}

static void open_engine(struct staging *stage, struct world *world,
			bool every_form)
{
	const struct profile *profile =
		profile_read(&world->run, world_source(world, PROFILE));
	const struct decree *decree = plan_read(
		&world->run, world_source(world, make_plan(&world->arena)));

	assert_non_null(decree);
	assert_non_null(profile);
	*stage = (struct staging){.layouts = {.profile = {profile}, .count = 1},
				  .job = job_usual(decree)};
	stage->job.layouts = &stage->layouts;
	stage->job.every_form = every_form;
	stage->job.no_source = true;
	engine_open(&stage->engine, &stage->job, &world->run);
	engine_set(&stage->engine, decree);
	diag_print(&world->run.diag, stderr);
	assert_int_equal(world->run.diag.count, 0);
}

/* Returns copy FORM in FORMAT. */
static struct buffer write_copy(struct staging *stage, const char *format,
				enum form form)
{
	const struct pages *pages = engine_compose(&stage->engine, form);
	struct buffer out = {0};
	const struct sink sink = sink_to_buffer(&out);

	assert_non_null(pages);
	assert_in_range(pages->count, 6, 40);
	format_write(format_find(format), &stage->engine, pages, &sink);
	assert_int_equal(stage->engine.run->diag.count, 0);
	assert_in_range(out.length, 5000, 1000000);
	return out;
}

/* What copies have in common is drawn once: nobody can tell. */
static void check_copies(struct world *world, const char *format)
{
	struct staging all, alone;

	open_engine(&all, world, true);
	for (unsigned i = 0; i < FORM_COUNT; i++) {
		struct buffer one, same;

		open_engine(&alone, world, false);
		one = write_copy(&alone, format, (enum form)i);
		same = write_copy(&all, format, (enum form)i);
		assert_int_equal(one.length, same.length);
		assert_memory_equal(one.data, same.data, one.length);
		buffer_release(&one);
		buffer_release(&same);
		staging_close(&alone);
	}
	staging_close(&all);
}

static void pdfs_of_all_copies_are_those_of_each(void **state)
{
	check_copies(*state, "pdf");
}

static void dumps_of_all_copies_are_those_of_each(void **state)
{
	check_copies(*state, "dump");
	check_copies(*state, "structure");
}

static const struct CMUnitTest tests[] = {
	TEST(pdfs_of_all_copies_are_those_of_each),
	TEST(dumps_of_all_copies_are_those_of_each),
};
RUN(tests)
