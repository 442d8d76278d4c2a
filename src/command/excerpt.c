#include "command/command.h"

#include "base/locale.h"
#include "command/outputs.h"
#include "command/press.h"
#include "plan/fold.h"
#include "plan/select.h"
#include "typeset/dump.h"
#include "typeset/excerpt.h"
#include "typeset/template.h"

#include <getopt.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

/* Names of files are no longer than this, without their numbers. */
enum { NAME_LONGEST = 48, MOST_WHERE = SELECT_MOST - 1 };

struct excerpts {
	struct inputs inputs;
	struct selection selection;
	const char *output; /* file, or folder of several; NULL: not said */
	const char *name;   /* of each of several files */
	const char *as;	    /* which kind; NULL: not said */
	const char *area;   /* numbers or words; NULL: not said */
	bool each_area, each_month;
	bool dump, help;
	struct outputs outputs;
	struct arena arena;
	struct diag diag;
};

/* Options without a letter. */
enum {
	OPTION_AREA = 256,
	OPTION_WHERE,
	OPTION_MONTHS,
	OPTION_NAME,
	OPTION_AS,
	OPTION_OVERVIEW,
	OPTION_DUMP
};

static void add_where(struct excerpts *e, const char *key, const char *what)
{
	struct selection *s = &e->selection;

	if (s->count == MOST_WHERE) {
		inputs_complain(&e->inputs, MESSAGE_USAGE_TOO_MANY_WHERE,
				diag_number(&e->diag, MOST_WHERE));
		return;
	}
	s->where[s->count].key = key;
	s->where[s->count++].what = what;
}

static bool is_all(const char *word)
{
	return !strcasecmp(word, "all") || !strcasecmp(word, "semua");
}

/* Areas are outermost: they come before what is to be inside them. */
static void add_area(struct selection *s, const char *what)
{
	memmove(&s->where[1], &s->where[0], s->count * sizeof(s->where[0]));
	s->where[0].key = NULL;
	s->where[0].what = what;
	s->count++;
}

static void read_area(struct excerpts *e, const char *what)
{
	if (e->area || e->each_area)
		inputs_complain(&e->inputs, MESSAGE_USAGE_AREA_TWICE, what);
	if (is_all(what))
		e->each_area = true;
	else
		e->area = what;
}

/* Reads "kegiatan=2". */
static void read_where(struct excerpts *e, const char *text)
{
	const char *sign = strchr(text, '=');

	if (!sign || sign == text || !sign[1])
		inputs_complain(&e->inputs, MESSAGE_USAGE_BAD_WHERE, text);
	else
		add_where(e, arena_copy(&e->arena, text, (size_t)(sign - text)),
			  sign + 1);
}

static void read_months(struct excerpts *e, const char *text)
{
	if (is_all(text))
		e->each_month = true;
	else
		e->selection.months = text;
}

static void read_option(struct excerpts *e, int option, char **argv)
{
	switch (option) {
	case 'l':
		inputs_add_layout(&e->inputs, optarg);
		break;
	case 'o':
		e->output = optarg;
		break;
	case OPTION_AREA:
		read_area(e, optarg);
		break;
	case OPTION_WHERE:
		read_where(e, optarg);
		break;
	case OPTION_MONTHS:
		read_months(e, optarg);
		break;
	case OPTION_NAME:
		e->name = optarg;
		break;
	case OPTION_AS:
		e->as = optarg;
		break;
	case OPTION_OVERVIEW:
		e->inputs.overview = true;
		break;
	case OPTION_DUMP:
		e->dump = true;
		break;
	case 'h':
		e->help = true;
		break;
	default:
		inputs_wrong_option(&e->inputs, option, argv);
	}
}

static bool is_several(const struct excerpts *e)
{
	return e->each_area || e->each_month;
}

static void check_usage(struct excerpts *e)
{
	bool to_stdout;

	inputs_check(&e->inputs);
	if (!e->output && e->inputs.plan && !strcmp(e->inputs.plan, "-") &&
	    !is_several(e))
		e->output = "-";
	to_stdout = e->output && !strcmp(e->output, "-");
	if (e->area)
		add_area(&e->selection, e->area);
	if (!e->selection.count && !e->selection.months && !is_several(e))
		inputs_complain(&e->inputs, MESSAGE_USAGE_NO_SELECTION, "");
	if (e->as && strcasecmp(e->as, "kutipan") &&
	    strcasecmp(e->as, "petikan"))
		diag_add(&e->diag, MESSAGE_USAGE_BAD_CHOICE, (struct place){0},
			 e->as, "--as", "kutipan, petikan");
	if (is_several(e) && to_stdout)
		inputs_complain(&e->inputs, MESSAGE_USAGE_ALL_TO_STDOUT, "");
	if (is_several(e) && e->dump)
		inputs_complain(&e->inputs, MESSAGE_USAGE_ALL_ELSE, "--dump");
	if (!is_several(e) && e->name)
		inputs_complain(&e->inputs, MESSAGE_USAGE_NAME_ONE, "");
	if (to_stdout && !e->dump && isatty(STDOUT_FILENO))
		inputs_complain(&e->inputs, MESSAGE_USAGE_TERMINAL, "");
}

static void read_arguments(struct excerpts *e, int argc, char **argv)
{
	static const struct option option[] = {
		{"layout", required_argument, NULL, 'l'},
		{"output", required_argument, NULL, 'o'},
		{"area", required_argument, NULL, OPTION_AREA},
		{"where", required_argument, NULL, OPTION_WHERE},
		{"bulan", required_argument, NULL, OPTION_MONTHS},
		{"name", required_argument, NULL, OPTION_NAME},
		{"as", required_argument, NULL, OPTION_AS},
		{"overview", no_argument, NULL, OPTION_OVERVIEW},
		{"dump", no_argument, NULL, OPTION_DUMP},
		{"help", no_argument, NULL, 'h'},
		{NULL, 0, NULL, 0},
	};
	int got;

	opterr = 0;
	while ((got = getopt_long(argc, argv, ":l:o:h", option, NULL)) != -1)
		read_option(e, optarg && !*optarg ? ':' : got, argv);
	for (; optind < argc; optind++)
		inputs_add_plan(&e->inputs, argv[optind]);
	if (!e->diag.count && !e->help)
		check_usage(e);
}

/* Returns the pages of an excerpt, NULL when something does not fit. What is
 * taken from a draft is one too; nobody signs an excerpt by itself. */
static const struct pages *set(struct press *press, const struct plan *part)
{
	struct lampiran *lampiran = press_set(press, part);
	bool draft = part->form == FORM_RANCANGAN;

	return lampiran ? lampiran_compose(lampiran, draft ? FORM_RANCANGAN
							   : FORM_SALINAN)
			: NULL;
}

static void write_pdf(struct excerpts *e, struct press *press,
		      const struct pages *pages, const char *path)
{
	struct pdf_bytes bytes = {0};

	if (pages && path)
		bytes = press_draw(press, pages);
	if (bytes.data)
		outputs_add(&e->outputs, path, bytes.data, bytes.length);
	pdf_release(&bytes);
}

/* Returns KEY and WHAT, as it was typed, as a part of a file's name: "-area-7",
 * "-kegiatan-3-dan-5". */
static const char *name_part(struct excerpts *e, const char *key,
			     const char *what)
{
	const char *words = arena_format(&e->arena, "%s ", key);

	for (; *what; what++)
		words = *what == ','
				? arena_format(&e->arena, "%s dan ", words)
				: arena_format(&e->arena, "%s%c", words, *what);
	return arena_format(
		&e->arena, "-%s",
		fold_slug(&e->arena, words, strlen(words), NAME_LONGEST));
}

/* Returns what was asked for as a part of a file's name. */
static const char *choice_name(struct excerpts *e)
{
	const struct selection *s = &e->selection;
	const char *name = "";

	for (size_t i = 0; i < s->count; i++) {
		const char *key = s->where[i].key;

		name = arena_format(
			&e->arena, "%s%s", name,
			name_part(e, key ? key : "area", s->where[i].what));
	}
	if (s->months)
		name = arena_format(&e->arena, "%s%s", name,
				    name_part(e, "bulan", s->months));
	return name;
}

/* Makes the one excerpt that is asked for. */
static void make_one(struct excerpts *e, struct press *press,
		     const struct plan *plan)
{
	const struct plan *part = select_rows(plan, &e->selection, &e->diag);
	const struct pages *pages = part ? set(press, part) : NULL;
	size_t length = 0;
	const char *text;

	if (!pages)
		return;
	if (!e->dump) {
		if (!e->output)
			e->output = arena_format(&e->arena, "%s%s.pdf",
						 inputs_name(&e->inputs),
						 choice_name(e));
		write_pdf(e, press, pages, e->output);
		return;
	}
	text = dump_pages(pages, &e->arena, &length);
	outputs_add(&e->outputs, e->output ? e->output : "-", text, length);
}

/* One of several excerpts. */
struct one {
	const struct plan *plan; /* its lampiran alone */
	size_t area;		 /* [from 1] 0: all */
	unsigned month;		 /* [1..12] 0: those that are asked for */
};

/* Returns what excerpt I is of, as a name: "Manajemen Perubahan", "Maret". */
static const char *subject(struct excerpts *e, const struct one *one)
{
	const struct node *node =
		one->area ? &one->plan->root.child[one->area - 1] : NULL;
	const char *area = "", *month = "";

	if (node)
		area = "tanpa nama";
	if (node && node->entry_count && node->entry[0].value.length)
		area = arena_copy(&e->arena, node->entry[0].value.text,
				  node->entry[0].value.length);
	if (one->month)
		month = months_name(one->month);
	return arena_format(&e->arena, "%s%s%s", area,
			    *area && *month ? " " : "", month);
}

/* Returns its number: "07", and of several lampiran "2-07". */
static const char *number_of(struct excerpts *e, const struct one *one)
{
	const char *number = "";

	if (one->plan->number)
		number = arena_format(&e->arena, "%u-", one->plan->number);
	if (one->area)
		number = arena_format(&e->arena, "%s%02zu", number, one->area);
	if (one->month)
		number = arena_format(&e->arena, "%s%s%02u", number,
				      one->area ? "-" : "", one->month);
	return number;
}

/* Returns the name of its file, as --name has it. */
static const char *file_name(struct excerpts *e, const struct one *one)
{
	const char *words = subject(e, one);
	const struct template_text field[] = {
		{"nomor", number_of(e, one)},
		{"nama",
		 fold_slug(&e->arena, words, strlen(words), NAME_LONGEST)},
		{"pilihan", choice_name(e)},
		{"rencana", inputs_name(&e->inputs)},
	};
	const struct wordline name = {
		e->name ? e->name : "{nomor}-{nama}{pilihan}.pdf", {0}};

	return template_words(&name, field, 4, &e->diag);
}

/* Whether the newest message says that there is nothing of what is asked for,
 * which is no error for one of several. */
static bool is_nothing(const struct diag *diag)
{
	return diag_ends_with(diag, MESSAGE_SELECT_EMPTY) ||
	       diag_ends_with(diag, MESSAGE_SELECT_NO_KEY) ||
	       diag_ends_with(diag, MESSAGE_SELECT_NO_NUMBER) ||
	       diag_ends_with(diag, MESSAGE_SELECT_NO_WORDS);
}

/* Returns the rows of one of several excerpts; NULL when there are none, which
 * is no error here. */
static const struct plan *take(struct excerpts *e, const struct one *one)
{
	const struct diag before = e->diag;
	struct selection selection = e->selection;
	const struct plan *part;

	if (one->area)
		add_area(&selection, diag_number(&e->diag, one->area));
	if (one->month)
		selection.months = diag_number(&e->diag, one->month);
	part = select_rows(one->plan, &selection, &e->diag);
	if (part || !is_nothing(&e->diag))
		return part;
	e->diag = before;
	diag_add(&e->diag, MESSAGE_SELECT_SKIPPED,
		 one->area ? one->plan->root.child[one->area - 1].place
			   : place_of(one->plan->source),
		 subject(e, one));
	return NULL;
}

static void make_each(struct excerpts *e, struct press *press,
		      const struct one *one)
{
	const struct plan *part = take(e, one);
	const struct pages *pages = part ? set(press, part) : NULL;
	const char *name = pages ? file_name(e, one) : NULL;

	if (name)
		write_pdf(e, press, pages,
			  outputs_path(&e->outputs, e->output, name));
}

/* Makes an excerpt for each area and each month of one lampiran. */
static void make_lampiran(struct excerpts *e, struct press *press,
			  const struct plan *plan)
{
	size_t areas = e->each_area ? plan->root.child_count : 0;
	unsigned months = e->each_month ? MONTHS : 0;

	for (size_t a = areas ? 1 : 0; a <= areas; a++) {
		progress_note(&press->progress, N_("making excerpts"), a,
			      areas);
		for (unsigned m = months ? 1 : 0; m <= months; m++)
			if (!e->diag.count)
				make_each(e, press, &(struct one){plan, a, m});
	}
}

static void make_several(struct excerpts *e, struct press *press,
			 const struct plan *plan)
{
	const struct source *source = plan->source;

	if (!e->output)
		e->output = ".";
	for (; plan; plan = plan->next) {
		struct plan *alone = arena_new(&e->arena, struct plan);

		*alone = *plan;
		alone->next = NULL;
		make_lampiran(e, press, alone);
	}
	if (!e->outputs.count && !e->diag.count)
		diag_add(&e->diag, MESSAGE_SELECT_EMPTY, place_of(source));
}

static void run(struct excerpts *e)
{
	const struct plan *plan = inputs_read(&e->inputs);
	struct press press;

	if (!plan)
		return;
	e->selection.certified = e->as ? !strcasecmp(e->as, "petikan")
				       : e->inputs.profile[0]->certified;
	if (e->selection.certified && !plan->copy) {
		diag_add(&e->diag, MESSAGE_PLAN_NO_COPY,
			 place_of(plan->source));
		return;
	}
	press_open(&press, &e->inputs, false);
	if (is_several(e))
		make_several(e, &press, plan);
	else
		make_one(e, &press, plan);
	press_close(&press);
	outputs_commit(&e->outputs);
}

int command_excerpt(int argc, char **argv)
{
	struct excerpts e = {0};
	int status;

	arena_init(&e.arena);
	diag_init(&e.diag, &e.arena);
	e.inputs.arena = &e.arena;
	e.inputs.diag = &e.diag;
	e.outputs = (struct outputs){.inputs = &e.inputs, .diag = &e.diag};
	read_arguments(&e, argc, argv);
	if (!e.diag.count && !e.help)
		run(&e);
	diag_print(&e.diag, stderr);
	status = diag_status(&e.diag);
	if (!e.diag.count && e.help)
		status = command_help();
	arena_release(&e.arena);
	return status;
}
