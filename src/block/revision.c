#include "block/revision.h"

#include "base/buffer.h"
#include "plan/value.h"
#include "revise/worddiff.h"

#include <ctype.h>
#include <string.h>

/* What is longer without a space gets one: the list is narrower than cells may
 * be. */
enum { LONGEST_RUN = 40 };

struct change_teller {
	struct buffer out;
	struct arena *arena;
};

/* Writes words of a plan so that CommonMark takes none of them for a sign. */
static void write_words(struct change_teller *t, const char *text,
			size_t length)
{
	const char *flat = fold_title(t->arena, text, length, SIZE_MAX);
	size_t run = 0; /* [bytes] since the last space */

	for (; *flat; flat++) {
		bool begins = (*flat & 0xC0) != 0x80;

		run = *flat == ' ' ? 0 : run + 1;
		if (run > LONGEST_RUN && begins) {
			buffer_byte(&t->out, ' ');
			run = 0;
		}
		if (ispunct((unsigned char)*flat))
			buffer_byte(&t->out, '\\');
		buffer_byte(&t->out, *flat);
	}
}

/* Writes a path or a key: "sub kegiatan 2". */
static void write_path(struct change_teller *t, const char *path)
{
	char *words = arena_copy(t->arena, path, strlen(path));

	for (char *at = words; *at; at++)
		if (*at == '_' || *at == '.')
			*at = ' ';
	write_words(t, words, strlen(words));
}

/* Writes the TEXT that an entry is known by, if there is one. */
static void write_text(struct change_teller *t, const struct value *text,
		       const char *open, const char *close)
{
	if (!text || !text->length)
		return;
	buffer_format(&t->out, ": %s", open);
	write_words(t, text->text, text->length);
	buffer_text(&t->out, close);
}

/* Writes the periods of PERIODS that are not in OTHER, if there are any. */
static void write_periods(struct change_teller *t,
			  const struct periods *periods,
			  const struct periods *other, const char *what)
{
	const char *comma = "", *name;

	for (size_t i = 0; periods && i < PERIODS_MOST; i++) {
		if (!(periods->set >> i & 1) ||
		    periods_twin(periods, i, other) < PERIODS_MOST)
			continue;
		if (!*comma)
			buffer_format(&t->out, " %s ", what);
		buffer_format(&t->out, "%s", comma);
		name = periods_name(t->arena, periods, i);
		write_words(t, name, strlen(name));
		comma = ", ";
	}
	if (*comma)
		buffer_byte(&t->out, ';');
}

/* Writes what a change of periods is. */
static void write_series(struct change_teller *t, const struct change *change)
{
	const struct periods *before = change->old_periods;
	const struct periods *after = change->new_periods;

	buffer_format(&t->out, ", %s:", compare_word(change));
	write_periods(t, after, before, "ditambah");
	write_periods(t, before, after, "dihapus");
	if (periods_relabelled(before, after))
		buffer_text(&t->out, " keterangannya berubah");
}

/* Writes a place in the old plan, whose numbers are not those on the pages. */
static void write_old_path(struct change_teller *t, const struct change *change)
{
	write_path(t, change->old_path);
	buffer_text(&t->out, " (nomor lama)");
}

/* Writes what went and what came of a text. */
static void write_wording(struct change_teller *t, const struct change *change)
{
	static const char *const open[] = {"", "*\\[", "**"};
	static const char *const close[] = {"", "\\]*", "**"};
	const struct word_runs all =
		worddiff_compare(change->before, change->after, t->arena);

	buffer_byte(&t->out, ':');
	for (size_t i = 0; i < all.count; i++) {
		const struct word_run *s = &all.run[i];

		buffer_format(&t->out, " %s", open[s->kind]);
		write_words(t, s->text, s->length);
		buffer_text(&t->out, close[s->kind]);
	}
}

/* Writes what became of a clause of the body. */
static void write_clause(struct change_teller *t, const struct change *change)
{
	if (!change->after) {
		write_old_path(t, change);
		buffer_text(&t->out, " dihapus");
		write_text(t, change->text, "*\\[", "\\]*");
		return;
	}
	write_path(t, change->new_path);
	if (!change->before) {
		buffer_text(&t->out, " ditambahkan");
		write_text(t, change->text, "**", "**");
		return;
	}
	if (change->shifted) {
		buffer_text(&t->out, " dipindahkan dari ");
		write_old_path(t, change);
	}
	if (value_same(change->before, change->after))
		write_text(t, change->text, "", "");
	else
		write_wording(t, change);
}

static void write_change(struct change_teller *t, const struct change *change)
{
	if (change->kind == CHANGE_REMOVED)
		write_old_path(t, change);
	else
		write_path(t, change->new_path);
	if (change->key) {
		buffer_text(&t->out, *change->new_path ? ", " : "");
		write_path(t, change->key);
	}
	switch (change->kind) {
	case CHANGE_ADDED:
		buffer_text(&t->out, " ditambahkan");
		write_text(t, change->text, "**", "**");
		break;
	case CHANGE_REMOVED:
		buffer_text(&t->out, " dihapus");
		write_text(t, change->text, "*\\[", "\\]*");
		break;
	case CHANGE_MOVED:
		buffer_text(&t->out, " dipindahkan dari ");
		write_old_path(t, change);
		write_text(t, change->text, "", "");
		break;
	case CHANGE_MONTHS:
	case CHANGE_REALISASI:
		write_series(t, change);
		break;
	default:
		write_wording(t, change);
	}
}

struct value revision_list(const struct comparison *since, struct arena *arena)
{
	struct change_teller t = {.arena = arena};
	struct value value = {.place = place_of(since->after->source)};
	size_t number = 0, unprinted = 0;

	for (size_t i = 0; i < since->count; i++)
		unprinted += since->change[i].unprinted;
	buffer_text(&t.out, "**DAFTAR PERUBAHAN**\n\n");
	buffer_text(&t.out, since->count == unprinted
				    ? "Tidak ada yang berubah.\n"
				    : "Kata yang baru dicetak **tebal**, yang "
				      "dihapus *\\[miring di "
				      "antara kurung\\]*. Baris yang berubah "
				      "ditandai garis tegak di "
				      "tepi kanan tabel, tempat yang "
				      "ditinggalkan oleh baris yang "
				      "dihapus atau dipindahkan ke bagian lain "
				      "ditandai garis datar "
				      "pendek. Nomor adalah nomor yang baru, "
				      "kecuali disebut nomor "
				      "lama.\n\n");
	for (size_t i = 0; i < since->count; i++) {
		if (since->change[i].unprinted)
			continue;
		buffer_format(&t.out, "%zu. ", ++number);
		if (since->change[i].kind == CHANGE_CLAUSE)
			write_clause(&t, &since->change[i]);
		else
			write_change(&t, &since->change[i]);
		buffer_text(&t.out, "\n");
	}
	value.text = buffer_take(&t.out, arena, &value.length);
	return value;
}
