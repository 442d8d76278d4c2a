#include "command/command.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "command/language.h"
#include "plan/reached.h"
#include "revise/stats.h"
#include "text/markup.h"

#include <string.h>

/* Names of areas are shown up to so many characters. */
enum { NAME_WIDTH = 32, MOST_SHOWN = 12 };

/* Returns the first text of a node on one line, without emphasis. */
static const char *name_of(const struct node *node, struct arena *arena)
{
	const struct value *value;

	if (!node->entry_count)
		return "";
	value = &node->entry[0].value;
	return markup_line(arena, value->text, value->length);
}

/* A table of figures: the periods of one unit. */
struct stats_table {
	const struct stats *stats;
	uint64_t shown;	   /* the periods that have a column */
	const char **name; /* of each of them */
	int width;	   /* of such a column */
	bool list;	   /* there are none: rows alone are counted */
	struct arena *arena;
};

/* Returns the table of STATS: its columns are the parts of a year, or what is
 * used of other units; a LIST has none. */
static struct stats_table table_of(const struct stats *stats, bool list,
				   struct arena *arena)
{
	struct stats_table table = {
		stats,
		unit_all(stats->unit),
		arena_array(arena, const char *, stats->count),
		3,
		list,
		arena};

	if (list)
		table.shown = 0;
	else if (stats->count > MONTHS)
		table.shown = stats->used;
	for (size_t i = 0; i < stats->count; i++) {
		size_t length;

		if (!(table.shown >> i & 1))
			continue;
		table.name[i] = stats->unit == UNIT_LABEL
					? stats->name[i]
					: period_short(arena, stats->unit, i);
		length = utf8_count(table.name[i], strlen(table.name[i]));
		if (length > (size_t)table.width)
			table.width = (int)length;
	}
	return table;
}

/* Prints TEXT at the right of a column that is WIDTH wide. */
static void print_right(const char *text, int width)
{
	int length = (int)utf8_count(text, strlen(text));

	printf("%*s%s", width > length ? width - length : 0, "", text);
}

/* Prints NAME in a column, cut where it is too long. */
static void print_name(const char *name)
{
	size_t length = strlen(name), bytes = 0, shown = 0;

	while (bytes < length && shown < NAME_WIDTH) {
		uint32_t character;
		size_t n =
			utf8_decode(name + bytes, length - bytes, &character);

		bytes += n ? n : 1;
		shown++;
	}
	if (bytes < length) /* the last one gives way to the dots */
		while ((name[--bytes] & 0xC0) == 0x80)
			;
	printf("%.*s%s%*s", (int)bytes, name,
	       bytes < length ? "\xE2\x80\xA6" : "", (int)(NAME_WIDTH - shown),
	       "");
}

static void print_figures(const struct stats_table *table, const uint32_t *mark,
			  size_t total)
{
	for (size_t i = 0; i < table->stats->count; i++)
		if (table->shown >> i & 1)
			printf("  %*u", table->width, (unsigned)mark[i]);
	printf("  %5zu\n", total);
}

/* Returns how much of what was PLANNED is DONE: "67%"; "-" where nothing
 * was. */
static const char *share(const struct stats_table *table, size_t done,
			 size_t planned)
{
	struct reached reached = {REACH_SHARE, done, planned, 0};

	if (!planned)
		return "-";
	return arena_format(table->arena, "%s%%",
			    reached_percent(&reached, 0, table->arena));
}

static void print_shares(const struct stats_table *table,
			 const struct stats_group *group)
{
	for (size_t i = 0; i < table->stats->count; i++) {
		if (!(table->shown >> i & 1))
			continue;
		fputs("  ", stdout);
		print_right(share(table, group->done[i],
				  group->marks[SERIES_TARGET][i]),
			    table->width);
	}
	fputs("  ", stdout);
	print_right(
		share(table, group->done_total, group->total[SERIES_TARGET]),
		5);
	puts("");
}

static void print_group(const struct stats_table *table, const char *name,
			const struct stats_group *group)
{
	print_name(name);
	printf(table->list ? " %5zu\n" : " %5zu ", group->rows);
	if (table->list)
		return;
	print_figures(table, group->marks[SERIES_TARGET],
		      group->total[SERIES_TARGET]);
	if (!table->stats->realisasi)
		return;
	print_name(_("   realised"));
	printf(" %5s ", "");
	print_figures(table, group->marks[SERIES_REALISASI],
		      group->total[SERIES_REALISASI]);
	print_name(_("   share of the target"));
	printf(" %5s ", "");
	print_shares(table, group);
}

static void print_table(const struct stats *stats, bool list,
			struct arena *arena)
{
	const struct stats_table table = table_of(stats, list, arena);

	print_name("");
	printf(list ? " %5s" : " %5s ", _("rows"));
	for (size_t i = 0; i < stats->count; i++) {
		if (!(table.shown >> i & 1))
			continue;
		fputs("  ", stdout);
		print_right(table.name[i], table.width);
	}
	printf(list ? "\n" : "  %5s\n", _("all"));
	for (size_t i = 0; i < stats->group_count; i++)
		print_group(&table,
			    arena_format(arena, "%zu. %s", i + 1,
					 name_of(stats->group[i].node, arena)),
			    &stats->group[i]);
	print_group(&table, _("All"), &stats->all);
}

/* Prints where STATS, of a lampiran with COUNT units, found nothing set. */
static void print_unmarked(const struct stats *stats, size_t count)
{
	printf(count == 1 && stats->unit == UNIT_MONTH
		       ? _("\nRows without a month: %zu")
		       : _("\nRows without a period: %zu"),
	       stats->unmarked_count);
	for (size_t i = 0; i < stats->unmarked_count && i < MOST_SHOWN; i++)
		printf(i ? ", %u" : _(" (lines %u"),
		       stats->unmarked[i]->place.line);
	if (stats->unmarked_count)
		printf(stats->unmarked_count > MOST_SHOWN ? ", ...)" : ")");
	puts("");
}

/* Prints the tables of the COUNT units of a lampiran, and what is said of its
 * rows and cells. */
static void print_words(const struct stats *stats, size_t count, bool list,
			struct arena *arena)
{
	for (size_t i = 0; i < count; i++) {
		fputs(i ? "\n" : "", stdout);
		print_table(&stats[i], list, arena);
	}
	if (list)
		puts("");
	else
		print_unmarked(stats, count);
	if (stats->longest[0].entry)
		printf(_("Longest cells:\n"));
	for (size_t i = 0; i < STATS_LONGEST && stats->longest[i].entry; i++)
		printf(_("  %zu characters, %s, line %u\n"),
		       stats->longest[i].characters,
		       stats->longest[i].entry->key,
		       stats->longest[i].entry->value.place.line);
}

/* Prints ", "marks": [1, 2], "all": 3". */
static void print_json_figures(const struct stats_table *table,
			       const char *marks, const char *all,
			       const uint32_t *mark, size_t total)
{
	const char *comma = "";

	printf(", \"%s\": [", marks);
	for (size_t i = 0; i < table->stats->count; i++) {
		if (!(table->shown >> i & 1))
			continue;
		printf("%s%u", comma, (unsigned)mark[i]);
		comma = ", ";
	}
	printf("], \"%s\": %zu", all, total);
}

static void print_json_group(const struct stats_table *table, const char *name,
			     const struct stats_group *group)
{
	fputs("{\"name\": ", stdout);
	json_print(name, strlen(name), stdout);
	printf(", \"rows\": %zu", group->rows);
	print_json_figures(table, "marks", "all", group->marks[SERIES_TARGET],
			   group->total[SERIES_TARGET]);
	if (table->stats->realisasi) {
		print_json_figures(table, "realisasi", "realisasi_all",
				   group->marks[SERIES_REALISASI],
				   group->total[SERIES_REALISASI]);
		print_json_figures(table, "done", "done_all", group->done,
				   group->done_total);
	}
	putchar('}');
}

/* Prints the members of a table; months are what is meant where no unit is
 * named. */
static void print_json_table(const struct stats *stats, bool list,
			     struct arena *arena)
{
	const struct stats_table table = table_of(stats, list, arena);
	const char *comma = "";

	if (stats->unit != UNIT_MONTH) {
		printf("\"unit\": \"%s\", \"periods\": [",
		       unit_word(stats->unit));
		for (size_t i = 0; i < stats->count; i++) {
			const char *name = table.name[i];

			if (!(table.shown >> i & 1))
				continue;
			fputs(comma, stdout);
			json_print(name, strlen(name), stdout);
			comma = ", ";
		}
		fputs("],\n   ", stdout);
	}
	fputs("\"areas\": [", stdout);
	for (size_t i = 0; i < stats->group_count; i++) {
		fputs(i ? ",\n    " : "\n    ", stdout);
		print_json_group(&table, name_of(stats->group[i].node, arena),
				 &stats->group[i]);
	}
	fputs("],\n   \"all\": ", stdout);
	print_json_group(&table, "", &stats->all);
}

static void print_json(const struct stats *stats, size_t count, bool list,
		       struct arena *arena)
{
	fputs("  {", stdout);
	print_json_table(stats, list, arena);
	for (size_t i = 1; i < count; i++) {
		fputs(i > 1 ? "},\n   {" : ",\n   \"more\": [{", stdout);
		print_json_table(&stats[i], list, arena);
	}
	fputs(count > 1 ? "}]" : "", stdout);
	fputs(",\n   \"rows_without_month\": [", stdout);
	for (size_t i = 0; i < stats->unmarked_count && !list; i++)
		printf("%s%u", i ? ", " : "", stats->unmarked[i]->place.line);
	fputs("],\n   \"longest\": [", stdout);
	for (size_t i = 0; i < STATS_LONGEST && stats->longest[i].entry; i++) {
		const struct stats_cell *cell = &stats->longest[i];

		fputs(i ? ", {\"column\": " : "{\"column\": ", stdout);
		json_print(cell->entry->key, strlen(cell->entry->key), stdout);
		printf(", \"line\": %u, \"characters\": %zu}",
		       cell->entry->value.place.line, cell->characters);
	}
	fputs("]}", stdout);
}

struct figures {
	struct task task;
	bool json;
};

/* Whether nothing in ROOT says when: then it is a list. */
static bool is_list(const struct node *root)
{
	struct tree_walk walk;

	tree_walk(&walk, root);
	while (tree_step(&walk))
		for (enum series s = 0; s < SERIES_COUNT; s++)
			if (walk.node->periods[s])
				return false;
	return true;
}

/* Prints how many clauses the parts of the body have: "menimbang 2, diktum 3".
 */
static void print_body(const struct decree *decree)
{
	const char *comma = "";

	if (!plan_has_body(decree))
		return;
	for (enum body_part part = 0; part < BODY_PARTS; part++) {
		size_t count = decree->body[part].count;

		if (!count)
			continue;
		printf("%s%s %zu", comma, plan_key_of_part(part)->word, count);
		comma = ", ";
	}
	puts(decree->lampiran_count ? "\n" : "");
}

static int stats(int argc, char **argv)
{
	struct figures f = {.json = false};
	const struct decree *decree = NULL;

	task_open(&f.task, &command_stats);
	if (task_read(&f.task, &f, argc, argv))
		inputs_check(&f.task.inputs);
	if (task_ready(&f.task))
		decree = inputs_read_fitting(&f.task.inputs);
	if (!decree)
		return task_close(&f.task);
	if (!f.json)
		print_body(decree);
	fputs(f.json ? "[\n" : "", stdout);
	for (size_t i = 0; i < decree->lampiran_count; i++) {
		const struct node *root = &decree->lampiran[i].root;
		bool list = is_list(root);
		unsigned units = stats_units(root);
		struct stats stats[UNIT_COUNT];
		size_t count = 0;

		for (enum unit u = 0; u < UNIT_COUNT; u++)
			if (units >> u & 1)
				stats[count++] =
					stats_count(root, u, &f.task.arena);
		if (f.json)
			print_json(stats, count, list, &f.task.arena);
		else
			print_words(stats, count, list, &f.task.arena);
		if (i + 1 < decree->lampiran_count)
			fputs(f.json ? ",\n" : "\n", stdout);
	}
	fputs(f.json ? "\n]\n" : "", stdout);
	return task_close(&f.task);
}

static const struct option_row rows[] = {
	OPTION_LAYOUT_ROW,
	{"json", 0, NULL, N_("as JSON"), OPTION_SETS,
	 offsetof(struct figures, json), NULL},
	{.name = NULL},
};

const struct command command_stats = {
	.name = "stats",
	.operands = N_("PLAN [OPTION ...]"),
	.about = N_("counts rows and marks by area and month"),
	.operand = &option_plan,
	.option = rows,
	.run = stats,
};
