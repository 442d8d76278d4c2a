/* Reads a YAML file as plans are read, and writes its tree in the words of the
 * YAML test suite, without styles, or why it is refused. What is YAML is then
 * read as a plan, too, which it hardly is: that must not crash. */
#include "base/input.h"
#include "base/printout.h"
#include "plan/keys.h"
#include "plan/plan.h"
#include "yaml/yaml.h"

static void write_text(const char *text)
{
	for (; *text; text++)
		switch (*text) {
		case '\\':
			fputs("\\\\", stdout);
			break;
		case '\n':
			fputs("\\n", stdout);
			break;
		case '\r':
			fputs("\\r", stdout);
			break;
		case '\t':
			fputs("\\t", stdout);
			break;
		default:
			putchar(*text);
		}
}

static void write_node(const struct yaml *node)
{
	const char *kind = node->kind == YAML_LIST ? "SEQ" : "MAP";

	if (node->kind == YAML_TEXT) {
		fputs("=VAL ", stdout);
		write_text(node->text);
		putchar('\n');
		return;
	}
	printf("+%s\n", kind);
	for (size_t i = 0; i < node->count; i++)
		write_node(node->item[i]);
	printf("-%s\n", kind);
}

int main(int argc, char **argv)
{
	struct arena arena;
	struct run diag;
	const struct source *source;
	const struct yaml *root = NULL;

	arena_init(&arena);
	run_init(&diag, &arena);
	source = input_read(&arena, argc > 1 ? argv[1] : "-", PLAN_LONGEST,
			    &diag.diag);
	if (source && input_check(source, &diag.diag))
		root = yaml_read(&diag, &arena, source, &plan_words);
	if (root && root->kind == YAML_NOTHING) {
		plan_read(&diag, source); /* says so */
		root = NULL;
	}
	if (root) {
		struct run ignored;

		write_node(root);
		run_init(&ignored, &arena);
		plan_read(&ignored, source);
	}
	diag_print(&diag.diag, stderr);
	arena_release(&arena);
	return diag_status(&diag.diag);
}
