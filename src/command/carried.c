#include "command/carried.h"

#include "base/utf8.h"
#include "command/messages.h"

#include <string.h>

const struct pdf_file *carried_find(const struct extracted *extracted,
				    enum file_kind kind)
{
	for (size_t i = 0; i < extracted->count; i++)
		if (extracted->file[i].kind == kind)
			return &extracted->file[i];
	return NULL;
}

/* Whether NAME, which the PDF says, is harmless: a plain name in this folder,
 * that is no option. */
static bool is_plain(const char *name)
{
	size_t length = strlen(name);

	for (size_t i = 0, bytes; i < length; i += bytes) {
		uint32_t character = 0;

		bytes = utf8_decode(name + i, length - i, &character);
		if (!bytes || character < 0x20 || source_forbids(character) ||
		    strchr("/\\", name[i]))
			return false;
	}
	return *name && !strchr(".-", *name) && length < 200;
}

const char *carried_name(const struct pdf_file *file)
{
	if (is_plain(file->name))
		return file->name;
	return file->kind == FILE_PROFILE ? "profil.ini" : "rencana.yaml";
}

static const struct source *take(struct run *run, const struct source *pdf,
				 const struct pdf_file *file)
{
	const char *inside = carried_name(file), *name = pdf->name;

	/* there is one plan, and several profiles */
	if (file->kind == FILE_PROFILE)
		name = arena_format(run->arena, "%s (%s)", name, inside);
	return source_inside(run->arena, name, inside, file->data,
			     file->length);
}

bool carried_read(struct carried *carried, struct run *run,
		  const struct source *pdf)
{
	const struct extracted *all = extract_files(run, pdf);
	const struct pdf_file *plan = all ? carried_find(all, FILE_PLAN) : NULL;

	*carried = (struct carried){.plan = NULL};
	if (all && !plan)
		diag_add(&run->diag, MESSAGE_PDF_NO_PLAN, place_of(pdf));
	if (!plan)
		return false;
	carried->plan = take(run, pdf, plan);
	carried->profile =
		arena_array(run->arena, const struct source *, all->count);
	for (size_t i = 0; i < all->count; i++)
		if (all->file[i].kind == FILE_PROFILE)
			carried->profile[carried->count++] =
				take(run, pdf, &all->file[i]);
	return true;
}
