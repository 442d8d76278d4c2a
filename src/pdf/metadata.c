#include "pdf/metadata.h"

#include "base/utf8.h"

#include <string.h>

/* src/pdf/icc.S */
extern const char icc_grey[], icc_grey_end[], icc_srgb[], icc_srgb_end[];

const char *metadata_text(struct arena *arena, const char *text)
{
	size_t length = strlen(text), n = 0;
	char *out = arena_copy(arena, text, length);

	for (size_t i = 0, step; i < length; i += step) {
		uint32_t character = 0;

		step = utf8_decode(text + i, length - i, &character);
		if (!step || n + step > METADATA_LONGEST)
			break;
		if (!xmp_knows(character))
			continue;
		memcpy(out + n, text + i, step);
		n += step;
	}
	out[n] = 0;
	return out;
}

const char *metadata_date(struct arena *arena, const char *made)
{
	char *out = arena_format(arena, "%s%s", *made ? "D:" : "", made);
	size_t n = strlen(*made ? "D:" : "");

	for (size_t i = n; out[i]; i++)
		if (!strchr("-:T", out[i]))
			out[n++] = out[i];
	out[n] = 0;
	return out;
}

static void add_info(const struct metadata *m, struct objects *objects,
		     struct arena *arena)
{
	const char *made = metadata_date(arena, m->made);

	objects_info(objects, "Title", m->title);
	objects_info(objects, "Author", m->author);
	objects_info(objects, "Subject", m->subject);
	objects_info(objects, "Creator", m->program);
	objects_info(objects, "Producer", m->program);
	objects_info(objects, "CreationDate", made);
	objects_info(objects, "ModDate", made);
}

/* Programs look for the packet without reading PDF: it is not compressed (ISO
 * 19005-3, 6.6.2.1). */
static void add_packet(const struct metadata *m, struct objects *objects)
{
	struct buffer packet = {0};

	xmp_add(&packet, m);
	objects_catalog(objects, "Metadata",
			objects_plain_stream(objects,
					     "/Type /Metadata /Subtype /XML",
					     &packet));
	buffer_release(&packet);
}

/* Returns the stream of the colour profile. Grey alone needs a small one. */
static struct object *add_profile(const struct metadata *m,
				  struct objects *objects,
				  struct deflater *deflater)
{
	const char *data = m->colour ? icc_srgb : icc_grey;
	const char *end = m->colour ? icc_srgb_end : icc_grey_end;
	struct buffer deflated = {0};
	struct object *object;

	deflate_all(deflater, &deflated, data, (size_t)(end - data));
	object =
		objects_stream(objects, m->colour ? "/N 3" : "/N 1", &deflated);
	buffer_release(&deflated);
	return object;
}

/* What greys and colours mean (ISO 19005-3, 6.2.3). */
static void add_intent(const struct metadata *m, struct objects *objects,
		       struct deflater *deflater)
{
	const char *name = m->colour ? "sRGB IEC61966-2.1" : "Gray";
	struct object *profile = add_profile(m, objects, deflater);
	struct object *intent = objects_add(objects);
	struct buffer body = {0};

	buffer_format(&body,
		      "/Type /OutputIntent /S /GTS_PDFA1\n"
		      "/OutputConditionIdentifier (%s) /Info (%s)\n"
		      "/DestOutputProfile %u 0 R\n",
		      m->colour ? name : "Custom", name,
		      object_number(profile));
	object_fill(intent, &body);
	buffer_release(&body);
	objects_catalog_list(objects, "OutputIntents", &intent, 1);
}

/* A window shows the title instead of the file's name. */
static void add_preferences(struct objects *objects)
{
	struct object *object = objects_add(objects);
	struct buffer body = {0};

	buffer_text(&body, "/DisplayDocTitle true\n");
	object_fill(object, &body);
	buffer_release(&body);
	objects_catalog(objects, "ViewerPreferences", object);
}

void metadata_add(const struct metadata *metadata, struct objects *objects,
		  struct deflater *deflater, struct arena *arena)
{
	struct metadata m = *metadata;

	m.title = metadata_text(arena, m.title);
	m.author = metadata_text(arena, m.author);
	m.subject = metadata_text(arena, m.subject);
	objects_language(objects, m.language);
	add_preferences(objects);
	add_info(&m, objects, arena);
	if (m.standard == STANDARD_NONE)
		return;
	add_packet(&m, objects);
	add_intent(&m, objects, deflater);
}
