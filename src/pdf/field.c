#include "pdf/field.h"

#include "pdf/syntax.h"

#include <stdio.h>

struct object *fields_new(struct fields *fields, struct objects *objects,
			  struct arena *arena)
{
	fields->object = arena_grow(arena, fields->object, fields->count,
				    &fields->capacity, sizeof(*fields->object));
	fields->object[fields->count] = objects_add(objects);
	return fields->object[fields->count++];
}

void fields_fill(struct fields *fields, size_t i,
		 const struct field_place *place, struct objects *objects)
{
	const struct box *box = place->box;
	double top = place->height - (double)box->y;
	const struct buffer nothing = {0};
	struct object *appearance;
	struct buffer body = {0};
	char name[32] = "Keputusan";
	enum { PRINT = 1 << 2 };

	/* an empty field looks like nothing, and ISO 19005-3, 6.3.3 wants that
	 * said */
	buffer_format(&body,
		      "/Type /XObject /Subtype /Form /BBox [0 0 %.2f %.2f]",
		      (double)box->width, (double)box->height);
	buffer_add(&body, "", 1);
	appearance = objects_plain_stream(objects, body.data, &nothing);
	buffer_clear(&body);
	if (!place->body)
		snprintf(name, sizeof(name), "%zu", ++fields->numbered);
	buffer_format(&body,
		      "/Type /Annot /Subtype /Widget /FT /Sig /F %d\n"
		      "/T (TandaTangan%s) /Rect [%.2f %.2f %.2f %.2f]\n"
		      "/P %u 0 R /AP <</N %u 0 R>> /TU ",
		      PRINT, name, (double)box->x, top - (double)box->height,
		      (double)(box->x + box->width), top, place->page,
		      object_number(appearance));
	syntax_text_string(&body, place->words);
	if (place->parent >= 0)
		buffer_format(&body, " /StructParent %ld", place->parent);
	object_fill(fields->object[i], &body);
	buffer_release(&body);
}

void fields_add(const struct fields *fields, struct objects *objects)
{
	struct object *form;
	struct buffer body = {0};

	if (!fields->count)
		return;
	buffer_text(&body, "/Fields [");
	for (size_t i = 0; i < fields->count; i++)
		buffer_format(&body, "%u 0 R ",
			      object_number(fields->object[i]));
	buffer_text(&body, "]\n");
	form = objects_add(objects);
	object_fill(form, &body);
	buffer_release(&body);
	objects_catalog(objects, "AcroForm", form);
}
