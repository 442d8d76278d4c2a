/*
 * Properties of set pages, over generated plans: every cell's text is on the
 * pages once and in order, nothing lies outside its cell or page, the cells
 * tile the table, the closing blocks stand under rows.
 */
#include "scene.h"

#include "base/printout.h"
#include "page/leafing.h"
#include "profile/find.h"
#include "profile/layers.h"
#include "profile/profile.h"

#include <math.h>
#include <stdio.h>

enum { ROUNDS = 400 };

static const double near = 0.05; /* [pt] */

static void words(FILE *file, unsigned *seed, unsigned most)
{
	static const char *const word[] = {
		"tim",	       "reformasi", "*kick off*", "undang-undang",
		"dan/atau",    "pelayanan", "(SPBE)",	  "**tebal**",
		"Tahun 2023",  "100%",	    "di",	  "lingkungan",
		"kepemiluan;", "“kutipan”", "e-Lapkin",	  "&",
	};
	unsigned count = 1 + below(seed, most);

	for (unsigned i = 0; i < count; i++)
		fprintf(file, "%s%s", i ? " " : "",
			word[below(seed, sizeof(word) / sizeof(word[0]))]);
}

static void cell(FILE *file, unsigned *seed, int indent)
{
	unsigned size = below(seed, 30);

	if (size > 3) {
		fputs("'", file);
		words(file, seed, size ? 8 : 1);
		fputs("'\n", file);
		return;
	}
	fputs("|\n", file);
	/* one alone would be no list, but words behind the counted number */
	for (unsigned i = 0; i < 2 || i <= below(seed, size ? 6 : 90); i++) {
		fprintf(file, "%*s%u) ", indent + 4, "", i % 99 + 1);
		words(file, seed, 12);
		fputc('\n', file);
	}
}

static void node(FILE *file, unsigned *seed, int level)
{
	static const char *const key[] = {"area", "kegiatan", "sub_kegiatan",
					  "indikator"};
	int indent = 2 + 4 * level;
	unsigned children = level < 3 ? below(seed, 4) : 0;

	fprintf(file, "%*s- %s: ", indent, "", key[level]);
	cell(file, seed, indent);
	if (!children && below(seed, 3))
		fprintf(file, "%*s  bulan: %u-12\n", indent, "",
			1 + below(seed, 12));
	if (!children && !below(seed, 4))
		fprintf(file, "%*s  ket: selesai\n", indent, "");
	if (!children)
		return;
	fprintf(file, "%*s  rincian:\n", indent, "");
	for (unsigned i = 0; i < children; i++)
		node(file, seed, level + 1);
}

static const struct source *make_plan(struct world *world, unsigned *seed,
				      unsigned areas)
{
	char *text = NULL;
	size_t length = 0;
	FILE *file = open_memstream(&text, &length);
	const struct source *source;

	fputs("keputusan: {lembaga: KPU, nomor: 1, tahun: 2023, tentang: x, "
	      "tempat: y, tanggal: 2023-01-06}\n"
	      "penandatangan: {jabatan: Ketua, nama: Z}\n"
	      "salinan: {unit: U, jabatan: J, nama: N}\n"
	      "rencana:\n",
	      file);
	for (unsigned i = 0; i < areas; i++)
		node(file, seed, 0);
	fclose(file);
	source = world_source(world, arena_copy(&world->arena, text, length));
	free(text);
	return source;
}

static const struct source *make_profile(struct world *world, unsigned *seed)
{
	static const char *const split[] = {"never", "needed", "fill"};
	static const char *const paper[] = {"F4", "A4", "Legal",
					    "330 mm x 190 mm"};
	const struct source *base = profile_builtin(&world->arena, "kpu-a");
	const char *text = base->text;
	const char *at = strstr(text, "split = needed");
	const char *sheet = strstr(text, "paper = F4");

	return world_source(
		world,
		arena_format(&world->arena, "%.*spaper = %s%.*ssplit = %s%s",
			     (int)(sheet - text), text, paper[below(seed, 4)],
			     (int)(at - sheet) - (int)strlen("paper = F4"),
			     sheet + strlen("paper = F4"),
			     split[below(seed, 3)],
			     at + strlen("split = needed")));
}

static bool inside(const struct box *box, double x, double y, double right,
		   double bottom)
{
	return (double)box->x >= x - near && (double)box->y >= y - near &&
	       (double)(box->x + box->width) <= right + near &&
	       (double)(box->y + box->height) <= bottom + near;
}

static bool in_cell(const struct box *box, const struct box *cell_box)
{
	return inside(box, (double)cell_box->x, (double)cell_box->y,
		      (double)(cell_box->x + cell_box->width),
		      (double)(cell_box->y + cell_box->height));
}

static bool of_table(const struct box *box)
{
	return box->role == ROLE_CELL || box->role == ROLE_LABEL ||
	       box->role == ROLE_MARK || box->role == ROLE_HEADER ||
	       box->role == ROLE_HEADER_AGAIN;
}

/* Returns the area that the cells of the page cover [pt²], and checks that
 * what lies in them does. */
static double check_cells(const struct page *page, double rectangle[4])
{
	const struct box *current = NULL;
	double covered = 0;

	rectangle[0] = rectangle[1] = 1e9;
	rectangle[2] = rectangle[3] = 0;
	for (size_t i = 0; i < page->count; i++) {
		const struct box *box = &page->box[i];

		assert_true(inside(box, 0, 0, page->width, page->height));
		if (box->kind == BOX_TEXT && of_table(box)) {
			assert_non_null(current);
			assert_true(in_cell(box, current));
		}
		if (box->kind != BOX_CELL)
			continue;
		current = box;
		covered += (double)box->width * (double)box->height;
		rectangle[0] = fmin(rectangle[0], (double)box->x);
		rectangle[1] = fmin(rectangle[1], (double)box->y);
		rectangle[2] =
			fmax(rectangle[2], (double)(box->x + box->width));
		rectangle[3] =
			fmax(rectangle[3], (double)(box->y + box->height));
	}
	return covered;
}

/* Cells that cover as much as the rectangle around them, each inside it:
 * they tile it unless two overlap, which the sum would show as a gap. */
static void check_page(const struct page *page)
{
	double r[4], covered = check_cells(page, r);

	if (covered > 0)
		assert_true(fabs(covered - (r[2] - r[0]) * (r[3] - r[1])) < 20);
}

/* Returns all text of the table's cells in a column, in order, without
 * spaces: what the pages say. */
static char *said(struct world *world, const struct pages *pages,
		  unsigned column)
{
	char *text = NULL;
	size_t length = 0;
	FILE *file = open_memstream(&text, &length);
	const struct page *page;
	struct leafing leafing;
	unsigned now = 999;

	leafing_begin(&leafing, pages);
	while ((page = leafing_next(&leafing))) {
		for (size_t i = 0; i < page->count; i++) {
			const struct box *box = &page->box[i];

			if (box->kind == BOX_CELL)
				now = box->role == ROLE_CELL ? box->area.column
							     : 999;
			if (box->kind == BOX_TEXT && now == column &&
			    box->role == ROLE_CELL)
				fputs(text_join(box->run.piece, box->run.count,
						&world->arena),
				      file);
		}
	}
	leafing_end(&leafing);
	fclose(file);
	return text;
}

/* Adds the texts of the plan for KEY, in order, without emphasis marks and
 * list markers. */
static void ask(const struct node *parent, const char *key, FILE *file)
{
	for (size_t i = 0; i < parent->child_count; i++) {
		const struct node *child = &parent->child[i];

		for (size_t k = 0; k < child->entry_count; k++) {
			const char *at = child->entry[k].value.text;

			if (strcmp(child->entry[k].key, key))
				continue;
			for (bool start = true; *at; at++) {
				if (start &&
				    at[strspn(at, "0123456789")] == ')')
					at = strchr(at, ' ');
				if (*at != '*')
					fputc(*at, file);
				start = *at == '\n';
			}
		}
		ask(child, key, file);
	}
}

static void squeeze(char *text)
{
	char *to = text;

	for (; *text; text++)
		if (*text != ' ' && *text != '\n')
			*to++ = *text;
	*to = 0;
}

static void check_words(struct world *world, const struct decree *decree,
			const struct pages *pages)
{
	static const char *const key[] = {"area", "kegiatan", "sub_kegiatan",
					  "indikator"};

	for (unsigned i = 0; i < 4; i++) {
		char *have = said(world, pages, i + 1), *want = NULL;
		size_t length = 0;
		FILE *file = open_memstream(&want, &length);

		ask(&decree->lampiran->root, key[i], file);
		fclose(file);
		squeeze(have);
		squeeze(want);
		assert_string_equal(have, want);
		free(have);
		free(want);
	}
}

/* Cells tile each page; the closing blocks are on the last one alone, with rows
 * above them. */
static void check_pages(const struct pages *pages)
{
	const struct page *page;
	struct leafing leafing;

	leafing_begin(&leafing, pages);
	while ((page = leafing_next(&leafing))) {
		size_t rows = 0, closing = 0;

		check_page(page);
		for (size_t i = 0; i < page->count; i++) {
			const struct box *box = &page->box[i];

			rows += box->kind == BOX_CELL && box->role == ROLE_CELL;
			closing += box->role == ROLE_SIGNATURE ||
				   box->role == ROLE_COPY;
		}
		assert_int_equal(closing > 0, leafing.next == pages->count);
		assert_true(rows > 0 || leafing.next == 1);
	}
	leafing_end(&leafing);
}

static void check_plan(unsigned seed, unsigned areas)
{
	void *state = NULL;
	struct world *world;
	struct staging stage;
	const struct decree *decree;
	const struct profile *profile;
	const struct pages *pages;

	assert_int_equal(world_open(&state), 0);
	world = state;
	decree = plan_read(&world->run, make_plan(world, &seed, areas));
	profile = profile_read(&world->run, make_profile(world, &seed));
	assert_non_null(decree);
	pages = staging_open(&stage, world, decree, profile, decree->form);
	diag_print(&world->run.diag, stderr);
	assert_non_null(pages);
	check_words(world, decree, pages);
	check_pages(pages);
	staging_close(&stage);
	world_close(&state);
}

static void generated_plans_keep_every_property(void **state)
{
	(void)state;
	for (unsigned round = 1; round <= ROUNDS; round++)
		check_plan(round * 2654435761u, 1 + round % 8);
}

static void long_plans_do_too(void **state)
{
	(void)state;
	check_plan(12345, 700); /* some 3,000 rows */
}

static const struct CMUnitTest tests[] = {
	TEST(generated_plans_keep_every_property),
	TEST(long_plans_do_too),
};
RUN(tests)
