#include "sheet/yaml_write.h"

#include "plan/keys.h"
#include "plan/leftover.h"
#include "plan/periods_write.h"
#include "plan/tree.h"

#include <string.h>

#define EITHER LEFTOVER_EITHER " " LEFTOVER_DOTS

/* Writes the value of a key that stands INDENT characters from the left. */
static void put_text(struct yaml_writer *w, const struct value *value,
		     size_t indent)
{
	yaml_put_text(w, value->text, value->length, indent);
}

/* --- entries ----------------------------------------------------------- */

/* What is asked while a tree is written. */
struct asked {
	struct styles *styles;
	struct arena *arena;
};

/* Writes the periods of a series of NODE. */
static void put_periods(struct yaml_writer *w, const struct node *node,
			enum series series, const struct asked *asked,
			size_t indent)
{
	const struct periods *periods = node->periods[series];
	bool alone = series != SERIES_TARGET && !node->periods[SERIES_TARGET];

	yaml_put(w, styles_periods(periods->unit, series));
	yaml_put(w, ":");
	periods_put(w, asked->arena, periods, alone, indent);
}

/* Whether ENTRY stands behind the periods of its NODE in the sheet. */
static bool is_behind(const struct node *node, const struct entry *entry)
{
	for (size_t k = 0; k < SERIES_COUNT; k++)
		if (node->periods[k] &&
		    place_compare(entry->place, node->periods[k]->place) > 0)
			return true;
	return false;
}

/* Writes an entry; its first key stands behind the "- ". Notes, and whatever
 * stands behind the periods in the sheet, stand behind them here. */
static void put_node(struct yaml_writer *w, const struct node *node,
		     const struct asked *asked, size_t indent)
{
	const struct entry *entry = node->entry;
	size_t note = 0;
	bool first = true;

	while (note < node->entry_count &&
	       !styles_is_note(asked->styles, entry[note].key) &&
	       !is_behind(node, &entry[note]))
		note++;
	for (size_t i = 0; i <= node->entry_count; i++) {
		for (unsigned k = 0; i == note && k < SERIES_COUNT; k++) {
			if (!node->periods[k])
				continue;
			if (!first)
				yaml_put_line(w, indent);
			put_periods(w, node, (enum series)k, asked, indent);
			first = false;
		}
		if (i == node->entry_count)
			break;
		if (!first)
			yaml_put_line(w, indent);
		yaml_put(w, entry[i].key);
		yaml_put(w, ":");
		put_text(w, &entry[i].value, indent);
		first = false;
	}
	if (node->child_count) {
		yaml_put_line(w, indent);
		yaml_put(w, KEY_CHILDREN ":");
	}
}

/* Writes the entries below ROOT, the outermost of them INDENT characters from
 * the left. */
static void put_nodes(struct yaml_writer *w, const struct node *root,
		      const struct asked *asked, size_t indent)
{
	struct tree_walk walk;

	tree_walk(&walk, root);
	tree_enter(&walk);
	while (tree_enter(&walk)) {
		size_t left = indent + 4 * (walk.depth - 1);

		yaml_put_line(w, left);
		yaml_put(w, "- ");
		put_node(w, walk.node, asked, left + 2);
	}
}

/* What a person has to fill in, with an example where it helps; one that is
 * left standing without its # is found. */
static void put_skeleton(struct yaml_writer *w)
{
	buffer_text(
		&w->out,
		"# Isilah data keputusan ini, lalu: lampiran render BERKAS\n"
		"keputusan:\n"
		"  lembaga: # Komisi Pemilihan Umum " EITHER "\n"
		"  nomor: # " LEFTOVER_DOTS "\n"
		"  tahun: # 2026\n"
		"  tentang: # Rencana Aksi " LEFTOVER_DOTS " Tahun 2026\n"
		"  tempat: # " LEFTOVER_DOTS "\n"
		"  tanggal: # " LEFTOVER_DOTS " Januari 2026\n"
		"penandatangan:\n"
		"  jabatan: # Ketua Komisi Pemilihan Umum " EITHER "\n"
		"  nama: # " LEFTOVER_SIGNER "\n"
		"# Hapuslah salinan bila tidak ada yang mengesahkannya.\n"
		"salinan:\n"
		"  unit: # Sekretariat Komisi Pemilihan Umum " EITHER "\n"
		"  jabatan: # Kepala Subbagian " LEFTOVER_DOTS "\n"
		"  nama: # " LEFTOVER_COPIER "\n");
}

static bool has_decree(const struct decree *decree)
{
	bool has = decree->copy || decree->form_named;

	for (size_t i = 0; i < DECREE_FIELDS; i++)
		has |= decree->field[i].length > 0;
	return has;
}

/* Whether a field of this section, or the section itself, is there. */
static bool has_section(const struct decree *decree, const char *section)
{
	bool has = (decree->copy && !strcmp(section, KEY_COPY)) ||
		   !strcmp(section, KEY_DECREE);

	for (const struct plan_key *key = plan_keys; key->word; key++)
		has |= key->below && !strcmp(key->below, section) &&
		       key->name && decree->field[key->field].length;
	return has;
}

static void put_section(struct yaml_writer *w, const struct decree *decree,
			const char *section)
{
	if (!has_section(decree, section))
		return;
	buffer_format(&w->out, "%s:\n", section);
	for (const struct plan_key *key = plan_keys; key->word; key++) {
		const struct value *value;

		if (!key->below || strcmp(key->below, section))
			continue;
		if (key->holds == HOLDS_FORM) {
			if (decree->form_named)
				buffer_format(&w->out, "  %s: %s\n", key->word,
					      form_name(decree->form));
			continue;
		}
		value = &decree->field[key->field];
		if (!value->length && !key->usual)
			continue;
		yaml_put_key(w, key->word, 2);
		if (value->length)
			yaml_put_list(w, value->text, value->length, 2);
		buffer_byte(&w->out, '\n');
	}
}

/* Writes how words are read aloud; all words in italics have one language, or
 * each phrase its own. */
static void put_terms(struct yaml_writer *w, const char *key,
		      const struct terms *terms)
{
	if (!terms->count)
		return;
	yaml_put_key(w, key, 0);
	for (size_t i = 0; i < terms->count; i++) {
		const struct value *word = &terms->term[i].word;

		if (word->text) {
			yaml_put_line(w, 2);
			yaml_put_name(w, word->text, word->length);
			yaml_put(w, ":");
		}
		put_text(w, &terms->term[i].meaning, 2);
	}
	buffer_byte(&w->out, '\n');
}

/* Writes a part of the body: one text, or a list of them. */
static void put_clauses(struct yaml_writer *w, const char *key,
			const struct clauses *clauses)
{
	if (!clauses->count)
		return;
	yaml_put_key(w, key, 0);
	if (clauses->lone)
		put_text(w, clauses->clause, 0);
	for (size_t i = 0; !clauses->lone && i < clauses->count; i++) {
		yaml_put_line(w, 2);
		yaml_put(w, "-");
		put_text(w, &clauses->clause[i], 2);
	}
	buffer_byte(&w->out, '\n');
}

/* Writes the body of the decree. */
static void put_body(struct yaml_writer *w, const struct decree *decree)
{
	for (const struct plan_key *key = plan_keys; key->word; key++) {
		if (key->below)
			continue;
		if (key->holds == HOLDS_CLAUSES)
			put_clauses(w, key->word, &decree->body[key->part]);
		if (key->holds != HOLDS_TEXT ||
		    !decree->field[key->field].length)
			continue;
		yaml_put_key(w, key->word, 0);
		put_text(w, &decree->field[key->field], 0);
		buffer_byte(&w->out, '\n');
	}
}

/* Writes the keys of one lampiran; the first may stand behind a "- ". */
static void put_own(struct yaml_writer *w, const struct plan *plan,
		    const struct asked *asked, size_t indent)
{
	bool first = true;

	for (const struct plan_key *key = plan_keys; key->word; key++) {
		const struct value *value;

		if (!key->below || strcmp(key->below, KEY_LAMPIRAN))
			continue;
		value = plan_own(plan, key);
		if (value && !value->length)
			continue;
		yaml_put_key(w, key->word, first ? 0 : indent);
		w->column = indent + strlen(key->word) + 1;
		if (!value)
			put_nodes(w, &plan->root, asked, indent + 2);
		else if (key->holds == HOLDS_PROSE)
			put_text(w, value, indent);
		else /* its lines are one below the other */
			yaml_put_list(w, value->text, value->length, indent);
		buffer_byte(&w->out, '\n');
		first = false;
	}
}

static void put_decree(struct yaml_writer *w, const struct decree *decree,
		       const struct asked *asked)
{
	if (has_decree(decree)) {
		for (const struct plan_key *key = plan_keys; key->word; key++)
			if (key->holds == HOLDS_KEYS)
				put_section(w, decree, key->word);
	} else {
		put_skeleton(w);
	}
	put_terms(w, KEY_ABBREVIATIONS, &decree->glossary.abbreviations);
	put_terms(w, KEY_FOREIGN, &decree->glossary.foreign);
	put_body(w, decree);
	if (!decree->lampiran_count)
		return;
	if (decree->lampiran_count == 1) {
		put_own(w, decree->lampiran, asked, 0);
		return;
	}
	buffer_text(&w->out, KEY_LAMPIRAN ":\n");
	for (size_t i = 0; i < decree->lampiran_count; i++) {
		buffer_text(&w->out, "  - ");
		put_own(w, &decree->lampiran[i], asked, 4);
	}
}

const char *writing_yaml(const struct decree *decree, struct styles *styles,
			 struct arena *arena, size_t *length)
{
	struct yaml_writer w = {.column = 0};

	put_decree(&w, decree, &(struct asked){styles, arena});
	return buffer_take(&w.out, arena, length);
}
