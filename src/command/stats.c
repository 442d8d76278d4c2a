#include "command/command.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "command/language.h"
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

static void print_group(const char *name, const struct stats_group *group)
{
	print_name(name);
	printf(" %5zu ", group->rows);
	for (unsigned m = 0; m < MONTHS; m++)
		printf(" %4zu", group->marks[m]);
	printf("  %5zu\n", group->total);
}

static void print_words(const struct stats *stats, struct arena *arena)
{
	print_name("");
	printf(" %5s ", _("rows"));
	for (unsigned m = 1; m <= MONTHS; m++)
		printf("  %.3s", month_name(m));
	printf("  %5s\n", _("all"));
	for (size_t i = 0; i < stats->group_count; i++)
		print_group(arena_format(arena, "%zu. %s", i + 1,
					 name_of(stats->group[i].node, arena)),
			    &stats->group[i]);
	print_group(_("All"), &stats->all);
	printf(_("\nRows without a month: %zu"), stats->unmarked_count);
	for (size_t i = 0; i < stats->unmarked_count && i < MOST_SHOWN; i++)
		printf(i ? ", %u" : _(" (lines %u"),
		       stats->unmarked[i]->place.line);
	if (stats->unmarked_count)
		printf(stats->unmarked_count > MOST_SHOWN ? ", ...)" : ")");
	puts("");
	if (stats->longest[0].entry)
		printf(_("Longest cells:\n"));
	for (size_t i = 0; i < STATS_LONGEST && stats->longest[i].entry; i++)
		printf(_("  %zu characters, %s, line %u\n"),
		       stats->longest[i].characters,
		       stats->longest[i].entry->key,
		       stats->longest[i].entry->value.place.line);
}

static void print_json_group(const char *name, const struct stats_group *group)
{
	fputs("{\"name\": ", stdout);
	json_print(name, strlen(name), stdout);
	printf(", \"rows\": %zu, \"marks\": [", group->rows);
	for (unsigned m = 0; m < MONTHS; m++)
		printf("%s%zu", m ? ", " : "", group->marks[m]);
	printf("], \"all\": %zu}", group->total);
}

static void print_json(const struct stats *stats, struct arena *arena)
{
	fputs("  {\"areas\": [", stdout);
	for (size_t i = 0; i < stats->group_count; i++) {
		fputs(i ? ",\n    " : "\n    ", stdout);
		print_json_group(name_of(stats->group[i].node, arena),
				 &stats->group[i]);
	}
	fputs("],\n   \"all\": ", stdout);
	print_json_group("", &stats->all);
	fputs(",\n   \"rows_without_month\": [", stdout);
	for (size_t i = 0; i < stats->unmarked_count; i++)
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

static int stats(int argc, char **argv)
{
	struct figures f = {.json = false};
	const struct decree *decree = NULL;

	task_open(&f.task, &command_stats);
	if (task_read(&f.task, &f, argc, argv))
		inputs_check(&f.task.inputs);
	if (task_ready(&f.task))
		decree = inputs_read_plan(&f.task.inputs);
	if (decree)
		decree = layouts_fit(&f.task.inputs.layouts, decree,
				     &f.task.run);
	if (!decree)
		return task_close(&f.task);
	fputs(f.json ? "[\n" : "", stdout);
	for (size_t i = 0; i < decree->lampiran_count; i++) {
		struct stats stats =
			stats_count(&decree->lampiran[i].root, &f.task.arena);

		if (f.json)
			print_json(&stats, &f.task.arena);
		else
			print_words(&stats, &f.task.arena);
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
