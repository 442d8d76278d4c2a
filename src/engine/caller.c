#include "engine/caller.h"

#include "base/limits.h"
#include "base/messages.h"
#include "base/run.h"
#include "engine/messages.h"
#include "profile/find.h"
#include "system/system.h"
#include "text/face.h"

#include <string.h>

struct caller caller_begin(const struct lampiran_job *job)
{
	return (struct caller){job, system_plain_locale()};
}

void caller_end(const struct caller *caller)
{
	system_restore_locale(caller->locale);
}

/* A callback has returned, which may have changed its locale. */
static void come_back(struct caller *caller)
{
	caller->locale = system_plain_locale();
}

/* Whether the caller has the file PATH, which is then in *FILE. */
static bool ask(const struct resolver *resolver, const char *path,
		struct lampiran_file *file)
{
	struct caller *caller = resolver->user;
	const struct lampiran_job *job = caller->job;
	bool has;

	*file = (struct lampiran_file){.name = path};
	if (!job->read_file)
		return false;
	caller_end(caller);
	has = job->read_file(job->user, path, file);
	come_back(caller);
	return has && file->data;
}

/* Whether the caller has such a font, which is then in *FONT. */
static bool ask_font(const struct resolver *resolver, const char *family,
		     const bool style[2], struct lampiran_font *font)
{
	struct caller *caller = resolver->user;
	const struct lampiran_job *job = caller->job;
	bool has;

	if (!job->find_font)
		return false;
	caller_end(caller);
	has = job->find_font(job->user, family, style[0], style[1], font);
	come_back(caller);
	return has && font->file.data;
}

static bool has_file(const struct resolver *resolver, const char *path)
{
	struct lampiran_file file;

	return ask(resolver, path, &file);
}

/* Whatever the caller calls the file, messages call it as it is named. */
static const struct source *read_file(const struct resolver *resolver,
				      const struct request *request,
				      struct run *run)
{
	struct lampiran_file file;

	if (!ask(resolver, request->path, &file)) {
		diag_add(&run->diag, MESSAGE_JOB_NO_FILE, request->place,
			 request->name,
			 profile_names(&run->diag, request->name, NULL));
		return NULL;
	}
	file.name = NULL;
	return caller_text(&file, request->path, request->limit, run);
}

/* Whether FILE is not longer than LIMIT [bytes]; if it is, that is told. */
static bool check_length(const struct lampiran_file *file, const char *name,
			 size_t limit, struct run *run)
{
	if (file->length <= limit)
		return true;
	diag_add(&run->diag, MESSAGE_FILE_TOO_LONG, diag_file(&run->diag, name),
		 diag_size(&run->diag, limit));
	return false;
}

static bool find_font(const struct resolver *resolver, const char *family,
		      const bool style[2], struct face_file *face,
		      struct run *run)
{
	struct lampiran_font font = {.index = 0};
	const char *name;

	if (!ask_font(resolver, family, style, &font))
		return false;
	name = font.file.name ? font.file.name : family;
	*face = (struct face_file){.name = face_name(run->kept, name)};
	if (!check_length(&font.file, name, FONT_LONGEST, run))
		return true;
	face->data = font.file.data;
	face->length = font.file.length;
	face->index = font.index;
	return true;
}

static int tell(void *user, const char *work, size_t done, size_t total)
{
	struct caller *caller = user;
	const struct lampiran_job *job = caller->job;
	int enough;

	caller_end(caller);
	enough = job->progress(job->user, work, done, total);
	come_back(caller);
	return enough;
}

struct progress caller_progress(struct caller *caller)
{
	return (struct progress){caller->job->progress ? tell : NULL, caller};
}

struct resolver caller_resolver(struct caller *caller)
{
	return (struct resolver){.user = caller,
				 .has = has_file,
				 .read = read_file,
				 .font = find_font};
}

const struct source *caller_text(const struct lampiran_file *file,
				 const char *usual, size_t limit,
				 struct run *run)
{
	const char *name = file->name ? file->name : usual;
	const struct source *source;

	if (!check_length(file, name, limit, run))
		return NULL;
	source = source_borrow(
		run->kept, arena_copy(run->kept, name, strlen(name)),
		arena_copy(run->kept, file->data, file->length), file->length);
	return source_check(source, &run->diag) ? source : NULL;
}
