#include "plan/plan.h"

#include "plan/date.h"
#include "plan/tree.h"

#include <string.h>

/* Where each field stands in the file; the title is a key of its own. */
static const struct {
	const char *section, *key, *name;
} where[PLAN_FIELD_COUNT] = {
	[PLAN_LEMBAGA] = {"keputusan", "lembaga", "lembaga"},
	[PLAN_NOMOR] = {"keputusan", "nomor", "nomor"},
	[PLAN_TAHUN] = {"keputusan", "tahun", "tahun"},
	[PLAN_TENTANG] = {"keputusan", "tentang", "tentang"},
	[PLAN_TEMPAT] = {"keputusan", "tempat", "tempat"},
	[PLAN_TANGGAL] = {"keputusan", "tanggal", "tanggal"},
	[PLAN_SIGNER_OFFICE] = {"penandatangan", "jabatan",
				"penandatangan.jabatan"},
	[PLAN_SIGNER_NAME] = {"penandatangan", "nama", "penandatangan.nama"},
	[PLAN_COPY_UNIT] = {"salinan", "unit", "salinan.unit"},
	[PLAN_COPY_OFFICE] = {"salinan", "jabatan", "salinan.jabatan"},
	[PLAN_COPY_NAME] = {"salinan", "nama", "salinan.nama"},
	[PLAN_TITLE] = {NULL, "judul", "judul"},
	[PLAN_TABLE_TITLE] = {NULL, "judul_tabel", "judul_tabel"},
};

static const char *const top_key[] = {"keputusan", "penandatangan", "salinan",
				      "judul",	   "judul_tabel",   "rencana"};

const char *plan_field_name(enum plan_field field)
{
	return where[field].name;
}

/* A field that says nothing is as good as not there. */
static struct value read_field(const struct yaml *node, const char *name,
			       struct diag *diag)
{
	struct value value = value_read(node, name, diag);

	if (!value.length)
		value.text = NULL;
	return value;
}

const char *plan_field_section(enum plan_field field)
{
	return where[field].section ? where[field].section : "";
}

const char *plan_field_key(enum plan_field field)
{
	return where[field].key;
}

/* Reads the fields of one section, and complains of keys it does not have. */
static void read_section(struct plan *plan, const struct yaml *section,
			 const char *name, struct diag *diag)
{
	const char *known[PLAN_FIELD_COUNT];
	size_t count = 0;

	if (section->kind != YAML_MAPPING) {
		diag_add(diag, MESSAGE_PLAN_WANTS_MAPPING, section->place,
			 name);
		return;
	}
	for (size_t i = 0; i < PLAN_FIELD_COUNT; i++) {
		const struct yaml *value;

		if (!where[i].section || strcmp(where[i].section, name))
			continue;
		known[count++] = where[i].key;
		plan->section[i] = section->place;
		value = yaml_value(section, where[i].key);
		if (value && !yaml_is_empty(value))
			plan->field[i] = read_field(value, where[i].key, diag);
	}
	value_check_keys(section, known, count, diag);
}

static void read_date(struct value *value, struct diag *diag)
{
	struct date date;

	if (!value->text)
		return;
	if (!date_read(&date, value->text, value->length)) {
		diag_add(diag, MESSAGE_DATE_BAD, value->place,
			 diag_text(diag, value->text, value->length));
		return;
	}
	value->text = date_format(diag->arena, date);
	value->length = strlen(value->text);
}

/* Reads a title; one that is not there is the same as OTHERWISE. */
static void read_title(struct plan *plan, const struct yaml *root,
		       enum plan_field field, enum plan_field otherwise,
		       struct diag *diag)
{
	const char *name = where[field].key;
	const struct yaml *title = yaml_value(root, name);

	if (title)
		plan->field[field] = read_field(title, name, diag);
	if (!plan->field[field].text)
		plan->field[field] = plan->field[otherwise];
}

static void read_sections(struct plan *plan, const struct yaml *root,
			  struct diag *diag)
{
	for (size_t i = 0; i < PLAN_FIELD_COUNT; i++)
		plan->section[i] = root->place;
	for (size_t i = 0; i < 3; i++) {
		const struct yaml *section = yaml_value(root, top_key[i]);

		if (section)
			read_section(plan, section, top_key[i], diag);
	}
	plan->copy = yaml_value(root, "salinan") != NULL;
	read_title(plan, root, PLAN_TITLE, PLAN_TENTANG, diag);
	read_title(plan, root, PLAN_TABLE_TITLE, PLAN_TITLE, diag);
	read_date(&plan->field[PLAN_TANGGAL], diag);
}

static void read_tree(struct plan *plan, const struct yaml *root,
		      struct diag *diag)
{
	const struct yaml *list = yaml_value(root, "rencana");

	if (list)
		tree_read(&plan->root, list, "rencana", diag);
	else
		diag_add(diag, MESSAGE_PLAN_MISSING_KEY, root->place,
			 "rencana");
	if (!yaml_value(root, "keputusan"))
		diag_add(diag, MESSAGE_PLAN_MISSING_KEY, root->place,
			 "keputusan");
}

const struct plan *plan_read(struct arena *arena, const struct source *source,
			     struct diag *diag)
{
	size_t before = diag->count;
	struct plan *plan = arena_new(arena, struct plan);
	const struct yaml *root = yaml_read(arena, source, diag);

	if (!root)
		return NULL;
	plan->source = source;
	if (root->kind != YAML_MAPPING) {
		diag_add(diag, MESSAGE_PLAN_EMPTY, root->place);
		return NULL;
	}
	value_check_keys(root, top_key, sizeof(top_key) / sizeof(top_key[0]),
			 diag);
	read_sections(plan, root, diag);
	read_tree(plan, root, diag);
	return diag->count == before ? plan : NULL;
}
