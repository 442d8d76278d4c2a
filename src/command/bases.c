#include "command/command.h"

#include "base/input.h"
#include "command/language.h"
#include "command/messages.h"
#include "law/growth.h"
#include "law/survey.h"
#include "plan/basis.h"
#include "system/system.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum verb { VERB_LIST, VERB_ADD, VERB_TAKE, VERB_CHECK, VERBS };

static const char *const verbs[VERBS] = {NULL, "add", "take", "check"};

struct bases_command {
	struct task task;
	enum verb verb;
	const char *operand; /* of the verb; NULL: not said */
	const char *list;    /* path; NULL: not said */
};

static void take_operand(void *self, const char *operand)
{
	struct bases_command *b = self;
	unsigned verb = VERB_ADD;

	if (b->verb && b->operand)
		inputs_complain(&b->task.inputs,
				b->verb == VERB_ADD
					? MESSAGE_USAGE_ONE_CITATION
					: MESSAGE_USAGE_TOO_MANY_PLANS,
				operand);
	if (b->verb) {
		b->operand = operand;
		return;
	}
	while (verb < VERBS && strcmp(operand, verbs[verb]))
		verb++;
	if (verb == VERBS)
		diag_add(&b->task.run.diag, MESSAGE_USAGE_NO_VERB,
			 (struct place){0}, operand,
			 diag_nearest(&b->task.run.diag, operand, verbs + 1,
				      VERBS - 1));
	else
		b->verb = (enum verb)verb;
}

static void check_usage(struct bases_command *b)
{
	struct inputs *in = &b->task.inputs;

	if (b->verb == VERB_ADD && !b->operand)
		inputs_complain(in, MESSAGE_USAGE_NO_CITATION, "");
	if (b->verb == VERB_TAKE && !b->operand)
		inputs_complain(in, MESSAGE_USAGE_NO_PLAN, "");
	if (b->verb != VERB_ADD)
		in->plan = b->operand;
	if (b->list)
		return;
	b->list = in->plan && strcmp(in->plan, "-")
			  ? basis_path(&b->task.arena, in->plan)
			  : BASES_FILE;
}

/* Returns the list; NULL when something is wrong with it. */
static const struct bases *read_list(struct bases_command *b)
{
	struct run *run = &b->task.run;
	const struct source *source =
		input_read(run->arena, b->list, BASES_LONGEST, &run->diag);

	return source && input_check(source, &run->diag)
		       ? bases_read(run, source)
		       : NULL;
}

/* --- What is printed -------------------------------------------------------
 */

enum { NAME_WIDTH = 20 }; /* [characters] of the column of names */

static void print_base(const struct bases_command *b, const struct bases *bases,
		       const struct legal_base *base)
{
	printf("%-*s %s\n", NAME_WIDTH, base->name[0].text,
	       base_cite(bases, base, b->task.run.arena));
}

static int by_rank(const void *a, const void *b)
{
	return base_compare(*(const struct legal_base *const *)a,
			    *(const struct legal_base *const *)b);
}

/* Prints all of them, as decrees have them: from the highest on. */
static void print_list(struct bases_command *b, const struct bases *bases)
{
	const struct legal_base **base = arena_array(
		&b->task.arena, const struct legal_base *, bases->count + 1);

	for (size_t i = 0; i < bases->count; i++)
		base[i] = &bases->base[i];
	qsort(base, bases->count, sizeof(struct legal_base *), by_rank);
	for (size_t i = 0; i < bases->count; i++)
		print_base(b, bases, base[i]);
}

/* --- What is added ---------------------------------------------------------
 */

/* A text that may cite bases. */
struct citing_text {
	const char *text;
	size_t length;
	struct place place;
};

/* Calls EACH with each base that TEXT cites. Returns how many there are. */
static size_t visit(struct bases_command *b, const struct citing_text *text,
		    void (*each)(struct bases_command *b, void *self,
				 const struct citing_text *text,
				 const struct citations *all, size_t i),
		    void *self)
{
	struct citations all =
		citations_read(text->text, text->length, b->task.run.arena);
	size_t count = 0;

	for (size_t i = 0; i < all.count; i++) {
		if (all.citation[i].role != CITATION_ITSELF ||
		    !entry_is_base(&all.citation[i]))
			continue;
		each(b, self, text, &all, i);
		count++;
	}
	return count;
}

/* The same for all that DECREE is based on. */
static void visit_plan(struct bases_command *b, const struct decree *decree,
		       void (*each)(struct bases_command *b, void *self,
				    const struct citing_text *text,
				    const struct citations *all, size_t i),
		       void *self)
{
	for (unsigned part = 0; part < BODY_PARTS; part++) {
		const struct clauses *clauses = &decree->body[part];

		for (size_t i = 0;
		     basis_is_cited((enum body_part)part) && i < clauses->count;
		     i++) {
			const struct value *clause = &clauses->clause[i];
			const struct citing_text text = {
				clause->text ? clause->text : "",
				clause->length, clause->place};

			visit(b, &text, each, self);
		}
	}
}

static void add(struct bases_command *b, void *self,
		const struct citing_text *text, const struct citations *all,
		size_t i)
{
	struct growth *growth = self;

	growth_add(growth, text->text, all, i);
	survey_citation(&growth->bases,
			&(struct cited_base){text->text, all, i, text->place},
			&b->task.run);
}

/* Brings the list to the disk, and says what is new of it. */
static void write_list(struct bases_command *b, const struct growth *growth)
{
	struct run *run = &b->task.run;
	const char *text = NULL;
	size_t news = 0;

	for (size_t i = 0; i < growth->bases.count; i++)
		news += growth_is_new(growth, i) ||
			growth_is_changed(growth, i);
	if (news && !run->diag.count)
		text = growth_write(growth);
	if (text && !bases_read(run, source_borrow(run->arena, b->list, text,
						   strlen(text))))
		text = NULL;
	if (text && growth->bases.source && growth->bases.source->marked)
		text = arena_format(run->arena, "\xEF\xBB\xBF%s", text);
	if (text) {
		outputs_add(&b->task.outputs, b->list, text, strlen(text));
		outputs_commit(&b->task.outputs);
	}
	if (run->diag.count)
		return;
	if (!news)
		fputs(_("the list has all of it already\n"), stdout);
	for (size_t i = 0; i < growth->bases.count; i++)
		if (growth_is_new(growth, i) || growth_is_changed(growth, i))
			print_base(b, &growth->bases, &growth->base[i]);
}

/* Adds what the operand cites, or the plan that it names. */
static void grow(struct bases_command *b)
{
	struct run *run = &b->task.run;
	const struct bases *bases = NULL;
	const struct decree *decree = NULL;
	struct growth growth;

	if (system_exists(b->list))
		bases = read_list(b);
	if (b->verb == VERB_TAKE)
		decree = loader_plan(run, b->operand, NULL);
	if (run->diag.count)
		return;
	growth_init(&growth, bases, run);
	if (decree) {
		visit_plan(b, decree, add, &growth);
	} else {
		const struct citing_text text = {b->operand, strlen(b->operand),
						 (struct place){0}};

		if (!visit(b, &text, add, &growth))
			inputs_complain(&b->task.inputs,
					MESSAGE_USAGE_NO_CITATION, b->operand);
	}
	if (!run->diag.count)
		write_list(b, &growth);
}

/* --- What is wrong ---------------------------------------------------------
 */

static void compare(struct bases_command *b, void *self,
		    const struct citing_text *text, const struct citations *all,
		    size_t i)
{
	survey_citation(self,
			&(struct cited_base){text->text, all, i, text->place},
			&b->task.run);
}

static void check(struct bases_command *b)
{
	const struct bases *bases = read_list(b);
	const struct decree *decree = NULL;

	if (bases && b->operand)
		decree = loader_plan(&b->task.run, b->operand, NULL);
	if (b->task.run.diag.count)
		return;
	survey_list(bases, &b->task.run);
	if (decree)
		visit_plan(b, decree, compare, (void *)bases);
	b->task.status = b->task.run.diag.warnings > 0;
}

static int bases(int argc, char **argv)
{
	struct bases_command b = {.verb = VERB_LIST};
	const struct bases *list;

	task_open(&b.task, &command_bases);
	if (task_read(&b.task, &b, argc, argv))
		check_usage(&b);
	if (!task_ready(&b.task))
		return task_close(&b.task);
	if (b.verb == VERB_CHECK) {
		check(&b);
	} else if (b.verb != VERB_LIST) {
		grow(&b);
	} else {
		list = read_list(&b);
		if (list)
			print_list(&b, list);
	}
	return task_close(&b.task);
}

static const char *verb_at(size_t i)
{
	return i + 1 < VERBS ? verbs[i + 1] : NULL;
}

static const struct option_argument what = {N_("WHAT"), "yaml yml pdf xlsx csv",
					    verb_at};
static const struct option_argument list = {N_("FILE"), "yaml yml", NULL};

static const struct option_row rows[] = {
	{"list", 0, &list,
	 N_("the list; default: dasar-hukum.yaml beside the plan, or in this "
	    "folder"),
	 OPTION_KEEPS, offsetof(struct bases_command, list), NULL},
	{.name = NULL},
};

const struct command command_bases = {
	.name = "bases",
	.operands =
		N_("[add CITATION | take PLAN | check [PLAN]] [OPTION ...]"),
	.about = N_("lists the legal bases of an office, adds to them what a "
		    "citation or a plan says, or checks them"),
	.operand = &what,
	.option = rows,
	.run = bases,
	.take = take_operand,
	.status = N_("\nExit status: 0 fine, 1 findings or a bad list, 2 wrong "
		     "usage, 3 "
		     "system error.\n"),
};
