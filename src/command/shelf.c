#include "command/shelf.h"

#include "base/input.h"
#include "base/limits.h"
#include "base/messages.h"
#include "base/path.h"
#include "base/run.h"
#include "command/installed.h"
#include "command/messages.h"
#include "profile/find.h"
#include "system/system.h"
#include "text/face.h"

#include <string.h>

static bool has(const struct resolver *resolver, const char *path)
{
	(void)resolver;
	return system_exists(path);
}

/* "kpu-a.ini" for kpu-a: so its file is called where it was written. Whether
 * it is told. */
static bool tell_builtin(const char *name, struct run *run)
{
	const char *bare = arena_copy(run->arena, name, strcspn(name, "."));

	if (system_exists(name) || !profile_builtin(run->arena, bare))
		return false;
	diag_add(&run->diag, MESSAGE_FILE_NEAR, diag_file(&run->diag, name),
		 bare);
	return true;
}

/* Returns the file beside a plan that was meant, as the plan names it. */
static const char *find_near(const struct request *request, struct arena *arena)
{
	const char *near = path_nearest(arena, request->path);
	size_t folder = strlen(request->path) - strlen(request->name);

	return near && profile_is_path(near) ? near + folder : NULL;
}

/* Whether a file that a plan names can be read; if not, it is told. */
static bool check_beside(const struct request *request, struct run *run)
{
	int reason = system_may_read(request->path);

	if (!reason)
		return true;
	diag_add(&run->diag, MESSAGE_PROFILE_STYLE_FILE, request->place,
		 request->name, diag_reason(&run->diag, reason),
		 profile_names(&run->diag, request->name,
			       find_near(request, run->arena)));
	return false;
}

static const struct source *read(const struct resolver *resolver,
				 const struct request *request, struct run *run)
{
	(void)resolver;
	if (!request->place.source)
		return tell_builtin(request->name, run)
			       ? NULL
			       : input_read(run->arena, request->path,
					    request->limit, &run->diag);
	if (request->beside && !check_beside(request, run))
		return NULL;
	return input_read_named(run->arena, request->path, request->place,
				request->limit, &run->diag);
}

static bool font(const struct resolver *resolver, const char *family,
		 const bool style[2], struct face_file *file, struct run *run)
{
	struct installed_font found;
	const struct source *source;

	(void)resolver;
	if (!installed_find(run->kept, family, style, &found))
		return false;
	*file = (struct face_file){.name = found.name, .index = found.index};
	source = input_read_named(run->kept, found.path, (struct place){0},
				  FONT_LONGEST, &run->diag);
	if (source) {
		file->data = source->text;
		file->length = source->length;
	}
	return true;
}

const struct resolver shelf = {.has = has, .read = read, .font = font};
