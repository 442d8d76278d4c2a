#include "command/command.h"

#include "base/nearest.h"
#include "base/output.h"
#include "command/report.h"
#include "pdf/pdf.h"
#include "plan/plan.h"
#include "profile/find.h"
#include "profile/profile.h"
#include "typeset/dump.h"
#include "typeset/sizes.h"

#include <getopt.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_LAYOUTS = 20 };

struct render {
	const char *plan;
	const char *layout[MOST_LAYOUTS]; /* of the first lampiran and so on */
	size_t layout_count;
	const char *output; /* NULL: not said */
	const char *report; /* NULL: none */
	struct times times;
	const struct profile *profile[MOST_LAYOUTS];
	bool dump, help;
	struct arena arena;
	struct diag diag;
};

static void usage(struct render *r, enum message message, const char *text)
{
	diag_add(&r->diag, message, (struct place){0}, text);
}

/* Returns an option as the user wrote it, for a message. */
static const char *wrong_option(struct render *r, char **argv)
{
	const char *word = argv[optind - 1];

	if (optopt && strncmp(word, "--", 2))
		return arena_format(&r->arena, "-%c", optopt);
	return word;
}

static void read_option(struct render *r, int option, char **argv)
{
	if (optarg && !*optarg)
		option = ':';
	switch (option) {
	case 'l':
		if (r->layout_count == MOST_LAYOUTS)
			usage(r, MESSAGE_USAGE_TOO_MANY_LAYOUTS,
			      diag_number(&r->diag, MOST_LAYOUTS));
		else
			r->layout[r->layout_count++] = optarg;
		break;
	case 'o':
		r->output = optarg;
		break;
	case 'r':
		r->report = optarg;
		break;
	case 'd':
		r->dump = true;
		break;
	case 'h':
		r->help = true;
		break;
	case ':':
		usage(r, MESSAGE_USAGE_OPTION_WANTS_VALUE,
		      wrong_option(r, argv));
		break;
	default:
		usage(r, MESSAGE_USAGE_UNKNOWN_OPTION, wrong_option(r, argv));
	}
}

/* Returns the plan's name with .pdf, in the current folder. */
static const char *default_output(struct render *r)
{
	const char *slash = strrchr(r->plan, '/');
	const char *name = slash ? slash + 1 : r->plan;
	const char *dot = strrchr(name, '.');
	int length = dot && dot > name ? (int)(dot - name) : (int)strlen(name);

	if (r->dump || !strcmp(r->plan, "-"))
		return "-";
	return arena_format(&r->arena, "%.*s.pdf", length, name);
}

static void check_usage(struct render *r)
{
	size_t stdins;

	if (!r->plan) {
		usage(r, MESSAGE_USAGE_NO_PLAN, "");
		return;
	}
	stdins = !strcmp(r->plan, "-");
	if (!r->layout_count)
		r->layout[r->layout_count++] = profile_builtin_name(0);
	for (size_t i = 0; i < r->layout_count; i++)
		stdins += !strcmp(r->layout[i], "-");
	if (stdins > 1)
		usage(r, MESSAGE_USAGE_STDIN_TWICE, "");
	if (!r->output)
		r->output = default_output(r);
	if (r->report && !strcmp(r->report, "-") && !strcmp(r->output, "-"))
		usage(r, MESSAGE_USAGE_STDOUT_TWICE, "");
	if (!r->dump && !strcmp(r->output, "-") && isatty(STDOUT_FILENO))
		usage(r, MESSAGE_USAGE_TERMINAL, "");
}

static void read_arguments(struct render *r, int argc, char **argv)
{
	static const struct option option[] = {
		{"layout", required_argument, NULL, 'l'},
		{"output", required_argument, NULL, 'o'},
		{"report", required_argument, NULL, 'r'},
		{"dump", no_argument, NULL, 'd'},
		{"help", no_argument, NULL, 'h'},
		{NULL, 0, NULL, 0},
	};
	int got;

	opterr = 0;
	while ((got = getopt_long(argc, argv, ":l:o:h", option, NULL)) != -1)
		read_option(r, got, argv);
	for (; optind < argc; optind++) {
		if (r->plan)
			usage(r, MESSAGE_USAGE_TOO_MANY_PLANS, argv[optind]);
		else
			r->plan = argv[optind];
	}
	if (!r->diag.count && !r->help)
		check_usage(r);
}

/* Whether the regular file OUTPUT is what INPUT was read from. */
static bool is_same(const char *output, const char *input)
{
	struct stat a, b;
	int failed =
		strcmp(input, "-") ? stat(input, &b) : fstat(STDIN_FILENO, &b);

	return !failed && !stat(output, &a) && S_ISREG(a.st_mode) &&
	       a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* Returns profile I, NULL when something is wrong with it. One that is named
 * again is the same. */
static const struct profile *read_profile(struct render *r, size_t i)
{
	const struct source *source;

	for (size_t k = 0; k < i; k++)
		if (!strcmp(r->layout[k], r->layout[i]))
			return r->profile[k];
	source = profile_find(&r->arena, r->layout[i], (struct place){0},
			      &r->diag);
	return source ? profile_read(&r->arena, source, &r->diag) : NULL;
}

/* Whether all profiles are fine. The pages of one PDF share their fonts. */
static bool read_profiles(struct render *r)
{
	for (size_t i = 0; i < r->layout_count; i++) {
		const struct profile *profile = read_profile(r, i);

		r->profile[i] = profile;
		if (i && profile && r->profile[0] &&
		    strcasecmp(profile->family.text,
			       r->profile[0]->family.text))
			diag_add(&r->diag, MESSAGE_PROFILE_OTHER_FONT,
				 profile->family.place, profile->family.text,
				 r->profile[0]->family.text);
	}
	return r->diag.count == 0;
}

/* A profile for a lampiran that is not there would be ignored. */
static void check_profiles(struct render *r, const struct plan *plan)
{
	size_t count = 0;

	for (; plan; plan = plan->next)
		count++;
	if (r->layout_count > count)
		usage(r, MESSAGE_USAGE_MORE_LAYOUTS,
		      diag_number(&r->diag, count));
}

/* Whether FILE is that of PROFILE or one that it builds on. */
static bool is_profile(const struct profile *profile, const char *file)
{
	for (size_t i = 0; i < profile->file_count; i++)
		if (profile_is_path(profile->file[i]) &&
		    is_same(file, profile->file[i]))
			return true;
	return false;
}

/* Whether the output FILE would replace what was read. */
static bool is_input(const struct render *r, const char *file)
{
	for (size_t i = 0; i < r->layout_count; i++)
		if (is_profile(r->profile[i], file))
			return true;
	return is_same(file, r->plan);
}

static void write_bytes(struct render *r, const char *file, const char *data,
			size_t length)
{
	struct output output;

	if (is_input(r, file))
		usage(r, MESSAGE_USAGE_SAME_FILE, file);
	if (r->diag.count || !output_open(&output, file, &r->diag))
		return;
	output_write(&output, data, length);
	output_commit(&output);
}

static void write_pages(struct render *r, const struct pages *pages,
			const struct fonts *fonts, const struct setter *setter)
{
	struct pdf_bytes bytes = {0};
	const char *text;
	size_t length = 0;

	if (r->dump) {
		text = dump_pages(pages, &r->arena, &length);
		write_bytes(r, r->output, text, length);
		return;
	}
	bytes = pdf_draw(pages, fonts, setter->shaper.word_count, &r->diag);
	times_end(&r->times, STAGE_DRAW);
	if (bytes.data)
		write_bytes(r, r->output, bytes.data, bytes.length);
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
		write_bytes(r, r->report, text, length);
}

static void set_pages(struct render *r, const struct plan *plan)
{
	const struct profile *profile = r->profile[0];
	struct fonts fonts;
	struct setter setter;
	const struct pages *pages;

	fonts_init(&fonts, profile->family.text, profile->family.place,
		   &r->arena, &r->diag);
	setter_init(&setter, &r->arena, &fonts, &r->diag);
	pages = sizes_set(plan, r->profile, r->layout_count, &setter);
	times_end(&r->times, STAGE_SET);
	if (pages) {
		write_pages(r, pages, &fonts, &setter);
		write_report(r, pages);
	}
	setter_release(&setter);
	fonts_release(&fonts);
}

static void run(struct render *r)
{
	const struct plan *plan;
	bool profiles;

	times_begin(&r->times);
	profiles = read_profiles(r);
	plan = plan_load(&r->arena, r->plan, &r->diag);
	times_end(&r->times, STAGE_READ);
	if (plan)
		check_profiles(r, plan);
	if (plan && profiles && !r->diag.count)
		set_pages(r, plan);
}

int command_render(int argc, char **argv)
{
	struct render r = {0};
	int status;

	arena_init(&r.arena);
	diag_init(&r.diag, &r.arena);
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
