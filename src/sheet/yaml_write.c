#include "sheet/yaml_write.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "plan/keys.h"
#include "plan/leftover.h"
#include "sheet/headings.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define EITHER LEFTOVER_EITHER " " LEFTOVER_DOTS

enum { LINE_WIDTH = 100 }; /* [characters] */

struct yaml_writer {
	struct buffer out;
	size_t column; /* [characters] written on the line */
};

static void put(struct yaml_writer *w, const char *text, size_t length)
{
	buffer_add(&w->out, text, length);
	w->column += utf8_count(text, length);
}

static void put_word(struct yaml_writer *w, const char *word)
{
	put(w, word, strlen(word));
}

static void new_line(struct yaml_writer *w, size_t indent)
{
	buffer_format(&w->out, "\n%*s", (int)indent, "");
	w->column = indent;
}

/* Whether a text on one line is read as it is without quotes. */
static bool is_plain(const char *text, size_t length)
{
	unsigned char first = (unsigned char)*text;

	if (!length || !(isalnum(first) || first >= 0x80 || first == '(') ||
	    text[length - 1] == ' ' || text[length - 1] == ':')
		return false;
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c < 0x20 || c == 0x7F || c == 0xC2 || c == 0xEF)
			return false; /* perhaps a space or mark of its own */
		if (c == ':' && i + 1 < length && text[i + 1] == ' ')
			return false;
		if (c == '#' && i && text[i - 1] == ' ')
			return false;
	}
	return true;
}

static void put_escaped(struct yaml_writer *w, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c == '"' || c == '\\')
			put_word(w, c == '"' ? "\\\"" : "\\\\");
		else if (c == '\n')
			put_word(w, "\\n");
		else if (c < 0x20) {
			buffer_format(&w->out, "\\x%02X", c);
			w->column += 4;
		} else
			buffer_byte(&w->out, text[i]);
		w->column += c >= 0x20 && (c & 0xC0) != 0x80;
	}
}

/* Whether a line may end at the space AT: single, and before a letter. */
static bool may_break(const char *text, size_t length, size_t at)
{
	return text[at] == ' ' && at && text[at - 1] != ' ' &&
	       at + 1 < length && isalnum((unsigned char)text[at + 1]);
}

/* Writes a text on as many lines as it needs; line ends are read as spaces. */
static void put_flowing(struct yaml_writer *w, const char *text, size_t length,
			size_t indent)
{
	bool plain = is_plain(text, length);
	size_t from = 0;

	if (!plain)
		put_word(w, "\"");
	for (size_t at = 0; at <= length; at++) {
		size_t next = at + 1;

		if (at < length && !may_break(text, length, at))
			continue;
		if (plain)
			put(w, text + from, at - from);
		else
			put_escaped(w, text + from, at - from);
		from = next;
		while (next < length && text[next] != ' ')
			next++;
		if (at == length)
			break;
		if (w->column + 1 + utf8_count(text + at, next - at) >
		    LINE_WIDTH)
			new_line(w, indent);
		else
			put_word(w, " ");
	}
	if (!plain)
		put_word(w, "\"");
}

/* Whether a text of several lines can stand behind "|". */
static bool is_block(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if ((c < 0x20 && c != '\n') || c == 0x7F)
			return false;
		/* line ends that YAML has besides: NEL, separators, BOM */
		if ((c == 0xC2 && i + 1 < length &&
		     (unsigned char)text[i + 1] < 0xA0) ||
		    c == 0xEF || !strncmp(text + i, "\xE2\x80\xA8", 3))
			return false;
	}
	return memchr(text, '\n', length) != NULL;
}

static void put_block(struct yaml_writer *w, const char *text, size_t length,
		      size_t indent)
{
	const char *end = text + length;

	put_word(w, strchr(" \n", *text) ? "|2" : "|");
	while (text < end) {
		const char *stop = memchr(text, '\n', (size_t)(end - text));

		if (!stop)
			stop = end;
		if (stop > text)
			new_line(w, indent);
		else
			buffer_byte(&w->out, '\n');
		put(w, text, (size_t)(stop - text));
		text = stop + 1;
	}
}

/* Writes the value of a key that stands INDENT characters from the left. */
static void put_text(struct yaml_writer *w, const struct value *value,
		     size_t indent)
{
	if (!value->length)
		put_word(w, " \"\"");
	else if (is_block(value->text, value->length)) {
		put_word(w, " ");
		put_block(w, value->text, value->length, indent + 2);
	} else {
		put_word(w, " ");
		put_flowing(w, value->text, value->length, indent + 2);
	}
}

/* Writes a text of the decree: its lines are a list. */
static void put_lines(struct yaml_writer *w, const struct value *value,
		      size_t indent)
{
	const char *text = value->text, *end = text + value->length;

	if (!memchr(text, '\n', value->length)) {
		put_text(w, value, indent);
		return;
	}
	while (text <= end) {
		const char *stop = memchr(text, '\n', (size_t)(end - text));

		if (!stop)
			stop = end;
		new_line(w, indent + 2);
		put_word(w, "- ");
		put_flowing(w, text, (size_t)(stop - text), indent + 4);
		text = stop + 1;
	}
}

static void put_key(struct yaml_writer *w, const char *key, size_t indent)
{
	w->column = indent;
	buffer_format(&w->out, "%*s", (int)indent, "");
	put_word(w, key);
	put_word(w, ":");
}

/* Writes a run of months: "1-3". */
static void put_range(struct yaml_writer *w, unsigned first, unsigned last)
{
	char word[16];

	snprintf(word, sizeof(word), first == last ? "%u" : "%u-%u", first,
		 last);
	put_word(w, word);
}

static void put_set(struct yaml_writer *w, unsigned set)
{
	bool any = false;

	if (set == 0xFFF) {
		put_word(w, "semua");
		return;
	}
	if (set == (1 << 2 | 1 << 5 | 1 << 8 | 1 << 11)) {
		put_word(w, "triwulan");
		return;
	}
	for (unsigned m = 0; m < MONTHS; m++) {
		unsigned last = m;

		if (!(set & 1u << m))
			continue;
		while (last + 1 < MONTHS && set & 1u << (last + 1))
			last++;
		/* two months are no range */
		if (last == m + 1)
			last = m;
		put_word(w, any ? ", " : "");
		put_range(w, m + 1, last + 1);
		any = true;
		m = last;
	}
}

/* Months with texts: a key a text. */
static void put_labels(struct yaml_writer *w, const struct months *months,
		       size_t indent)
{
	unsigned left = months->set;

	while (left) {
		unsigned first = (unsigned)__builtin_ctz(left), set = 0;
		const struct value *label = &months->label[first];

		for (unsigned m = first; m < MONTHS; m++)
			if (left & 1u << m &&
			    value_same(label, &months->label[m]))
				set |= 1u << m;
		left &= ~set;
		new_line(w, indent + 2);
		put_set(w, set);
		put_word(w, ":");
		put_text(w, label, indent + 2);
	}
}

static void put_months(struct yaml_writer *w, const struct months *months,
		       size_t indent)
{
	bool labels = false;

	put_word(w, "bulan:");
	for (unsigned m = 0; months->label && m < MONTHS; m++)
		labels |= months->set & 1u << m && months->label[m].length;
	if (labels) {
		put_labels(w, months, indent);
	} else {
		put_word(w, " ");
		put_set(w, months->set);
	}
}

static void put_nodes(struct yaml_writer *w, const struct node *parent,
		      size_t indent);

/* Notes stand behind the months, as they do in the table. */
static size_t first_note(const struct node *node)
{
	size_t i = 0;

	while (i < node->entry_count && !headings_is_note(node->entry[i].key))
		i++;
	return i;
}

/* Writes an entry; its first key stands behind the "- ". */
static void put_node(struct yaml_writer *w, const struct node *node,
		     size_t indent)
{
	size_t note = first_note(node);
	bool first = true;

	for (size_t i = 0; i <= node->entry_count; i++) {
		if (i == note && node->months) {
			if (!first)
				new_line(w, indent);
			put_months(w, node->months, indent);
			first = false;
		}
		if (i == node->entry_count)
			break;
		if (!first)
			new_line(w, indent);
		put_word(w, node->entry[i].key);
		put_word(w, ":");
		put_text(w, &node->entry[i].value, indent);
		first = false;
	}
	if (node->child_count) {
		new_line(w, indent);
		put_word(w, "rincian:");
		put_nodes(w, node, indent + 2);
	}
}

static void put_nodes(struct yaml_writer *w, const struct node *parent,
		      size_t indent)
{
	for (size_t i = 0; i < parent->child_count; i++) {
		new_line(w, indent);
		put_word(w, "- ");
		put_node(w, &parent->child[i], indent + 2);
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

static bool has_decree(const struct plan *plan)
{
	bool has = plan->copy || plan->form_named;

	for (size_t i = 0; i < PLAN_TITLE; i++)
		has |= plan->field[i].length > 0;
	return has;
}

/* Whether a field of this section, or the section itself, is there. */
static bool has_section(const struct plan *plan, const char *section)
{
	bool has = (plan->copy && !strcmp(section, KEY_COPY)) ||
		   !strcmp(section, KEY_DECREE);

	for (size_t i = 0; i < PLAN_TITLE; i++)
		has |= plan->field[i].length &&
		       !strcmp(plan_field_section((enum plan_field)i), section);
	return has;
}

static void put_section(struct yaml_writer *w, const struct plan *plan,
			const char *section)
{
	if (!has_section(plan, section))
		return;
	buffer_format(&w->out, "%s:\n", section);
	for (size_t i = 0; i < PLAN_TITLE; i++) {
		enum plan_field field = (enum plan_field)i;

		if (strcmp(plan_field_section(field), section))
			continue;
		if (plan->field[i].length) {
			put_key(w, plan_field_key(field), 2);
			put_lines(w, &plan->field[i], 2);
			buffer_byte(&w->out, '\n');
		} else {
			buffer_format(&w->out, "  %s:\n",
				      plan_field_key(field));
		}
		if (field == PLAN_TANGGAL && plan->form_named)
			buffer_format(&w->out, "  naskah: %s\n",
				      form_name(plan->form));
	}
}

/* Writes how words are read aloud; all words in italics have one language, or
 * each phrase its own. */
static void put_terms(struct yaml_writer *w, const char *key,
		      const struct terms *terms)
{
	if (!terms->count)
		return;
	put_key(w, key, 0);
	for (size_t i = 0; i < terms->count; i++) {
		const struct value *word = &terms->term[i].word;

		if (word->text) {
			new_line(w, 2);
			if (is_plain(word->text, word->length))
				put(w, word->text, word->length);
			else {
				put_word(w, "\"");
				put_escaped(w, word->text, word->length);
				put_word(w, "\"");
			}
			put_word(w, ":");
		}
		put_text(w, &terms->term[i].meaning, 2);
	}
	buffer_byte(&w->out, '\n');
}

/* Writes the keys of one lampiran; the first may stand behind a "- ". */
static void put_own(struct yaml_writer *w, const struct plan *plan,
		    size_t indent)
{
	const struct {
		const char *key;
		const struct value *value;
	} part[] = {{KEY_STYLE, &plan->style},
		    {KEY_TITLE, &plan->field[PLAN_TITLE]},
		    {KEY_TABLE_TITLE, &plan->field[PLAN_TABLE_TITLE]},
		    {KEY_BEFORE, &plan->before},
		    {KEY_TREE, NULL},
		    {KEY_AFTER, &plan->after}};
	enum { LINES = 3 }; /* one below the other */
	bool first = true;

	for (size_t i = 0; i < sizeof(part) / sizeof(part[0]); i++) {
		const struct value *value = part[i].value;

		if (value && !value->length)
			continue;
		put_key(w, part[i].key, first ? 0 : indent);
		w->column = indent + strlen(part[i].key) + 1;
		if (!value)
			put_nodes(w, &plan->root, indent + 2);
		else if (i < LINES)
			put_lines(w, value, indent);
		else
			put_text(w, value, indent);
		buffer_byte(&w->out, '\n');
		first = false;
	}
}

static void put_plan(struct yaml_writer *w, const struct plan *plan)
{
	if (has_decree(plan)) {
		put_section(w, plan, KEY_DECREE);
		put_section(w, plan, KEY_SIGNER);
		put_section(w, plan, KEY_COPY);
	} else {
		put_skeleton(w);
	}
	put_terms(w, KEY_ABBREVIATIONS, &plan->glossary.abbreviations);
	put_terms(w, KEY_FOREIGN, &plan->glossary.foreign);
	if (!plan->next) {
		put_own(w, plan, 0);
		return;
	}
	buffer_text(&w->out, "lampiran:\n");
	for (; plan; plan = plan->next) {
		buffer_text(&w->out, "  - ");
		put_own(w, plan, 4);
	}
}

const char *yaml_write(const struct plan *plan, struct arena *arena,
		       size_t *length)
{
	struct yaml_writer w = {.column = 0};

	put_plan(&w, plan);
	return buffer_take(&w.out, arena, length);
}
