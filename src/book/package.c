#include "book/package.h"

#include "base/limits.h"
#include "book/messages.h"
#include "book/zip.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* One of a part, inside the package. */
struct relation {
	const char *from, *id, *type, *target;
};

/* What is in parts: of one PATH, or of all with a SUFFIX. */
struct content_type {
	const char *path, *suffix, *type;
};

struct package {
	const struct source *source;
	struct run *run;
	struct zip *zip;
	struct xml *xml; /* of the part that is read */
	struct relation *relation;
	size_t relation_count, relation_capacity;
	size_t first;	    /* of the part whose relations are read */
	const char **known; /* parts whose relations are read */
	size_t known_count, known_capacity;
	const char *from; /* the part whose relations are read */
	struct content_type *content;
	size_t content_count, content_capacity;
	bool typed; /* the content types are read */
};

struct package *package_open(const struct source *source, struct run *run)
{
	struct package *package = arena_new(run->arena, struct package);

	*package = (struct package){
		.source = source, .run = run, .zip = zip_open(source, run)};
	return package->zip ? package : NULL;
}

void package_close(struct package *package)
{
	if (package)
		zip_close(package->zip);
}

bool package_has(const struct package *package, const char *path)
{
	return zip_has(package->zip, path);
}

bool package_read(struct package *package, const char *path,
		  const struct xml_events *events, void *data,
		  const struct source *source)
{
	struct xml *outer = package->xml;
	bool found = false;

	if (!zip_has(package->zip, path))
		return false;
	package->xml = xml_open(events, data, source, package->run);
	if (package->xml) {
		found = zip_unpack(package->zip, path, xml_feed, package->xml);
		xml_close(package->xml);
	}
	package->xml = outer;
	return found;
}

void package_stop(struct package *package)
{
	xml_stop(package->xml);
}

/* --- relations ---------------------------------------------------------- */

static int hex(char c)
{
	static const char figures[] = "0123456789abcdef";
	const char *at = strchr(figures, c | 0x20);

	return c && at ? (int)(at - figures) : -1;
}

/* Returns the name of the part PATH in its folder. */
static const char *name_in(const char *path)
{
	const char *name = path;

	for (; *path; path++)
		if (*path == '/')
			name = path + 1;
	return name;
}

/* Returns the path that TARGET, as the part FROM writes it (RFC 3986), leads
 * to: no folder is above that of the package. */
static const char *resolve(struct arena *arena, const char *from,
			   const char *target)
{
	size_t length = 0;
	char *path =
		arena_array(arena, char, strlen(from) + strlen(target) + 2);

	if (!strchr("/\\", *target)) {
		length = (size_t)(name_in(from) - from);
		memcpy(path, from, length);
	}
	while (*target) {
		size_t step = strcspn(target, "/\\");

		if (step == 2 && !memcmp(target, "..", 2)) {
			length -= length > 0;
			while (length && path[length - 1] != '/')
				length--;
		} else if (step && (step != 1 || *target != '.')) {
			for (size_t i = 0; i < step; i++) {
				char c = target[i];

				if (c == '%' && i + 2 < step &&
				    hex(target[i + 1]) > 1 &&
				    hex(target[i + 2]) >= 0) {
					c = (char)(hex(target[i + 1]) * 16 +
						   hex(target[i + 2]));
					i += 2;
				}
				path[length++] = c;
			}
			if (target[step])
				path[length++] = '/';
		}
		target += step + (target[step] != 0);
	}
	path[length] = 0;
	return path;
}

/* Returns the last word of a type, "styles"; "" when it is none of the
 * standard's. */
static const char *short_type(const char *type)
{
	static const char *const of[] = {
		"http://schemas.openxmlformats.org/officeDocument/2006/"
		"relationships/",
		"http://purl.oclc.org/ooxml/officeDocument/relationships/",
	};

	for (size_t i = 0; i < sizeof(of) / sizeof(of[0]); i++)
		if (!strncmp(type, of[i], strlen(of[i])))
			return type + strlen(of[i]);
	return "";
}

static const char *keep(struct package *package, const char *text)
{
	return arena_copy(package->run->arena, text, strlen(text));
}

static void start_relation(void *data, const char *name, const char **attribute)
{
	struct package *p = data;
	const char *id = xml_attribute(attribute, "Id");
	const char *type = xml_attribute(attribute, "Type");
	const char *target = xml_attribute(attribute, "Target");
	const char *mode = xml_attribute(attribute, "TargetMode");

	if (strcmp(name, "Relationship") || !target ||
	    (mode && !strcasecmp(mode, "External")))
		return;
	if (p->relation_count - p->first == SHEET_MOST_ENTRIES) {
		diag_add(&p->run->diag, MESSAGE_SHEET_LIMIT,
			 place_of(p->source),
			 diag_word(&p->run->diag, N_("files inside it")),
			 diag_number(&p->run->diag, SHEET_MOST_ENTRIES));
		package_stop(p);
		return;
	}
	p->relation = arena_grow(p->run->arena, p->relation, p->relation_count,
				 &p->relation_capacity, sizeof(*p->relation));
	p->relation[p->relation_count++] = (struct relation){
		.from = p->from,
		.id = keep(p, id ? id : ""),
		.type = keep(p, short_type(type ? type : "")),
		.target = resolve(p->run->arena, p->from, target),
	};
}

/* Returns the first relation of FROM, and puts one past the last into *END. */
static const struct relation *relations(struct package *p, const char *from,
					const struct relation **end)
{
	static const struct xml_events events = {start_relation, NULL, NULL,
						 NULL};
	const char *name = name_in(from);
	bool known = false;
	size_t first, last;

	for (size_t i = 0; i < p->known_count && !known; i++)
		known = !strcmp(p->known[i], from);
	if (!known) {
		p->from = keep(p, from);
		p->first = p->relation_count;
		p->known = arena_grow(p->run->arena, p->known, p->known_count,
				      &p->known_capacity, sizeof(*p->known));
		p->known[p->known_count++] = p->from;
		package_read(p,
			     arena_format(p->run->arena, "%.*s_rels/%s.rels",
					  (int)(name - from), from, name),
			     &events, p, p->source);
	}
	for (first = 0; first < p->relation_count &&
			strcmp(p->relation[first].from, from);)
		first++;
	for (last = first;
	     last < p->relation_count && !strcmp(p->relation[last].from, from);)
		last++;
	*end = p->relation + last;
	return p->relation + first;
}

const char *package_part(struct package *package, const char *from,
			 const char *type, const char *usual)
{
	const struct relation *end, *at = relations(package, from, &end);

	for (; at < end; at++)
		if (!strcmp(at->type, type) && package_has(package, at->target))
			return at->target;
	return usual && package_has(package, usual) ? usual : NULL;
}

const char *package_target(struct package *package, const char *from,
			   const char *id)
{
	const struct relation *end, *at = relations(package, from, &end);

	for (; at < end; at++)
		if (!strcmp(at->id, id))
			return at->target;
	return NULL;
}

/* --- content types ------------------------------------------------------ */

static void start_content(void *data, const char *name, const char **attribute)
{
	struct package *p = data;
	const char *type = xml_attribute(attribute, "ContentType");
	const char *path = xml_attribute(attribute, "PartName");
	const char *suffix = xml_attribute(attribute, "Extension");
	struct content_type content = {.path = ""};

	if (!type || p->content_count == SHEET_MOST_ENTRIES)
		return;
	if (!strcmp(name, "Override") && path)
		content.path = resolve(p->run->arena, "", path);
	else if (!strcmp(name, "Default") && suffix)
		content.suffix = keep(p, suffix);
	else
		return;
	content.type = keep(p, type);
	p->content = arena_grow(p->run->arena, p->content, p->content_count,
				&p->content_capacity, sizeof(content));
	p->content[p->content_count++] = content;
}

static void read_contents(struct package *p)
{
	static const struct xml_events events = {start_content, NULL, NULL,
						 NULL};

	if (!p->typed)
		package_read(p, "[Content_Types].xml", &events, p, p->source);
	p->typed = true;
}

const char *package_content(struct package *p, const char *path)
{
	const char *dot = strrchr(path, '.'), *type = "";

	read_contents(p);
	for (size_t i = 0; i < p->content_count; i++) {
		const struct content_type *content = &p->content[i];

		if (!strcasecmp(content->path, path))
			return content->type;
		if (content->suffix && dot &&
		    !strcasecmp(content->suffix, dot + 1))
			type = content->type;
	}
	return type;
}

const char *package_main(struct package *p)
{
	static const char *const usual[] = {"xl/workbook.xml",
					    "word/document.xml"};
	const char *path = package_part(p, "", "officeDocument", NULL);

	if (path)
		return path;
	read_contents(p);
	for (size_t i = 0; i < p->content_count; i++)
		if (strstr(p->content[i].type, ".main+xml") &&
		    package_has(p, p->content[i].path))
			return p->content[i].path;
	for (size_t i = 0; i < sizeof(usual) / sizeof(usual[0]); i++)
		if (package_has(p, usual[i]))
			return usual[i];
	return NULL;
}
