#include "check/code.h"

#include "base/diag.h"
#include "base/nearest.h"

#include <string.h>

struct row {
	const char *name;
	enum gravity level;
	const char *text, *remedy;
};

static const struct row table[] = {
	/* the text is render's own, with its remedy */
	[CODE_REFUSED] = {"tidak-tercetak", LEVEL_GALAT, "%1", ""},
	[CODE_WARNED] = {"cetak", LEVEL_PERINGATAN, "%1", ""},

	[CODE_DATE_YEAR] = {"tanggal-lain-tahun", LEVEL_GALAT,
			    N_("the decree is dated %1, but its number is one "
			       "of %2"),
			    N_("correct \"tanggal\" or \"tahun\"")},
	[CODE_NUMBER_YEAR] =
		{"nomor-lain-tahun", LEVEL_GALAT,
		 N_("the number \"%1\" is one of another year than %2"),
		 N_("correct \"nomor\" or \"tahun\"")},
	[CODE_WHOLE_NUMBER] =
		{"nomor-lengkap", LEVEL_GALAT,
		 N_("the profile prints the year behind the number by itself, "
		    "but \"%1\" has it too"),
		 N_("write \"%2\", the number alone; where all of it has to "
		    "stand, take a profile whose heading prints no year, "
		    "such as kpu-e")},
	[CODE_PRINTED] = {"kata-tercetak", LEVEL_GALAT,
			  N_("the profile prints \"%1\" here by itself, so it "
			     "would stand there twice"),
			  N_("write \"%2\"")},
	[CODE_UNFILLED] = {"belum-diisi", LEVEL_GALAT,
			   N_("something is still to be filled in: \"%1\""),
			   N_("write what belongs here")},
	[CODE_PLACE] =
		{"tempat-lain", LEVEL_PERINGATAN,
		 N_("the decree is signed in \"%1\", which is not known as the "
		    "place of %2"),
		 N_("compare the place with the decree's body")},
	[CODE_OFFICE] = {"lembaga-lain", LEVEL_PERINGATAN,
			 N_("\"%1\" is another office; the decree's is %2"),
			 N_("write the office's own name, or keep it if the "
			    "other one is meant")},
	[CODE_TITLE] = {"jabatan-lain", LEVEL_PERINGATAN,
			N_("%1 is \"%2\" here, but \"%3\" elsewhere"),
			N_("write one title for one official")},
	[CODE_YEAR] = {"tahun-lain", LEVEL_PERINGATAN,
		       N_("the year %1 is not the decree's, %2"),
		       N_("write %2, or say what %1 belongs to: a regulation, "
			  "an election, a period")},

	[CODE_NUMBER_JUMPS] = {"nomor-loncat", LEVEL_PERINGATAN,
			       N_("the number \"%1\" stands where \"%2\" is "
				  "expected"),
			       N_("correct the number, or put back what is "
				  "missing before it")},
	[CODE_NUMBER_TWICE] = {"nomor-ganda", LEVEL_PERINGATAN,
			       N_("the number \"%1\" stands there twice"),
			       N_("write it once, or not at all: numbers are "
				  "counted")},
	[CODE_NUMBER_MIXED] =
		{"nomor-campur", LEVEL_PERINGATAN,
		 N_("the numbers of this list come and go: %1 of its %2 texts "
		    "have one of their own"),
		 N_("number all of them, or none: numbers are counted")},
	[CODE_LIST_OF_ONE] = {"daftar-tunggal", LEVEL_SARAN,
			      N_("\"%1\" numbers a list of one"),
			      N_("leave the number away")},
	[CODE_ENDING] =
		{"akhir-butir", LEVEL_SARAN,
		 N_("this ends with %1, others of the list with %2"),
		 N_("end all alike, best with \";\", the last but one with "
		    "\"; dan\", the last with \".\"")},
	[CODE_ITEM_TWICE] = {"butir-ganda", LEVEL_PERINGATAN,
			     N_("the list says \"%1\" twice"),
			     N_("correct one of them, or leave it away")},

	[CODE_EMPTY_CELL] = {"sel-kosong", LEVEL_PERINGATAN,
			     N_("the cell \"%1\" is empty"),
			     N_("fill it in, or leave its key away")},
	[CODE_ROW_TWICE] = {"baris-ganda", LEVEL_PERINGATAN,
			    N_("this row says the same as line %1"),
			    N_("leave one of them away, or tell them apart")},
	[CODE_ENTRY_TWICE] =
		{"entri-ganda", LEVEL_PERINGATAN,
		 N_("this \"%1\" says the same as that of line %2"),
		 N_("put what both have below one of them, or tell them "
		    "apart")},
	[CODE_LEVEL] = {"tingkat-lain", LEVEL_PERINGATAN,
			N_("this entry has no \"%1\", as others beside it "
			   "have; what they say of \"%2\" is within that"),
			N_("indent it below the entry that it belongs to, or "
			   "write its \"%1\"")},
	[CODE_NO_MONTH] = {"baris-tanpa-bulan", LEVEL_SARAN,
			   N_("no month is set here (rows: %1)"),
			   N_("write \"bulan\", or tell why not in \"ket\"")},
	[CODE_NO_INDIKATOR] = {"baris-tanpa-indikator", LEVEL_SARAN,
			       N_("this row has no indikator"),
			       N_("write how one sees that it is done")},

	[CODE_SPACE] = {"spasi-tanda-baca", LEVEL_PERINGATAN,
			N_("there is a space before \"%1\""),
			N_("leave the space away")},
	[CODE_SPACE_COLON] = {"spasi-titik-dua", LEVEL_SARAN,
			      N_("there is a space before \"%1\""),
			      N_("leave the space away")},
	[CODE_SPACE_BRACKET] = {"spasi-kurung", LEVEL_SARAN,
				N_("the space at \"%1\" is on the wrong side "
				   "of the bracket, or missing"),
				N_("write \"abc (def) ghi\"")},
	[CODE_BRACKET] = {"kurung-timpang", LEVEL_PERINGATAN,
			  N_("the bracket \"%1\" has no partner"),
			  N_("put the other one where it belongs")},
	[CODE_QUOTE] = {"kutip-timpang", LEVEL_PERINGATAN,
			N_("the quotation mark %1 has no partner"),
			N_("put the other one where it belongs")},
	[CODE_COMMA] = {"koma-dalam-kode", LEVEL_PERINGATAN,
			N_("there is a comma in \"%1\""),
			N_("codes are written with a full stop: \"%2\"")},

	[CODE_DOUBLED] = {"kata-ganda", LEVEL_PERINGATAN,
			  N_("the word \"%1\" stands there twice"),
			  N_("write it once, or with a hyphen: \"%2\"")},
	[CODE_NAME] = {"nama-lain", LEVEL_PERINGATAN,
		       N_("\"%1\" is written \"%2\" elsewhere"),
		       N_("write one name in one way")},
	[CODE_MONTH] = {"nama-bulan", LEVEL_PERINGATAN,
			N_("the month \"%1\" is misspelt"), N_("write \"%2\"")},
	[CODE_SPELLING] = {"ejaan", LEVEL_SARAN, N_("\"%1\" is misspelt"),
			   N_("write \"%2\"")},
	[CODE_JOINED] = {"ejaan-ganda", LEVEL_SARAN,
			 N_("\"%1\" is written \"%2\" elsewhere"),
			 N_("write the same word in one way")},

	[CODE_BAD_SILENCE] = {"abaikan-tak-dikenal", LEVEL_PERINGATAN,
			      N_("\"%1\" is no code, so nothing is ignored"),
			      N_("possible: %2")},
};

_Static_assert(sizeof(table) / sizeof(table[0]) == CODE_COUNT,
	       "a code has no text");

static const char *const levels[LEVEL_COUNT] = {
	[LEVEL_SARAN] = "saran",
	[LEVEL_PERINGATAN] = "peringatan",
	[LEVEL_GALAT] = "galat",
};

const char *code_name(enum code code)
{
	return table[code].name;
}

enum gravity code_level(enum code code)
{
	return table[code].level;
}

const char *code_text(enum code code)
{
	return table[code].text;
}

const char *code_remedy(enum code code)
{
	return table[code].remedy;
}

const char *code_about(struct arena *arena, const struct catalogue *catalogue,
		       enum code code)
{
	static const char dots[] = "\xE2\x80\xA6";
	static const char *const any[] = {dots, dots, dots, dots, NULL};

	if (code == CODE_REFUSED)
		return catalogue_text(catalogue, "render refuses the plan");
	if (code == CODE_WARNED)
		return catalogue_text(catalogue, "render warns of the plan");
	return diag_expand(arena, catalogue_text(catalogue, code_text(code)),
			   any);
}

bool code_find(const char *name, size_t length, enum code *code)
{
	for (unsigned i = 0; i < CODE_COUNT; i++) {
		if (strlen(table[i].name) != length ||
		    strncmp(table[i].name, name, length))
			continue;
		*code = (enum code)i;
		return true;
	}
	return false;
}

const char *code_names(struct arena *arena, const struct catalogue *catalogue,
		       const char *name)
{
	const char *known[CODE_COUNT];

	for (unsigned i = 0; i < CODE_COUNT; i++)
		known[i] = table[i].name;
	return nearest_list(arena, catalogue, name, known, CODE_COUNT);
}

const char *level_name(enum gravity level)
{
	return levels[level];
}

const char *level_word(enum gravity level)
{
	static const char *const word[LEVEL_COUNT] = {
		[LEVEL_SARAN] = N_("suggestion"),
		[LEVEL_PERINGATAN] = N_("warning"),
		[LEVEL_GALAT] = N_("error"),
	};

	return word[level];
}
