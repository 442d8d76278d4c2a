#include "command/command.h"

#include "base/path.h"
#include "book/carry.h"
#include "book/csv.h"
#include "book/xlsx.h"
#include "command/language.h"
#include "command/messages.h"
#include "engine/messages.h"
#include "sheet/writing.h"

#include <string.h>
#include <strings.h>

enum sheet_format { FORMAT_UNKNOWN, FORMAT_CSV, FORMAT_XLSX };

struct export
{
	struct task task;
	const char *output;    /* NULL: not said */
	const char *separator; /* as it was typed; NULL: not said */
	enum sheet_format format;
	char sign; /* between the cells of a CSV */
	bool force, no_source;
};

/* What separates the cells of a CSV, as it is typed. */
static const char *const separators[] = {",", ";", "tab", "\t"};

enum { SEPARATORS = sizeof(separators) / sizeof(separators[0]) };

static void check_usage(struct export *e)
{
	const char *output = e->output ? e->output : "";
	const char *dot = strrchr(path_name(output), '.');
	size_t i = 0;

	if (!e->task.inputs.plan)
		inputs_complain(&e->task.inputs, MESSAGE_USAGE_NO_PLAN, "");
	else if (!e->output)
		inputs_complain(&e->task.inputs, MESSAGE_SHEET_NO_OUTPUT, "");
	while (e->separator && i < SEPARATORS &&
	       strcasecmp(e->separator, separators[i]))
		i++;
	if (i == SEPARATORS)
		diag_add(&e->task.run.diag, MESSAGE_USAGE_BAD_CHOICE,
			 (struct place){0}, e->separator, "--separator",
			 ", ; tab");
	else
		e->sign = separators[i][1] ? '\t' : *separators[i];
	if (e->task.run.diag.count)
		return;
	if (!strcmp(output, "-") || (dot && !strcasecmp(dot, ".csv")))
		e->format = FORMAT_CSV;
	else if (dot && !strcasecmp(dot, ".xlsx"))
		e->format = FORMAT_XLSX;
	if (e->format == FORMAT_UNKNOWN)
		inputs_complain(&e->task.inputs, MESSAGE_SHEET_FORMAT,
				e->output);
	else if (inputs_have(&e->task.inputs, e->output))
		inputs_complain(&e->task.inputs, MESSAGE_USAGE_SAME_FILE,
				e->output);
	else
		outputs_spare(&e->task.outputs, e->output, e->force);
}

static void run(struct export *e)
{
	const struct decree *decree = inputs_read_fitting(&e->task.inputs);
	struct layouts *layouts = &e->task.inputs.layouts;
	struct writing_way way;
	struct book book;
	const char *bytes;
	size_t length = 0;

	if (!decree)
		return;
	way = (struct writing_way){.name = e->output,
				   .merged = e->format == FORMAT_XLSX,
				   .profile = layouts->profile,
				   .profiles = layouts->count};
	if (inputs_have(&e->task.inputs, e->output))
		inputs_complain(&e->task.inputs, MESSAGE_USAGE_SAME_FILE,
				e->output);
	if (!decree->lampiran_count)
		diag_add(&e->task.run.diag, MESSAGE_EXPORT_NO_TABLE,
			 place_of(decree->source));
	if (e->task.run.diag.count ||
	    !writing_plan(&book, decree, &way, &e->task.run))
		return;
	if (!e->no_source)
		carry_put(&book, decree->whole->text, decree->whole->length);
	bytes = e->format == FORMAT_XLSX
			? xlsx_write(&book, &length, &e->task.run)
			: csv_sheet_write(book.sheet[0], e->sign, &length);
	if (!bytes)
		return;
	if (plan_has_body(decree))
		diag_add(&e->task.run.diag, MESSAGE_EXPORT_BODY,
			 decree->body[BODY_DIKTUM].place);
	outputs_add(&e->task.outputs, e->output, bytes, length);
	outputs_commit(&e->task.outputs);
}

static int export(int argc, char **argv)
{
	struct export e = {.output = NULL};

	task_open(&e.task, &command_export);
	if (task_read(&e.task, &e, argc, argv))
		check_usage(&e);
	if (task_ready(&e.task))
		run(&e);
	return task_close(&e.task);
}

/* Completion offers what needs no quotes. */
static const char *sign_at(size_t i)
{
	return i < 2 ? separators[2 * i] : NULL;
}

static const struct option_argument sign = {N_("SIGN"), NULL, sign_at};

static const struct option_row rows[] = {
	OPTION_LAYOUT_ROW,
	{"output", 'o', &option_file,
	 N_("where the sheet goes: .csv or .xlsx; - writes CSV to standard "
	    "output"),
	 OPTION_KEEPS, offsetof(struct export, output), NULL},
	{"separator", 0, &sign,
	 N_("between the cells of a CSV: , (default) ; tab"), OPTION_KEEPS,
	 offsetof(struct export, separator), NULL},
	{"no-source", 0, NULL,
	 N_("an .xlsx does not carry the plan, hidden, for import --into"),
	 OPTION_SETS, offsetof(struct export, no_source), NULL},
	{"force", 0, NULL, N_("replaces a file that is there"), OPTION_SETS,
	 offsetof(struct export, force), NULL},
	{.name = NULL},
};

const struct command command_export = {
	.name = "export",
	.operands = N_("PLAN -o FILE.csv|FILE.xlsx [OPTION ...]"),
	.about = N_("writes a plan as a spreadsheet"),
	.operand = &option_plan,
	.option = rows,
	.run = export,
	.overwrites = true, /* as a library writes an .xlsx */
};
