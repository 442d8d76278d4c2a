#include "command/command.h"

#include "command/language.h"
#include "engine/messages.h"

#include <stdio.h>
#include <string.h>

static void print_bash(void);
static void print_fish(void);
static void print_zsh(void);

static const struct shell {
	const char *name;
	void (*print)(void);
} shell[] = {
	{"bash", print_bash},
	{"fish", print_fish},
	{"zsh", print_zsh},
};

enum { SHELLS = sizeof(shell) / sizeof(shell[0]) };

/* What the program has instead of a command. */
static const char own_options[] = "--help --version --completion";

static const struct option_argument none = {NULL, NULL, NULL};

/* Prints the names of all commands, each with a blank behind it. */
static void print_commands(void)
{
	const struct command *c;

	for (size_t i = 0; (c = command_at(i)); i++)
		printf("%s ", c->name);
}

static void print_each(void (*print)(const struct command *command))
{
	const struct command *c;

	for (size_t i = 0; (c = command_at(i)); i++)
		print(c);
}

/* Prints the names of the shells. */
static void print_shells(void)
{
	for (size_t i = 0; i < SHELLS; i++)
		printf("%s%s", i ? " " : "", shell[i].name);
}

/* Prints TEXT as it stands between single quotes: SPECIAL signs get a
 * backslash, and QUOTE stands for a quote. */
static void print_quoted(const char *text, const char *special,
			 const char *quote)
{
	for (; *text; text++) {
		if (*text == '\'')
			fputs(quote, stdout);
		else if (strchr(special, *text))
			printf("\\%c", *text);
		else
			putchar(*text);
	}
}

/* Prints the words of ARGUMENT, each behind a blank but the first. */
static void print_words(const struct option_argument *argument)
{
	const char *word;

	for (size_t i = 0; argument->word && (word = argument->word(i)); i++)
		printf("%s%s", i ? " " : "", word);
}

/* Prints the suffixes of ARGUMENT with SIGN between, each between BEFORE and
 * BEHIND. */
static void print_suffixes(const struct option_argument *argument,
			   const char *before, const char *sign,
			   const char *behind)
{
	for (const char *at = argument->suffix; *at;) {
		size_t length = strcspn(at, " ");

		printf("%s%.*s%s", before, (int)length, at, behind);
		at += length;
		fputs(*at ? sign : "", stdout);
		at += *at == ' ';
	}
}

/* --- bash: a function that looks at the word in front of the cursor. */

static const char bash_head[] =
	"# Completion of lampiran for bash: \"lampiran --completion bash\".\n"
	"_lampiran()\n"
	"{\n"
	"\tlocal IFS=$' \\t\\n' word=${COMP_WORDS[COMP_CWORD]}\n"
	"\tlocal before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}\n"
	"\tlocal words= files= suffix\n"
	"\tif [ \"$word\" = = ]; then\n"
	"\t\tword= before=$before=\n"
	"\telif [ \"$before\" = = ]; then\n"
	"\t\tbefore=${COMP_WORDS[COMP_CWORD-2]}=\n"
	"\tfi\n"
	"\t[ \"$COMP_CWORD\" -gt 1 ] || command=\n"
	"\tcase $command:$before in\n";

static const char bash_foot[] =
	"\tesac\n"
	"\tmapfile -t COMPREPLY < <(\n"
	"\t\tcompgen -W \"$words\" -- \"$word\"\n"
	"\t\t[ -z \"$files\" ] || [ \"$files\" = any ] ||\n"
	"\t\t\tcompgen -d -- \"$word\"\n"
	"\t\t[ \"$files\" != any ] || compgen -f -- \"$word\"\n"
	"\t\tfor suffix in ${files#any}; do\n"
	"\t\t\tcompgen -f -X \"!*.$suffix\" -- \"$word\"\n"
	"\t\tdone)\n"
	"\t[ -z \"$files\" ] || compopt -o filenames 2>/dev/null\n"
	"\treturn 0\n"
	"}\n"
	"complete -F _lampiran lampiran\n";

/* What follows an option or, without a pattern, a command. */
static void bash_take(const struct option_argument *argument)
{
	fputs(" words='", stdout);
	print_words(argument);
	fputs("' files='", stdout);
	if (argument->suffix && !*argument->suffix)
		fputs("any", stdout);
	else if (argument->suffix)
		print_suffixes(argument, "", " ", "");
	fputs("' ;;\n", stdout);
}

static void bash_add(const struct command *c)
{
	for (const struct option_row *row = c->option; row->name; row++) {
		if (!row->argument)
			continue;
		printf("\t%s:--%s=", c->name, row->name);
		if (!option_is_bare(row))
			printf("|%s:--%s", c->name, row->name);
		if (row->letter)
			printf("|%s:-%c", c->name, row->letter);
		putchar(')');
		bash_take(row->argument);
	}
	printf("\t%s:*) case $word in\n\t\t-*) words='", c->name);
	for (const struct option_row *row = c->option; row->name; row++)
		printf("--%s ", row->name);
	fputs("--help' ;;\n\t\t*)", stdout);
	bash_take(c->operand ? c->operand : &none);
	fputs("\t\tesac ;;\n", stdout);
}

static void print_bash(void)
{
	fputs(bash_head, stdout);
	fputs("\t:*) words='", stdout);
	print_commands();
	printf("%s' ;;\n\t--completion:*) words='", own_options);
	print_shells();
	fputs("' ;;\n", stdout);
	print_each(bash_add);
	fputs(bash_foot, stdout);
}

/* --- fish: a line for each option. */

static const char fish_head[] =
	"# Completion of lampiran for fish: \"lampiran --completion fish\".\n"
	"complete -c lampiran -f\n"
	"complete -c lampiran -n __fish_use_subcommand -l help -s h\n"
	"complete -c lampiran -n __fish_use_subcommand -l version -s V\n"
	"complete -c lampiran -n __fish_use_subcommand -l completion -x -a '";

static void fish_about(const char *about)
{
	fputs(" -d '", stdout);
	print_quoted(about, "\\", "\\'");
	fputs("'\n", stdout);
}

/* Prints what ARGUMENT may be, of an option or a command; ALWAYS: it has to be
 * there. */
static void fish_take(const struct option_argument *argument, bool always)
{
	if (argument->suffix && !*argument->suffix) {
		fputs(" -r -F", stdout);
		return;
	}
	fputs(always ? " -x -a '" : " -f -a '", stdout);
	print_words(argument);
	if (argument->suffix)
		print_suffixes(argument, " (__fish_complete_suffix .", "", ")");
	fputs("'", stdout);
}

static void fish_begin(const struct command *c)
{
	printf("complete -c lampiran -n '__fish_seen_subcommand_from %s'",
	       c->name);
}

static void fish_add(const struct command *c)
{
	printf("complete -c lampiran -n __fish_use_subcommand -a %s", c->name);
	fish_about(_(c->about));
	if (c->operand) {
		fish_begin(c);
		fish_take(c->operand, true);
		putchar('\n');
	}
	for (const struct option_row *row = c->option; row->name; row++) {
		fish_begin(c);
		printf(" -l %s", row->name);
		if (row->letter)
			printf(" -s %c", row->letter);
		if (row->argument)
			fish_take(row->argument, !option_is_bare(row));
		fish_about(_(row->about));
	}
	fish_begin(c);
	fputs(" -l help -s h\n", stdout);
}

static void print_fish(void)
{
	fputs(fish_head, stdout);
	print_shells();
	fputs("'\n", stdout);
	print_each(fish_add);
}

/* --- zsh: a call of _arguments for each command. */

static const char zsh_head[] =
	"#compdef lampiran\n"
	"# Completion of lampiran for zsh: \"lampiran --completion zsh\".\n"
	"_lampiran()\n"
	"{\n"
	"\tif (( CURRENT == 2 )); then\n"
	"\t\tcompadd -- ";

static const char zsh_middle[] = "\n"
				 "\t\treturn\n"
				 "\tfi\n"
				 "\tshift words\n"
				 "\t(( CURRENT-- ))\n"
				 "\tcase $words[1] in\n";

static const char zsh_foot[] = "\tesac\n"
			       "}\n"
			       "if [ \"$funcstack[1]\" = _lampiran ]; then\n"
			       "\t_lampiran \"$@\"\n"
			       "else\n"
			       "\tcompdef _lampiran lampiran\n"
			       "fi\n";

/* Prints ":NAME:ACTION". */
static void zsh_take(const struct option_argument *argument)
{
	printf(":%s:{", _(argument->name));
	if (argument->word) {
		fputs("compadd -- ", stdout);
		print_words(argument);
		fputs(argument->suffix ? "; " : "", stdout);
	}
	if (argument->suffix && *argument->suffix) {
		fputs("_files -g \"*.(", stdout);
		print_suffixes(argument, "", "|", "");
		fputs(")\"", stdout);
	} else if (argument->suffix) {
		fputs("_files", stdout);
	} else if (!argument->word) {
		fputs("_message -r", stdout);
		printf(" \"%s\"", _(argument->name));
	}
	putchar('}');
}

static void zsh_add(const struct command *c)
{
	printf("\t%s) _arguments -s", c->name);
	for (const struct option_row *row = c->option; row->name; row++) {
		bool bare = option_is_bare(row);
		const char *equals = !row->argument ? "" : bare ? "=-" : "=";

		fputs(" \\\n\t\t'*'", stdout);
		if (row->letter)
			printf("{-%c%s,--%s%s}'", row->letter,
			       row->argument ? "+" : "", row->name, equals);
		else
			printf("'--%s%s", row->name, equals);
		putchar('[');
		print_quoted(_(row->about), "[]:\\", "'\\''");
		putchar(']');
		fputs(bare ? ":" : "", stdout);
		if (row->argument)
			zsh_take(row->argument);
		putchar('\'');
	}
	fputs(" \\\n\t\t{-h,--help}", stdout);
	if (c->operand) {
		fputs(" \\\n\t\t'*", stdout);
		zsh_take(c->operand);
		putchar('\'');
	}
	fputs(" ;;\n", stdout);
}

static void print_zsh(void)
{
	fputs(zsh_head, stdout);
	print_commands();
	fputs(own_options, stdout);
	fputs(zsh_middle, stdout);
	fputs("\t--completion) compadd -- ", stdout);
	print_shells();
	fputs(" ;;\n", stdout);
	print_each(zsh_add);
	fputs(zsh_foot, stdout);
}

/* --- all of them. */

int command_completion(const char *name)
{
	const char *known[SHELLS];
	struct task task;
	size_t i = 0;

	task_open(&task, NULL);
	while (i < SHELLS && strcmp(name, shell[i].name)) {
		known[i] = shell[i].name;
		i++;
	}
	if (i < SHELLS)
		shell[i].print();
	else
		diag_add(&task.run.diag, MESSAGE_USAGE_BAD_CHOICE,
			 (struct place){0}, name, "--completion",
			 diag_nearest(&task.run.diag, name, known, SHELLS));
	return task_close(&task);
}
