#include "engine/caller.h"

#include "base/limits.h"
#include "base/messages.h"
#include "base/run.h"
#include "engine/messages.h"
#include "profile/find.h"
#include "text/face.h"

#include <string.h>

/* Whether the caller has the file PATH, which is then in *FILE. */
static bool ask(const struct resolver *resolver, const char *path,
		struct lampiran_file *file)
{
	const struct lampiran_job *job = resolver->user;

	*file = (struct lampiran_file){.name = path};
	return job->read_file && job->read_file(job->user, path, file) &&
	       file->data;
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
	const struct lampiran_job *job = resolver->user;
	struct lampiran_font font = {.index = 0};
	const char *name;

	if (!job->find_font ||
	    !job->find_font(job->user, family, style[0], style[1], &font))
		return false;
	if (!font.file.data)
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

struct resolver caller_resolver(const struct lampiran_job *job)
{
	return (struct resolver){.user = (void *)job,
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
