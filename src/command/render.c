#include "command/command.h"

#include "base/stop.h"
#include "command/carried.h"
#include "command/outputs.h"
#include "command/press.h"
#include "command/report.h"
#include "plan/compare.h"
#include "typeset/dump.h"

#include <getopt.h>
#include <string.h>
#include <unistd.h>

struct render {
	struct inputs inputs;
	const char *output; /* file, or folder of several; NULL: not said */
	const char *report; /* NULL: none */
	const char *as;	    /* which copy; NULL: not said */
	bool all;	    /* of the copies */
	bool dump, help;
	const char *since; /* the plan before the revision; NULL: not asked */
	bool no_source;	   /* the PDF does not carry plan and profiles */
	struct times times;
	struct outputs outputs;
	struct arena arena;
	struct diag diag;
};

/* Options without a letter. */
enum {
	OPTION_REPORT = 256,
	OPTION_DUMP,
	OPTION_AS,
	OPTION_OVERVIEW,
	OPTION_ROW_NUMBERS,
	OPTION_NO_SOURCE,
	OPTION_SINCE
};

static void read_option(struct render *r, int option, char **argv)
{
	switch (option) {
	case 'l':
		inputs_add_layout(&r->inputs, optarg);
		break;
	case 'o':
		r->output = optarg;
		break;
	case OPTION_REPORT:
		r->report = optarg;
		break;
	case OPTION_SINCE:
		r->since = optarg;
		break;
	case OPTION_NO_SOURCE:
		r->no_source = true;
		break;
	case OPTION_DUMP:
		r->dump = true;
		break;
	case OPTION_AS:
		r->as = optarg;
		break;
	case OPTION_OVERVIEW:
		r->inputs.overview = true;
		break;
	case OPTION_ROW_NUMBERS:
		r->inputs.row_numbers = true;
		break;
	case 'h':
		r->help = true;
		break;
	default:
		inputs_wrong_option(&r->inputs, option, argv);
	}
}

/* Returns the plan's name with .pdf, in the current folder. */
static const char *default_output(struct render *r)
{
	if (r->all)
		return ".";
	if (r->dump || !strcmp(r->inputs.plan, "-"))
		return "-";
	return arena_format(&r->arena, "%s.pdf", inputs_name(&r->inputs));
}

/* Several PDFs go into a folder, without a report on one of them. */
static void check_all(struct render *r)
{
	if (!strcmp(r->output, "-"))
		inputs_complain(&r->inputs, MESSAGE_USAGE_ALL_TO_STDOUT, "");
	if (r->report)
		inputs_complain(&r->inputs, MESSAGE_USAGE_ALL_ELSE, "--report");
	if (r->dump)
		inputs_complain(&r->inputs, MESSAGE_USAGE_ALL_ELSE, "--dump");
}

static void check_form(struct render *r)
{
	enum form form = FORM_RANCANGAN;

	bool found = !r->as || r->all || form_find(r->as, strlen(r->as), &form);

	if (r->since && found && (r->all || form != FORM_RANCANGAN))
		inputs_complain(&r->inputs, MESSAGE_USAGE_SINCE_DRAFT, r->as);
	if (found)
		return;
	diag_add(&r->diag, MESSAGE_USAGE_BAD_CHOICE, (struct place){0}, r->as,
		 "--as",
		 arena_format(&r->arena, "%s, all", form_names(&r->arena)));
}

static void check_usage(struct render *r)
{
	inputs_check(&r->inputs);
	r->all = r->as && inputs_all(r->as);
	check_form(r);
	if (!r->inputs.plan)
		return;
	if (!r->output)
		r->output = default_output(r);
	if (r->all) {
		check_all(r);
		return;
	}
	if (r->report && !strcmp(r->report, "-") && !strcmp(r->output, "-"))
		inputs_complain(&r->inputs, MESSAGE_USAGE_STDOUT_TWICE, "");
	if (!r->dump && !strcmp(r->output, "-") && isatty(STDOUT_FILENO))
		inputs_complain(&r->inputs, MESSAGE_USAGE_TERMINAL, "");
}

static void read_arguments(struct render *r, int argc, char **argv)
{
	static const struct option option[] = {
		{"layout", required_argument, NULL, 'l'},
		{"output", required_argument, NULL, 'o'},
		{"report", required_argument, NULL, OPTION_REPORT},
		{"dump", no_argument, NULL, OPTION_DUMP},
		{"no-source", no_argument, NULL, OPTION_NO_SOURCE},
		{"since", required_argument, NULL, OPTION_SINCE},
		{"as", required_argument, NULL, OPTION_AS},
		{"overview", no_argument, NULL, OPTION_OVERVIEW},
		{"row-numbers", no_argument, NULL, OPTION_ROW_NUMBERS},
		{"help", no_argument, NULL, 'h'},
		{NULL, 0, NULL, 0},
	};
	int got;

	opterr = 0;
	while ((got = getopt_long(argc, argv, ":l:o:h", option, NULL)) != -1)
		read_option(r, optarg && !*optarg ? ':' : got, argv);
	for (; optind < argc; optind++)
		inputs_add_plan(&r->inputs, argv[optind]);
	if (!r->diag.count && !r->help)
		check_usage(r);
}

static void write_pdf(struct render *r, struct press *press,
		      const struct pages *pages, const char *file)
{
	struct pdf_bytes bytes = press_draw(press, pages);

	times_end(&r->times, STAGE_DRAW);
	if (bytes.data && file)
		outputs_add(&r->outputs, file, bytes.data, bytes.length);
	pdf_release(&bytes);
	times_end(&r->times, STAGE_WRITE);
}

/* Writes the report: for people to the standard output, else in JSON. */
static void write_report(struct render *r, const struct pages *pages)
{
	const char *text;
	size_t length = 0;

	if (!r->report || r->diag.count)
		return;
	text = strcmp(r->report, "-")
		       ? report_json(pages, &r->times, &r->arena, &length)
		       : report_words(pages, &r->times, &r->arena, &length);
	if (text)
		outputs_add(&r->outputs, r->report, text, length);
}

static void write_pages(struct render *r, struct press *press,
			const struct pages *pages)
{
	size_t length = 0;
	const char *text;

	if (r->dump) {
		text = dump_pages(pages, &r->arena, &length);
		outputs_add(&r->outputs, r->output, text, length);
	} else {
		write_pdf(r, press, pages, r->output);
	}
	write_report(r, pages);
}

/* Returns the copy that is to be made. */
static enum form form_of(const struct render *r, const struct plan *plan)
{
	enum form form = plan->form;

	if (r->since) /* only a draft shows what changed */
		form = FORM_RANCANGAN;
	if (r->as)
		form_find(r->as, strlen(r->as), &form);
	return form;
}

/* A certified copy, when somebody asks for one, needs to be certified. */
static void check_copy(struct render *r, const struct plan *plan)
{
	bool asked = r->as || plan->form_named;
	bool certified = r->all || form_of(r, plan) == FORM_SALINAN;

	if (asked && certified && !plan->copy)
		diag_add(&r->diag, MESSAGE_PLAN_NO_COPY,
			 place_of(plan->source));
}

/* Makes each of the copies, named after it. */
static void make_all(struct render *r, struct press *press,
		     struct lampiran *lampiran)
{
	for (unsigned i = 0; i < FORM_COUNT && !r->diag.count; i++) {
		const struct pages *pages =
			lampiran_compose(lampiran, (enum form)i);
		const char *name = arena_format(&r->arena, "%s-%s.pdf",
						inputs_name(&r->inputs),
						form_name((enum form)i));

		if (pages)
			write_pdf(r, press, pages,
				  outputs_path(&r->outputs, r->output, name));
		if (stop_asked())
			inputs_complain(&r->inputs, MESSAGE_STOPPED, "");
	}
}

static void make(struct render *r, const struct plan *plan)
{
	const struct pages *pages = NULL;
	struct press press;
	struct lampiran *lampiran;

	press_open(&press, &r->inputs, r->all);
	if (!r->no_source)
		press_carry(&press, plan);
	lampiran = press_set(&press, plan);
	if (lampiran && r->all) {
		make_all(r, &press, lampiran);
	} else if (lampiran) {
		pages = lampiran_compose(lampiran, form_of(r, plan));
		times_end(&r->times, STAGE_SET);
		if (pages)
			write_pages(r, &press, pages);
	}
	press_close(&press);
	outputs_commit(&r->outputs);
}

/* Returns PLAN with what changed since the other one, NULL when they cannot be
 * compared. */
static const struct plan *revise(struct render *r, const struct plan *plan)
{
	const struct plan *before = carried_load(&r->arena, r->since, &r->diag);
	size_t count = 0;
	struct plan *copy;

	if (before && !compare_share_columns(before, plan))
		diag_add(&r->diag, MESSAGE_COMPARE_OTHER_COLUMNS,
			 place_of(plan->source), r->since);
	if (r->diag.count)
		return NULL;
	for (const struct plan *p = plan; p; p = p->next)
		count++;
	copy = arena_array(&r->arena, struct plan, count);
	for (size_t i = 0; i < count; i++, plan = plan->next) {
		copy[i] = *plan;
		if (i)
			copy[i - 1].next = &copy[i];
	}
	copy[0].since = compare_plans(before, copy, &r->arena);
	for (size_t i = 1; i < count; i++)
		copy[i].since = copy[0].since;
	return copy;
}

static void run(struct render *r)
{
	const struct plan *plan;

	times_begin(&r->times);
	plan = inputs_read(&r->inputs);
	times_end(&r->times, STAGE_READ);
	if (plan && r->since)
		plan = revise(r, plan);
	if (plan)
		check_copy(r, plan);
	if (plan && !r->diag.count)
		make(r, plan);
}

int command_render(int argc, char **argv)
{
	struct render r = {0};
	int status;

	arena_init(&r.arena);
	diag_init(&r.diag, &r.arena);
	r.inputs.arena = &r.arena;
	r.inputs.diag = &r.diag;
	r.outputs = (struct outputs){.inputs = &r.inputs, .diag = &r.diag};
	read_arguments(&r, argc, argv);
	if (!r.diag.count && !r.help)
		run(&r);
	diag_print(&r.diag, stderr);
	status = diag_status(&r.diag);
	if (!r.diag.count && r.help)
		status = command_help();
	arena_release(&r.arena);
	return status;
}
