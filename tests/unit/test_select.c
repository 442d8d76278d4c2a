#include "unit.h"

#include "plan/numbers.h"
#include "plan/value.h"
#include "revise/messages.h"
#include "revise/select.h"

static const char text[] =
	"keputusan: {lembaga: KPU}\n"
	"rencana:\n"
	"  - area: Manajemen *Perubahan*\n"
	"    rincian:\n"
	"      - {kegiatan: Tim, bulan: 1}\n"
	"      - kegiatan: Sosialisasi\n"
	"        bulan: 3-4\n"
	"        rincian: [{indikator: Media}, {indikator: Notulen}]\n"
	"      - {kegiatan: Sosialisasi daring, bulan: 12}\n"
	"  - area: Tata Laksana\n"
	"    kegiatan: Sosialisasi\n"
	"    rincian: [{indikator: Peta, bulan: 2}, {indikator: Laporan}]\n";

static const struct decree *read_plan(struct world *world)
{
	const struct decree *decree =
		plan_read(&world->run, world_source(world, text));

	assert_non_null(decree);
	return decree;
}

static const struct decree *take(struct world *world, const char *area,
				 const char *kegiatan, const char *months)
{
	struct selection selection = {.months = months};

	if (area)
		selection.where[selection.count++].what = area;
	if (kegiatan) {
		selection.where[selection.count].key = "kegiatan";
		selection.where[selection.count++].what = kegiatan;
	}
	return select_rows(read_plan(world), &selection, &world->run, NULL);
}

static void an_area_has_all_its_rows_and_no_other(void **state)
{
	const struct decree *part = take(*state, "1", NULL, NULL);

	assert_non_null(part);
	assert_int_equal(part->lampiran->root.rows, 4);
	assert_false(part->lampiran->root.child[0].omitted);
	assert_true(part->lampiran->root.child[1].omitted);
	assert_int_equal(part->lampiran->root.child[1].rows,
			 2); /* they still count */
}

static void words_choose_what_they_name_in_full(void **state)
{
	const struct decree *part =
		take(*state, "MANAJEMEN perubahan", "sosialisasi", NULL);

	assert_non_null(part);
	assert_int_equal(part->lampiran->root.rows, 2);
	assert_int_equal(part->excerpt->level[1].choice[0].number, 2);
}

static void words_that_could_be_several_are_refused(void **state)
{
	struct world *world = *state;

	assert_null(take(world, NULL, "sosialisasi", NULL));
	assert_int_equal(world->run.diag.count, 1);
	assert_int_equal(world->run.diag.worst, SEVERITY_USAGE);
}

static void a_number_means_one_entry_within_its_area(void **state)
{
	struct world *world = *state;

	assert_non_null(take(world, "2", "1", NULL));
	assert_null(take(world, NULL, "1", NULL));
}

static void months_of_an_entry_are_those_of_its_rows(void **state)
{
	const struct decree *part = take(*state, NULL, NULL, "4");

	assert_non_null(part);
	assert_int_equal(part->lampiran->root.rows, 2);
	assert_true(part->lampiran->root.child[0].child[0].omitted);
	assert_false(part->lampiran->root.child[0].child[1].omitted);
	assert_true(part->lampiran->root.child[1].omitted);
}

static void an_excerpt_without_rows_is_refused(void **state)
{
	struct world *world = *state;

	assert_null(take(world, "2", NULL, "5-9"));
	assert_int_equal(world->run.diag.worst, SEVERITY_INPUT);
}

static const struct decree *quarters_and_years(struct world *world)
{
	return plan_read(
		&world->run,
		world_source(world,
			     "keputusan: {}\nrencana:\n"
			     "- {area: A, triwulan: I}\n"
			     "- {area: B, bulan: 4-5}\n"
			     "- {area: C, minggu: Jun 2}\n"
			     "- {area: D, semester: 2}\n"
			     "- {area: E, tahun: 2026-2028}\n"
			     "- {area: F, periode: 'Tahap I, Akhir'}\n"));
}

/* Returns the areas of an excerpt by months or periods, "AC". */
static const char *areas(struct world *world, const char *months,
			 const char *periods)
{
	const struct selection selection = {.months = months,
					    .periods = periods};
	const struct decree *decree = quarters_and_years(world), *part;
	const char *names = "";

	assert_non_null(decree);
	part = select_rows(decree, &selection, &world->run, NULL);
	for (size_t i = 0; part && i < decree->lampiran->root.child_count; i++)
		if (!part->lampiran->root.child[i].omitted)
			names = arena_format(&world->arena, "%s%s", names,
					     part->lampiran->root.child[i]
						     .entry->value.text);
	return names;
}

static void periods_are_chosen_by_what_they_lie_in(void **state)
{
	struct world *world = *state;

	assert_string_equal(areas(world, "2", NULL), "A");
	assert_string_equal(areas(world, "6", NULL), "C");
	assert_string_equal(areas(world, "12", NULL), "D");
	assert_string_equal(areas(world, "4-12", NULL), "BCD");
	assert_string_equal(areas(world, NULL, "2"), "A");
	assert_string_equal(areas(world, NULL, "TW II"), "BC");
	assert_string_equal(areas(world, NULL, "I, III"), "AD");
	assert_string_equal(areas(world, NULL, "semester 1"), "ABC");
	assert_string_equal(areas(world, NULL, "Mei 3, Jun 1-2"), "BC");
	assert_string_equal(areas(world, NULL, "2027"), "E");
	assert_string_equal(areas(world, NULL, "akhir"), "F");
	assert_int_equal(world->run.diag.count, 0);
	assert_string_equal(areas(world, NULL, "2030"), "");
	assert_true(world_says(world, MESSAGE_SELECT_EMPTY));
	assert_string_equal(areas(world, NULL, "Tahap IX"), "");
	assert_true(world_says(world, MESSAGE_SELECT_NO_LABEL));
}

static void labels_are_those_of_all_lampiran(void **state)
{
	struct world *world = *state;
	const struct decree *decree = plan_read(
		&world->run,
		world_source(world,
			     "keputusan: {}\nlampiran:\n"
			     "- rencana: [{area: A, bulan: 1}]\n"
			     "- rencana: [{area: B, periode: 'Awal, Akhir'}]\n"
			     "- rencana: [{area: C, periode: 'akhir, Bab I'}]\n"
			     "- rencana: [{area: D, periode: 'Bab II'}]\n"));
	const struct periods *p =
		select_periods(decree, "bab ii, Akhir", &world->run);

	assert_non_null(p);
	assert_int_equal(p->name_count, 4);
	assert_int_equal(p->set, 1 << 1 | 1 << 3);
	assert_int_equal(
		select_periods(decree, "Awal - Bab I", &world->run)->set, 7);
	assert_int_equal(select_periods(decree, "semua", &world->run)->set, 15);
	assert_int_equal(select_periods(decree, "3", &world->run)->unit,
			 UNIT_MONTH);
	assert_int_equal(world->run.diag.count, 0);
	assert_null(select_periods(decree, "Bab III", &world->run));
	assert_true(world_says(world, MESSAGE_SELECT_NO_LABEL));
}

static void what_is_no_period_is_refused(void **state)
{
	struct world *world = *state;
	const struct decree *decree = plan_read(
		&world->run,
		world_source(
			world,
			"keputusan: {}\nrencana: [{area: A, bulan: 1}]\n"));

	assert_null(select_periods(decree, "Tahap I", &world->run));
	assert_null(select_periods(decree, "I, 3", &world->run));
	assert_null(select_periods(decree, "", &world->run));
	assert_int_equal(world->run.diag.count, 3);
	assert_true(world_says(world, MESSAGE_SELECT_NO_PERIOD));
}

static void each_period_is_one_that_the_plan_names(void **state)
{
	struct world *world = *state;
	const struct periods *all =
		select_all_periods(quarters_and_years(world), &world->arena);
	const struct decree *decree = plan_read(
		&world->run,
		world_source(world, "keputusan: {}\nrencana:\n"
				    "- {area: A, tahun: 2027, ket: x}\n"
				    "- {area: B, tahun: 2026}\n"));

	assert_int_equal(all->unit, UNIT_SEMESTER);
	assert_int_equal(all->set, 3);
	all = select_all_periods(decree, &world->arena);
	assert_int_equal(all->unit, UNIT_YEAR);
	assert_true(all->set == UINT64_C(3) << 26);
}

static unsigned months(struct world *world, const char *words)
{
	unsigned quarter = 9;

	return select_months(words, &quarter, &world->run) | quarter << 12;
}

static void months_are_read_in_every_form(void **state)
{
	assert_int_equal(months(*state, "3"), 1 << 2);
	assert_int_equal(months(*state, " maret, 5 ,  Des "),
			 1 << 2 | 1 << 4 | 1 << 11);
	assert_int_equal(months(*state, "4-6"), 7 << 3);
	assert_int_equal(months(*state, "Apr-Jun"), 7 << 3);
	assert_int_equal(months(*state, "triwulan-2"), 7 << 3 | 2 << 12);
	assert_int_equal(months(*state, "Triwulan IV"), 7 << 9 | 4 << 12);
	assert_int_equal(months(*state, "triwulan-1,12"), 7 | 1 << 11);
	assert_int_equal(months(*state, "Jan s.d. Mar"), 7);
	assert_int_equal(months(*state, "1 – 3"), 7);
	assert_int_equal(months(*state, "Jan s/d 3, nop"), 7 | 1 << 10);
	assert_int_equal(months(*state, "mrt, Agst"), 1 << 2 | 1 << 7);
	assert_int_equal(months(*state, "triwulan"), 0x924);
	assert_int_equal(months(*state, "semua"), 0xFFF);
	assert_int_equal(months(*state, "1-6, 5, triwulan"), 0x93F);
}

/* Returns the months of "bulan: WORDS" in a plan, 0 when it is refused. */
static unsigned months_in_a_plan(struct world *world, const char *words)
{
	struct yaml node = {.kind = YAML_TEXT, .plain = true};
	const struct periods *set;

	node.text = words;
	node.length = (uint32_t)strlen(words);
	set = periods_read(&node, &world->run);
	return set ? (unsigned)set->set : 0;
}

static void a_plan_and_the_command_line_have_one_grammar(void **state)
{
	static const char *const said[] = {
		"1",	      "12",	  "1-3, 6, 9-12",  "Jan-Mar",
		"jan, sept",  "Agt, DES", "1 s.d. 3",	   "Jan s.d. Mar",
		"Jan s/d 3",  "1 – 3",	  "1–3",	   "Mei sampai Juli",
		"2 sd 4",     "semua",	  "triwulan",	   "triwulan, 1",
		"triwulan-1", "nop",	  "triwulan IV",   "Triwulan iii, 1",
		"13",	      "3-1",	  "1,,2",	   "ja",
		"triwulan-5", "1-",	  "TW II",	   "Febuari",
		"0",	      "",	  "setiap bulan",  "2 dan 3",
		"Jan - Foo",  "1 2",	  "triwulan I-II", "3 s.d.",
	};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(said) / sizeof(said[0]); i++) {
		unsigned quarter;

		assert_int_equal(select_months(said[i], &quarter, &world->run),
				 months_in_a_plan(world, said[i]));
	}
}

static void what_is_no_month_is_refused(void **state)
{
	static const char *const wrong[] = {
		"0", "13",    "6-4",	     "", "3,", "xyz", "triwulan-5",
		"-", "1-2-3", "99999999999", ","};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct world *world = *state;
		unsigned quarter;
		size_t before = world->run.diag.count;

		assert_int_equal(select_months(wrong[i], &quarter, &world->run),
				 0);
		assert_int_equal(world->run.diag.count, before + 1);
	}
}

static void lists_of_numbers_note_what_was_there(void **state)
{
	struct numbers numbers;

	(void)state;
	assert_true(numbers_are("3, 5-7"));
	assert_false(numbers_are("3a"));
	assert_false(numbers_are(" - "));
	assert_true(numbers_are("3 s.d. 5, 7 – 9"));
	assert_false(numbers_are("SD 3"));
	assert_false(numbers_are("sd 3"));
	assert_true(numbers_read(&numbers, "3, 5 - 7"));
	assert_true(numbers_take(&numbers, 3));
	assert_false(numbers_take(&numbers, 4));
	assert_true(numbers_take(&numbers, 5));
	assert_false(numbers_all_taken(&numbers));
	assert_true(numbers_take(&numbers, 7));
	assert_true(numbers_all_taken(&numbers));
	assert_true(numbers_read(&numbers, "3 s.d. 5,7–9 "));
	assert_int_equal(numbers.range[0].last, 5);
	assert_int_equal(numbers.range[1].first, 7);
	assert_false(numbers_read(&numbers, "3 4"));
	assert_false(numbers_read(&numbers, "3-"));
	assert_false(numbers_read(&numbers, "1-2-3"));
	assert_false(numbers_read(&numbers, "7-5"));
	assert_false(numbers_read(&numbers, "0"));
	assert_false(numbers_read(&numbers, "3,,5"));
	assert_false(numbers_read(&numbers, "1234567890"));
}

static const char *slug(struct world *world, const char *name, size_t most)
{
	return fold_slug(&world->arena, name, strlen(name), most);
}

static void names_of_files_stay_in_their_folder(void **state)
{
	struct world *world = *state;

	assert_string_equal(slug(world, "Perundang-undangan/ *Deregulasi*", 60),
			    "perundang-undangan-deregulasi");
	assert_string_equal(slug(world, "../../etc/passwd", 60), "etc-passwd");
	assert_string_equal(slug(world, "Tata Laksana Kerja", 14),
			    "tata-laksana");
	assert_string_equal(slug(world, "Kepemerintahan", 6), "kepeme");
	assert_string_equal(slug(world, "“ ”", 6), "");
}

static void titles_are_cut_between_characters(void **state)
{
	struct world *world = *state;

	assert_string_equal(fold_title(&world->arena, "a  *b*\nc", 8, 10),
			    "a b c");
	assert_string_equal(fold_title(&world->arena, "“ab”cde", 11, 4),
			    "“ab…");
	assert_string_equal(fold_title(&world->arena, "ab“cde", 8, 4), "ab“…");
}

static void an_entry_is_a_key_and_what(void **state)
{
	static const char *const wrong[] = {"", "=", "kegiatan",
					    "kegiatan=", "=2"};
	struct world *world = *state;
	struct where where;

	assert_true(select_where("kegiatan=2", &where, &world->arena));
	assert_string_equal(where.key, "kegiatan");
	assert_string_equal(where.what, "2");
	assert_true(select_where("ket=a=b", &where, &world->arena));
	assert_string_equal(where.key, "ket");
	assert_string_equal(where.what, "a=b");
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_false(select_where(wrong[i], &where, &world->arena));
}

static void a_kind_of_excerpt_has_a_name(void **state)
{
	struct world *world = *state;
	bool certified = false;

	assert_true(select_kind("Petikan", &certified));
	assert_true(certified);
	assert_true(select_kind(select_kind_name(0), &certified));
	assert_false(certified);
	assert_false(select_kind("salinan", &certified));
	assert_null(select_kind_name(2));
	assert_string_equal(select_kind_names(&world->arena),
			    "kutipan, petikan");
}

/* Such entries are refused when they are set, but what is chosen before does
 * not count them. */
static void what_is_below_a_row_not_counted_is_not_there(void **state)
{
	static const struct going going = {0, "kegiatan", NULL, false};
	struct selection selection = {.where = {{"kegiatan", "2"}},
				      .count = 1,
				      .going = &going,
				      .going_count = 1};
	struct world *world = *state;
	const struct decree *decree = plan_read(
		&world->run,
		world_source(world,
			     "keputusan: {}\nrencana:\n"
			     "- {area: A, kegiatan: Satu, bulan: 1}\n"
			     "- jumlah: Jumlah\n"
			     "  rincian: [{kegiatan: Tiga, tahun: 2027}]\n"
			     "- {area: B, kegiatan: Dua, bulan: 4}\n"));
	const struct decree *part;

	assert_non_null(decree);
	part = select_rows(decree, &selection, &world->run, NULL);
	assert_non_null(part);
	assert_true(part->lampiran->root.child[0].omitted);
	assert_false(part->lampiran->root.child[2].omitted);
	assert_int_equal(part->excerpt->level[0].choice[0].number, 2);
	assert_int_equal(select_all_periods(decree, &world->arena)->unit,
			 UNIT_MONTH);
}

static const struct CMUnitTest tests[] = {
	TEST(an_area_has_all_its_rows_and_no_other),
	TEST(words_choose_what_they_name_in_full),
	TEST(words_that_could_be_several_are_refused),
	TEST(a_number_means_one_entry_within_its_area),
	TEST(months_of_an_entry_are_those_of_its_rows),
	TEST(an_excerpt_without_rows_is_refused),
	TEST(months_are_read_in_every_form),
	TEST(periods_are_chosen_by_what_they_lie_in),
	TEST(labels_are_those_of_all_lampiran),
	TEST(what_is_no_period_is_refused),
	TEST(each_period_is_one_that_the_plan_names),
	TEST(a_plan_and_the_command_line_have_one_grammar),
	TEST(what_is_no_month_is_refused),
	TEST(lists_of_numbers_note_what_was_there),
	TEST(names_of_files_stay_in_their_folder),
	TEST(titles_are_cut_between_characters),
	TEST(an_entry_is_a_key_and_what),
	TEST(a_kind_of_excerpt_has_a_name),
	TEST(what_is_below_a_row_not_counted_is_not_there),
};
RUN(tests)
