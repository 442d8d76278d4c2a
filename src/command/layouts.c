#include "command/command.h"

#include "profile/find.h"
#include "profile/profile.h"

#include <stdio.h>
#include <string.h>

static void list(struct arena *arena, struct diag *diag)
{
	for (size_t i = 0; profile_builtin_name(i); i++) {
		const char *name = profile_builtin_name(i);
		const struct profile *profile =
			profile_read(arena, profile_builtin(arena, name), diag);

		if (profile)
			printf("%-15s %s\n", name, profile->about);
	}
}

static void print(const char *name, struct arena *arena, struct diag *diag)
{
	const struct source *source =
		profile_find(arena, name, (struct place){0}, diag);

	if (source)
		fwrite(source->text, 1, source->length, stdout);
}

int command_layouts(int argc, char **argv)
{
	struct arena arena;
	struct diag diag;
	int status;

	arena_init(&arena);
	diag_init(&diag, &arena);
	if (argc > 2)
		diag_add(&diag, MESSAGE_USAGE_ONE_LAYOUT, (struct place){0},
			 argv[2]);
	else if (argc > 1)
		print(argv[1], &arena, &diag);
	else
		list(&arena, &diag);
	diag_print(&diag, stderr);
	status = diag_status(&diag);
	if (fflush(stdout))
		status = 3;
	arena_release(&arena);
	return status;
}
