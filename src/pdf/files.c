#include "pdf/files.h"

#include "pdf/syntax.h"

static const struct {
	const char *relationship; /* to the document: ISO 32000-2, 7.11.3 */
	const char *type;	  /* RFC 9512, RFC 2046 */
	const char *description;
} kinds[FILE_KINDS] = {
	[FILE_PLAN] = {"Source", "application#2Fyaml", "Rencana"},
	[FILE_PROFILE] = {"Supplement", "text#2Fplain", "Profil tata letak"},
};

const char *file_relationship(enum file_kind kind)
{
	return kinds[kind].relationship;
}

void files_init(struct files *files, const struct pdf_file *file, size_t count,
		struct deflater *deflater, struct arena *arena)
{
	*files = (struct files){
		.file = file,
		.deflated = arena_array(arena, struct buffer, count),
		.count = count};
	for (size_t i = 0; i < count; i++)
		deflate_all(deflater, PACE_QUICK, &files->deflated[i],
			    file[i].data, file[i].length);
}

void files_release(struct files *files)
{
	for (size_t i = 0; i < files->count; i++)
		buffer_release(&files->deflated[i]);
}

/* Returns the specification of FILE, whose bytes STREAM has. */
static struct object *specify(const struct pdf_file *file,
			      const struct object *stream,
			      struct objects *objects)
{
	struct object *object = objects_add(objects);
	struct buffer body = {0};

	buffer_text(&body, "/Type /Filespec /F ");
	syntax_text_string(&body, file->name);
	buffer_text(&body, "\n/UF ");
	syntax_text_string(&body, file->name);
	buffer_text(&body, "\n/Desc ");
	syntax_text_string(&body, kinds[file->kind].description);
	buffer_format(&body,
		      "\n/AFRelationship /%s /EF <</F %u 0 R /UF %u 0 R>>\n",
		      kinds[file->kind].relationship, object_number(stream),
		      object_number(stream));
	object_fill(object, &body);
	buffer_release(&body);
	return object;
}

void files_add(const struct files *files, const char *made,
	       struct objects *objects, struct arena *arena)
{
	struct object **spec =
		arena_array(arena, struct object *, files->count);
	const char *date =
		*made ? arena_format(arena, " /ModDate (%s)", made) : "";
	struct object *names;
	struct buffer body = {0};

	if (!files->count)
		return;
	buffer_text(&body, "/EmbeddedFiles <</Names [");
	for (size_t i = 0; i < files->count; i++) {
		const struct pdf_file *file = &files->file[i];
		const struct object *stream = objects_stream(
			objects,
			arena_format(arena,
				     "/Type /EmbeddedFile /Subtype /%s\n"
				     "/Params <</Size %zu%s>>",
				     kinds[file->kind].type, file->length,
				     date),
			&files->deflated[i]);

		spec[i] = specify(file, stream, objects);
		buffer_format(&body, "(%04zu) %u 0 R ", i,
			      object_number(spec[i]));
	}
	buffer_text(&body, "]>>\n");
	names = objects_add(objects);
	object_fill(names, &body);
	buffer_release(&body);
	objects_catalog(objects, "Names", names);
	objects_catalog_list(objects, "AF", spec, files->count);
}
