#include "command/skeleton.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "block/template.h"
#include "command/example.h"
#include "plan/leftover.h"
#include "plan/value.h"
#include "profile/column.h"
#include "yaml/write.h"

#include <string.h>

enum { INDENT = 4, WORD_MOST = 40 };

/* The fields of the decree. Comments of a plan are Indonesian in every locale:
 * they belong to the document, not to the program's messages. */
static const char header[] =
	"# %s %u. Semua yang bertanda " LEFTOVER_DOTS
	" dan isi tabelnya diganti; "
	"sesudah itu:\n"
	"#   lampiran render %s%s%s\n"
	"# Baris yang diawali # adalah catatan dan tidak dicetak. Tanda # di "
	"depan sebuah kunci\n"
	"# dihapus bila kuncinya diperlukan.\n"
	"# Teks yang memuat \": \" atau \" #\", atau diawali tanda khusus "
	"(* & ! %% @ { [ -), ditulis di antara\n"
	"# tanda petik. Lengkapnya: man 5 lampiran-plan.\n";

static const char style[] =
	"\n"
	"# Profil tata letak: nama bawaan (lampiran layouts) atau berkas .ini "
	"di samping rencana ini.\n"
	"gaya: %s\n";

static const char decree[] =
	"\n"
	"# Keputusan yang dilampiri.\n"
	"keputusan:\n"
	"  # kantor yang menetapkan keputusan\n"
	"  lembaga: Komisi Pemilihan Umum " LEFTOVER_EITHER " " LEFTOVER_DOTS
	"\n"
	"  # nomor keputusan, tanpa kata \"Nomor\"%s\n"
	"  nomor: " LEFTOVER_DOTS "\n"
	"  # tahun keputusan\n"
	"  tahun: %u\n"
	"  # tentang apa keputusannya\n"
	"  tentang: %s " LEFTOVER_DOTS
	" di Lingkungan Komisi Pemilihan Umum " LEFTOVER_EITHER
	" " LEFTOVER_DOTS " Tahun %u\n"
	"  # tempat keputusan ditetapkan\n"
	"  tempat: " LEFTOVER_DOTS "\n"
	"  # tanggal penetapan: %u-01-02 (tahun-bulan-tanggal), atau \"2 "
	"Januari %u\"\n"
	"  tanggal: " LEFTOVER_DOTS "\n"
	"  # kop dan baris pembuka badan keputusan; bila tidak ditulis: isi "
	"\"lembaga\", jabatan yang menandatangani\n"
	"  # kop: Komisi Pemilihan Umum\n"
	"  # jabatan: Ketua Komisi Pemilihan Umum\n"
	"  # naskah yang dibuat: rancangan (konsep), asli (untuk "
	"ditandatangani), salinan (bila tidak ditulis)\n"
	"  # naskah: rancangan\n"
	"\n"
	"# Yang menandatangani keputusan.\n"
	"penandatangan:\n"
	"  jabatan: Ketua Komisi Pemilihan Umum " LEFTOVER_EITHER
	" " LEFTOVER_DOTS "\n"
	"  nama: " LEFTOVER_SIGNER "\n"
	"\n"
	"# Yang mengesahkan salinan. Tanpa kunci ini tidak ada pengesahan.\n"
	"salinan:\n"
	"  unit: Sekretariat Komisi Pemilihan Umum " LEFTOVER_EITHER
	" " LEFTOVER_DOTS "\n"
	"  jabatan: Kepala Subbagian Hukum dan Sumber Daya Manusia\n"
	"  nama: " LEFTOVER_COPIER "\n"
	"\n"
	"# Untuk pembaca layar: kepanjangan singkatan, dan bahasa kata-kata "
	"yang dicetak *miring*.\n"
	"# singkatan:\n"
	"#   RB: Reformasi Birokrasi\n"
	"# bahasa_asing: en\n";

static const char body[] =
	"\n"
	"# Badan keputusan, sebelum lampirannya; tanpa \"diktum\" hanya "
	"lampirannya yang dicetak.\n"
	"# Setiap butir (\"- \") satu huruf, satu angka atau satu diktum; "
	"nomornya dihitung sendiri. Teks yang\n"
	"# memuat \": \" atau berdaftar ditulis di bawah tanda |.\n"
	"menimbang:\n"
	"  - bahwa dalam rangka " LEFTOVER_DOTS ", perlu disusun %s;\n"
	"  - bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf "
	"a, perlu menetapkan Keputusan\n"
	"    Komisi Pemilihan Umum " LEFTOVER_EITHER " " LEFTOVER_DOTS
	" tentang %s " LEFTOVER_DOTS " di Lingkungan\n"
	"    Komisi Pemilihan Umum " LEFTOVER_EITHER " " LEFTOVER_DOTS
	" Tahun %u;\n"
	"\n"
	"# Dasar hukum: Undang-Undang lebih dahulu, yang setingkat menurut "
	"tahunnya; juga nama singkat\n"
	"# dari dasar-hukum.yaml, seperti \"uu 7/2017\" (lampiran bases).\n"
	"mengingat:\n"
	"  - Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum (Lembaran "
	"Negara Republik Indonesia\n"
	"    Tahun 2017 Nomor 182, Tambahan Lembaran Negara Republik Indonesia "
	"Nomor 6109);\n"
	"  - " LEFTOVER_DOTS ";\n"
	"# memperhatikan: Berita Acara Rapat Pleno Nomor " LEFTOVER_DOTS
	" tanggal " LEFTOVER_DOTS ";\n"
	"\n"
	"# Sesudah kata Menetapkan; bila tidak ditulis: jenis dan judul "
	"keputusannya.\n"
	"# menetapkan: Keputusan " LEFTOVER_DOTS " tentang " LEFTOVER_DOTS ".\n"
	"diktum:\n"
	"  - Menetapkan %s " LEFTOVER_DOTS
	" di Lingkungan Komisi Pemilihan Umum " LEFTOVER_EITHER
	" " LEFTOVER_DOTS " Tahun %u\n"
	"    sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak "
	"terpisahkan dari Keputusan ini.\n"
	"  - Keputusan ini mulai berlaku pada tanggal ditetapkan.\n"
	"# tembusan:\n"
	"#   - Ketua Komisi Pemilihan Umum;\n";

static const char title[] =
	"\n"
	"# Judul lampiran. Daftar: setiap butir satu baris di kertas. Bila "
	"tidak ditulis: isi \"tentang\".\n"
	"judul:\n"
	"  - %s " LEFTOVER_DOTS "\n"
	"  - di Lingkungan Komisi Pemilihan Umum " LEFTOVER_EITHER
	" " LEFTOVER_DOTS " Tahun %u\n";

static const char table_title[] =
	"\n"
	"# Judul tepat di atas tabel. Bila tidak ditulis: sama dengan "
	"\"judul\".\n"
	"judul_tabel: %s " LEFTOVER_DOTS " Tahun %u\n";

static const char prose[] =
	"\n"
	"# Teks sebelum tabel, di halaman sendiri (CommonMark: # judul bab, "
	"1. daftar, *miring*, **tebal**).\n"
	"# pengantar: |\n"
	"#   # Pendahuluan\n"
	"#\n"
	"#   " LEFTOVER_PROSE "\n";

static const char tree[] =
	"\n"
	"# Isi tabel. Setiap butir (\"- \") mengisi kolom; butir di bawah "
	"\"rincian\" mengisi kolom di kanannya,\n"
	"# dan sel di atasnya digabung menurut jumlah barisnya. Kolom yang "
	"hanya berisi satu tidak perlu\n"
	"# \"rincian\": kuncinya ditulis di butir yang sama. Nomor dihitung "
	"sendiri.\n"
	"# Kunci kolom, dari kiri ke kanan:\n";

static const char rows[] =
	"# Teks beberapa baris atau berdaftar ditulis di bawah tanda |, satu "
	"baris sebaris di kertas.\n"
	"rencana:\n";

static const char ending[] =
	"\n"
	"# Teks sesudah tabel, seperti \"pengantar\".\n"
	"# penutup: |\n"
	"#   Demikian %s ini disusun.\n"
	"\n"
	"# Keputusan dengan beberapa lampiran menulis judul, judul_tabel, "
	"pengantar, rencana dan penutup\n"
	"# di bawah \"lampiran:\", satu butir setiap lampiran.\n";

struct skeleton_writer {
	const struct profile *profile;
	struct arena *arena;
	struct buffer *out;
};

/* Returns the columns that plans fill, in their order: those of text that have
 * to be filled, or those that have not. Where none has to, all are. */
static size_t find_columns(const struct profile *profile, bool needed,
			   const struct column *column[PROFILE_MOST_COLUMNS])
{
	size_t count = 0;
	bool any = false;

	for (size_t i = 0; i < profile->column_count; i++)
		any |= profile->column[i].kind->takes_text &&
		       !profile->column[i].may_be_empty;
	for (size_t i = 0; i < profile->column_count; i++)
		if (profile->column[i].kind->takes_text &&
		    (!any || !profile->column[i].may_be_empty) == needed)
			column[count++] = &profile->column[i];
	return count;
}

/* Returns TEXT as it can stand in a comment. */
static const char *printable(struct arena *arena, const char *text)
{
	char *copy = arena_copy(arena, text, strlen(text));

	for (size_t i = 0, bytes; copy[i]; i += bytes ? bytes : 1) {
		uint32_t character = 0;

		bytes = utf8_decode(copy + i, strlen(copy + i), &character);
		if (!bytes || source_forbids(character) || character < ' ')
			memset(copy + i, '?', bytes ? bytes : 1);
	}
	return copy;
}

static const char dots[] = "\xE2\x80\xA6";

/* Writes "key: Words A" at LEVEL, as the first key of an entry if FIRST. */
static void write_cell(const struct skeleton_writer *w, size_t level,
		       bool first, const struct column *column, char letter)
{
	/* a name is no amount */
	const char *text =
		column->kind->takes_amounts
			? dots
			: leftover_cell(w->arena, column->label.text, letter);

	buffer_format(w->out, "%*s%s%s: %s\n", (int)(level * INDENT + 2), "",
		      first ? "- " : "  ", yaml_key(w->arena, column->name),
		      text);
}

/* Returns the first column of periods, NULL without one. */
static const struct column *find_periods(const struct profile *profile)
{
	for (size_t i = 0; i < profile->column_count; i++)
		if (profile->column[i].kind->takes_periods)
			return &profile->column[i];
	return NULL;
}

static void write_periods(const struct skeleton_writer *w, size_t level,
			  enum example which)
{
	const struct column *column = find_periods(w->profile);

	if (column)
		buffer_format(w->out, "%*s  %s\n", (int)(level * INDENT + 2),
			      "", example_periods(w->arena, column, which));
}

static void open_details(const struct skeleton_writer *w, size_t level)
{
	buffer_format(w->out, "%*s  " KEY_CHILDREN ":\n",
		      (int)(level * INDENT + 2), "");
}

/* Whether the cells of COLUMN are counted by themselves: then an entry has
 * several of them below it. */
static bool begins_level(const struct profile *p, const struct column *column)
{
	bool counted = column->number.figure || column->nested;

	for (size_t i = 0; i < p->column_count; i++)
		counted |= p->column[i].kind->counts &&
			   &p->column[p->column[i].counts] == column;
	return counted;
}

/* Writes an entry with COUNT columns. */
static void write_entry(const struct skeleton_writer *w, size_t level,
			const struct column *const *column, size_t count,
			char letter)
{
	for (size_t i = 0; i < count; i++)
		write_cell(w, level, i == 0, column[i], letter);
}

/* Writes an area with each column that is counted one level deeper, the last
 * one twice. Whether there is more than one level. */
static bool write_deep(const struct skeleton_writer *w, size_t level)
{
	const struct column *column[PROFILE_MOST_COLUMNS];
	const struct column *note[PROFILE_MOST_COLUMNS];
	size_t count = find_columns(w->profile, true, column), at = 0;
	size_t notes = find_columns(w->profile, false, note);

	if (!count) { /* a table of periods alone */
		buffer_format(w->out, "%*s- %s\n", (int)level * INDENT + 2, "",
			      example_periods(w->arena,
					      find_periods(w->profile),
					      EXAMPLE_ONE));
		return false;
	}
	for (size_t i = 1; i < count; i++) {
		if (!begins_level(w->profile, column[i]))
			continue;
		write_entry(w, level, column + at, i - at, 'A');
		open_details(w, level++);
		at = i;
	}
	write_entry(w, level, column + at, count - at, 'A');
	write_periods(w, level, EXAMPLE_ONE);
	for (size_t i = 0; i < notes; i++)
		write_cell(w, level, false, note[i], 'A');
	write_entry(w, level, column + at, count - at, 'B');
	write_periods(w, level, EXAMPLE_SOME);
	return at > 0;
}

/* Writes what each key of the tree fills. */
static void write_keys(const struct skeleton_writer *w)
{
	const struct profile *p = w->profile;

	if (p->bagian.name)
		buffer_format(w->out, "#   %s: baris bagian selebar tabel\n",
			      yaml_key(w->arena, p->bagian.name));
	for (size_t i = 0; i < p->column_count; i++) {
		const struct column *column = &p->column[i];
		const char *label = column->label.text;

		if (column->kind->takes_periods)
			buffer_format(w->out, "#   %s\n",
				      example_words(w->arena, column));
		else if (column->kind->takes_text)
			buffer_format(w->out, "#   %s: kolom \"%s\"%s\n",
				      yaml_key(w->arena, column->name),
				      fold_title(w->arena, label, strlen(label),
						 WORD_MOST),
				      column->may_be_empty ? ", boleh kosong"
							   : "");
	}
}

const char *skeleton_text(const struct skeleton *s, struct arena *arena,
			  size_t *length)
{
	struct buffer out = {0};
	struct skeleton_writer w = {s->profile, arena, &out};
	const struct column *bagian = &w.profile->bagian;
	const struct column *column[PROFILE_MOST_COLUMNS];
	size_t level = bagian->name != NULL, count;
	const char *name = s->style;
	bool planned = column_has_periods(w.profile); /* or it is a list */
	const char *what = planned ? "Rencana Aksi" : "Daftar";
	const char *plan = planned ? "rencana aksi" : "daftar";

	if (name && strcmp(name, printable(arena, name)))
		name = NULL;
	buffer_format(&out, header, what, s->year, printable(arena, s->file),
		      name ? "" : " -l ",
		      name ? "" : printable(arena, s->layout));
	if (name)
		buffer_format(&out, style, yaml_key(arena, name));
	buffer_format(&out, decree,
		      frame_has_year(w.profile, arena) ? " dan tanpa tahun"
						       : "",
		      s->year, what, s->year, s->year, s->year);
	buffer_format(&out, body, plan, what, s->year, what, s->year);
	buffer_format(&out, title, what, s->year);
	if (*w.profile->table_title.lines.text)
		buffer_format(&out, table_title, what, s->year);
	buffer_text(&out, prose);
	buffer_text(&out, tree);
	write_keys(&w);
	buffer_text(&out, rows);
	if (bagian->name) {
		buffer_format(&out, "  - %s: %s\n",
			      yaml_key(arena, bagian->name),
			      leftover_cell(arena, bagian->name, 'A'));
		open_details(&w, 0);
	}
	/* a second area has all columns in one entry */
	if (write_deep(&w, level)) {
		count = find_columns(w.profile, true, column);
		write_entry(&w, level, column, count, 'B');
		write_periods(&w, level, EXAMPLE_ALL);
	}
	buffer_format(&out, ending, plan);
	return buffer_take(&out, arena, length);
}
