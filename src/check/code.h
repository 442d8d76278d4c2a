/*
 * What a check can find: codes, how grave they are, what they say.
 *
 * Knows: names, levels, texts and remedies. Must not know: plans.
 * Invariants: names never change, scripts and comments in plans use them; %1 …
 * %4 stand for the arguments in both texts.
 */
#ifndef LAMPIRAN_CHECK_CODE_H
#define LAMPIRAN_CHECK_CODE_H

#include "base/arena.h"
#include "base/catalogue.h"

#include <stdbool.h>

/* From harmless to grave. */
enum gravity { LEVEL_SARAN, LEVEL_PERINGATAN, LEVEL_GALAT, LEVEL_COUNT };

/* Name, word, level, text, remedy. What render tells has its own text and
 * remedy. */
#define CODES_OF_RENDER(X)                                                 \
	X(REFUSED, "tidak-tercetak", GALAT, N_("render refuses the plan"), \
	  NULL)                                                            \
	X(WARNED, "cetak", PERINGATAN, N_("render warns of the plan"), NULL)

#define CODES_OF_DECREE(X)                                                    \
	X(DATE_YEAR, "tanggal-lain-tahun", GALAT,                             \
	  N_("the decree is dated %1, but its number is one of %2"),          \
	  N_("correct \"tanggal\" or \"tahun\""))                             \
	X(NUMBER_YEAR, "nomor-lain-tahun", GALAT,                             \
	  N_("the number \"%1\" is one of another year than %2"),             \
	  N_("correct \"nomor\" or \"tahun\""))                               \
	X(WHOLE_NUMBER, "nomor-lengkap", GALAT,                               \
	  N_("the profile prints the year behind the number by itself, but "  \
	     "\"%1\" has it too"),                                            \
	  N_("write \"%2\", the number alone; where all of it has to stand, " \
	     "take a profile whose heading prints no year, such as kpu-e"))   \
	X(PRINTED, "kata-tercetak", GALAT,                                    \
	  N_("the profile prints \"%1\" here by itself, so it would stand "   \
	     "there twice"),                                                  \
	  N_("write \"%2\""))                                                 \
	X(UNFILLED, "belum-diisi", GALAT,                                     \
	  N_("something is still to be filled in: \"%1\""),                   \
	  N_("write what belongs here"))                                      \
	X(PLACE, "tempat-lain", PERINGATAN,                                   \
	  N_("the decree is signed in \"%1\", which is not known as the "     \
	     "place of %2"),                                                  \
	  N_("compare the place with the decree's body"))                     \
	X(OFFICE, "lembaga-lain", PERINGATAN,                                 \
	  N_("\"%1\" is another office; the decree's is %2"),                 \
	  N_("write the office's own name, or keep it if the other one is "   \
	     "meant"))                                                        \
	X(TITLE, "jabatan-lain", PERINGATAN,                                  \
	  N_("%1 is \"%2\" here, but \"%3\" elsewhere"),                      \
	  N_("write one title for one official"))                             \
	X(YEAR, "tahun-lain", PERINGATAN,                                     \
	  N_("the year %1 is not the decree's, %2"),                          \
	  N_("write %2, or say what %1 belongs to: a regulation, an "         \
	     "election, a period"))

#define CODES_OF_CITATIONS(X)                                                  \
	X(BASE_RANK, "urutan-hierarki", PERINGATAN,                            \
	  N_("%1 stands above %2, but behind it here"),                        \
	  N_("put the higher rule first"))                                     \
	X(BASE_YEAR, "urutan-tahun", PERINGATAN,                               \
	  N_("%1 is earlier than %2, but behind it here"),                     \
	  N_("put the earlier rule first"))                                    \
	X(BASE_OTHERS, "urutan-antarpenerbit", SARAN,                          \
	  N_("%1 is earlier than %2 of another office, but behind it here"),   \
	  N_("rules of one level stand in the order of time, whoever made "    \
	     "them"))                                                          \
	X(NO_BASE, "salah-tempat", PERINGATAN,                                 \
	  N_("%1 is no legal basis: only rules of the same or a higher level " \
	     "are"),                                                           \
	  N_("move it to \"memperhatikan\""))                                  \
	X(NO_LEMBARAN, "lembaran-kosong", SARAN,                               \
	  N_("%1 stands here without its Lembaran Negara"),                    \
	  N_("write \"(%2)\" behind its title"))                               \
	X(NO_BERITA, "berita-kosong", SARAN,                                   \
	  N_("%1 stands here without its Berita Negara"),                      \
	  N_("write \"(%2)\" behind its title"))                               \
	X(GAZETTE, "lembaran-cacat", PERINGATAN,                               \
	  N_("words of \"%1\" are missing or other ones than usual"),          \
	  N_("write \"%2\""))                                                  \
	X(GAZETTE_YEAR, "tahun-lembaran", PERINGATAN,                          \
	  N_("%1 was announced in a Lembaran or Berita Negara of another "     \
	     "year, %2"),                                                      \
	  N_("compare both years with the rule"))                              \
	X(SUPPLEMENT, "tambahan-lembaran", PERINGATAN,                         \
	  N_("the Tambahan Lembaran Negara numbers do not go on: %4 has %1, "  \
	     "%3 has %2"),                                                     \
	  N_("compare both numbers with the rules"))                           \
	X(CHANGES, "perubahan-kali", PERINGATAN,                               \
	  N_("%1 is change number %2, but these words say that there is one "  \
	     "alone"),                                                         \
	  N_("write \"sebagaimana telah beberapa kali diubah, terakhir "       \
	     "dengan\""))                                                      \
	X(CITED_TITLE, "judul-kutipan-lain", PERINGATAN,                       \
	  N_("the title of %1 goes on with \"%2\" here, with \"%3\" in line "  \
	     "%4"),                                                            \
	  N_("write one rule with one title, its own"))                        \
	X(CITED_ISSUER, "penerbit-lain", SARAN,                                \
	  N_("\"%1\" names who made it otherwise than \"%2\" in line %3"),     \
	  N_("write one office with one name, that of the rule"))              \
	X(CITED_DATE, "tanggal-kutipan", PERINGATAN,                           \
	  N_("the number of %1 is one of %2, but it is dated %3"),             \
	  N_("compare number and date with the paper"))                        \
	X(CITED_NUMBER, "nomor-kutipan", SARAN,                                \
	  N_("\"Nomor %1\" is not how a rule or a decree is cited"),           \
	  N_("write \"Nomor %2 Tahun %3\""))

#define CODES_OF_LISTS(X)                                                     \
	X(NUMBER_JUMPS, "nomor-loncat", PERINGATAN,                           \
	  N_("the number \"%1\" stands where \"%2\" is expected"),            \
	  N_("correct the number, or put back what is missing before it"))    \
	X(NUMBER_TWICE, "nomor-ganda", PERINGATAN,                            \
	  N_("the number \"%1\" stands there twice"),                         \
	  N_("write it once, or not at all: numbers are counted"))            \
	X(NUMBER_MIXED, "nomor-campur", PERINGATAN,                           \
	  N_("the numbers of this list come and go: %1 of its %2 texts have " \
	     "one of their own"),                                             \
	  N_("number all of them, or none: numbers are counted"))             \
	X(LIST_OF_ONE, "daftar-tunggal", SARAN,                               \
	  N_("\"%1\" numbers a list of one"), N_("leave the number away"))    \
	X(ENDING, "akhir-butir", SARAN,                                       \
	  N_("this ends with %1, others of the list with %2"),                \
	  N_("end all alike, best with \";\", the last but one with \"; "     \
	     "dan\", the last with \".\""))                                   \
	X(ITEM_TWICE, "butir-ganda", PERINGATAN,                              \
	  N_("the list says \"%1\" twice"),                                   \
	  N_("correct one of them, or leave it away"))

#define CODES_OF_TABLE(X)                                                     \
	X(EMPTY_CELL, "sel-kosong", PERINGATAN,                               \
	  N_("the cell \"%1\" is empty"),                                     \
	  N_("fill it in, or leave its key away"))                            \
	X(ROW_TWICE, "baris-ganda", PERINGATAN,                               \
	  N_("this row says the same as line %1"),                            \
	  N_("leave one of them away, or tell them apart"))                   \
	X(ENTRY_TWICE, "entri-ganda", PERINGATAN,                             \
	  N_("this \"%1\" says the same as that of line %2"),                 \
	  N_("put what both have below one of them, or tell them apart"))     \
	X(LEVEL, "tingkat-lain", PERINGATAN,                                  \
	  N_("this entry has no \"%1\", as others beside it have; what they " \
	     "say of \"%2\" is within that"),                                 \
	  N_("indent it below the entry that it belongs to, or write its "    \
	     "\"%1\""))                                                       \
	X(TOTAL, "jumlah-lain", PERINGATAN,                                   \
	  N_("%1 stands here, but the rows above add up to %2"),              \
	  N_("correct it, or the amounts above it"))                          \
	X(TOTAL_TWICE, "jumlah-ganda", PERINGATAN,                            \
	  N_("the profile has this column added up by itself, so the total "  \
	     "%1 may stand there twice"),                                     \
	  N_("leave this row away"))                                          \
	X(NO_MONTH, "baris-tanpa-bulan", SARAN,                               \
	  N_("no month is set here (rows: %1)"),                              \
	  N_("write \"bulan\", or tell why not in \"ket\""))                  \
	X(NO_PERIOD, "baris-tanpa-periode", SARAN,                            \
	  N_("no %1 is set here (rows: %2)"),                                 \
	  N_("write \"%1\", or tell why not in \"ket\""))                     \
	X(NO_TARGET, "realisasi-tanpa-target", PERINGATAN,                    \
	  N_("it is told when this was done, but nothing was planned here"),  \
	  N_("write its \"%1\" too, or correct where \"realisasi\" stands"))  \
	X(NO_SHARE, "capaian-tak-terhitung", PERINGATAN,                      \
	  N_("what is reached of \"%1\" in %2 cannot be counted from "        \
	     "\"%3\""),                                                       \
	  N_("write both as numbers of the same, such as 50% and 45%, or 12 " \
	     "dokumen and 9 dokumen"))                                        \
	X(NO_INDIKATOR, "baris-tanpa-indikator", SARAN,                       \
	  N_("this row has no indikator"),                                    \
	  N_("write how one sees that it is done"))

#define CODES_OF_SIGNS(X)                                                   \
	X(SPACE, "spasi-tanda-baca", PERINGATAN,                            \
	  N_("there is a space before \"%1\""), N_("leave the space away")) \
	X(NUMBER_COLON, "nomor-titik-dua", SARAN,                           \
	  N_("there is a colon in \"%1\""), N_("write \"%2 %3\""))          \
	X(SPACE_COLON, "spasi-titik-dua", SARAN,                            \
	  N_("there is a space before \"%1\""), N_("leave the space away")) \
	X(SPACE_BRACKET, "spasi-kurung", SARAN,                             \
	  N_("the space at \"%1\" is on the wrong side of the bracket, or " \
	     "missing"),                                                    \
	  N_("write \"abc (def) ghi\""))                                    \
	X(BRACKET, "kurung-timpang", PERINGATAN,                            \
	  N_("the bracket \"%1\" has no partner"),                          \
	  N_("put the other one where it belongs"))                         \
	X(QUOTE, "kutip-timpang", PERINGATAN,                               \
	  N_("the quotation mark %1 has no partner"),                       \
	  N_("put the other one where it belongs"))                         \
	X(COMMA, "koma-dalam-kode", PERINGATAN,                             \
	  N_("there is a comma in \"%1\""),                                 \
	  N_("codes are written with a full stop: \"%2\""))

/* of several that say the same the first is shown */
#define CODES_OF_WORDS(X)                                                      \
	X(DOUBLED, "kata-ganda", PERINGATAN,                                   \
	  N_("the word \"%1\" stands there twice"),                            \
	  N_("write it once, or with a hyphen: \"%2\""))                       \
	X(NAME, "nama-lain", PERINGATAN,                                       \
	  N_("\"%1\" is written \"%2\" elsewhere"),                            \
	  N_("write one name in one way"))                                     \
	X(MONTH, "nama-bulan", PERINGATAN, N_("the month \"%1\" is misspelt"), \
	  N_("write \"%2\""))                                                  \
	X(SPELLING, "ejaan", SARAN, N_("\"%1\" is misspelt"),                  \
	  N_("write \"%2\""))                                                  \
	X(JOINED, "ejaan-ganda", SARAN,                                        \
	  N_("\"%1\" is written \"%2\" elsewhere"),                            \
	  N_("write the same word in one way"))

#define CODES_OF_BODY(X)                                                      \
	X(REFERENCE_LETTER, "rujukan-huruf", GALAT,                           \
	  N_("this recital refers to %1, but above it there is %2"),          \
	  N_("correct the letters; the last recital names all others"))       \
	X(REFERENCE_DIKTUM, "rujukan-diktum", GALAT,                          \
	  N_("\"diktum %1\" is not there, or not above (diktum: %2)"),        \
	  N_("refer to a diktum that stands above this one"))                 \
	X(REFERENCE_WORD, "rujukan-kata", SARAN,                              \
	  N_("a decree does not refer to its own parts by \"%1\""),           \
	  N_("write \"%2\""))                                                 \
	X(OTHER_TITLE, "judul-lain", PERINGATAN,                              \
	  N_("the decree's title says \"%2\", not \"%1\""),                   \
	  N_("write one title in one way, or correct \"tentang\""))           \
	X(NO_BAHWA, "tanpa-bahwa", PERINGATAN,                                \
	  N_("this recital begins with \"%1\""),                              \
	  N_("begin it with \"bahwa\""))                                      \
	X(HANGING, "pertimbangan-gantung", SARAN,                             \
	  N_("the sentence that \"%1\" begins has no predicate"),             \
	  N_("say what is needed, as in \"…, perlu menetapkan …;\""))         \
	X(END_BASE, "akhir-dasar", SARAN,                                     \
	  N_("this ends with %1, not with %2"),                               \
	  N_("end each recital and each base with %2"))                       \
	X(END_DIKTUM, "akhir-diktum", PERINGATAN,                             \
	  N_("this ends with %1, not with %2"),                               \
	  N_("end each diktum, and what Menetapkan says, with %2"))           \
	X(STOP_INSIDE, "titik-di-tengah", PERINGATAN,                         \
	  N_("there is a full stop behind \"%1\", inside of the base"),       \
	  N_("leave it away: a base is one sentence, and ends with \";\""))   \
	X(OFFICE_CUT, "lembaga-cacat", PERINGATAN,                            \
	  N_("\"%1\" is no office's name"), N_("write \"%2\""))               \
	X(CAPITAL, "kapital-tentang", SARAN,                                  \
	  N_("the first letter of \"%1\" is of the wrong case here"),         \
	  N_("write \"%2\""))                                                 \
	X(ITALIC, "miring-lain", SARAN,                                       \
	  N_("\"%1\" is in italics elsewhere, or is foreign, but not here"),  \
	  N_("write \"*%1*\", or in italics nowhere"))                        \
	X(IN_FORCE, "berlaku", PERINGATAN,                                    \
	  N_("no diktum says since when the decree is in force"),             \
	  N_("let the last one say: \"Keputusan ini mulai berlaku pada "      \
	     "tanggal ditetapkan.\""))                                        \
	X(LAMPIRAN_APART, "lampiran-terpisah", SARAN,                         \
	  N_("decree and lampiran do not hold together: %1"),                 \
	  N_("write: \"sebagaimana tercantum dalam Lampiran yang merupakan "  \
	     "bagian tidak terpisahkan dari Keputusan ini\", with the "       \
	     "numbers of several"))                                           \
	X(FILLER, "dengan-ini", SARAN, N_("\"%1\" says no more than \"%2\""), \
	  N_("write \"%2\""))                                                 \
	X(DEGREE, "gelar-penandatangan", SARAN,                               \
	  N_("who signs a decree has a degree here: \"%1\""),                 \
	  N_("write the name without degrees"))

#define CODES_OF_SILENCE(X)                               \
	X(BAD_SILENCE, "abaikan-tak-dikenal", PERINGATAN, \
	  N_("\"%1\" is no code, so nothing is ignored"), N_("possible: %2"))

#define CODES(X)              \
	CODES_OF_RENDER(X)    \
	CODES_OF_DECREE(X)    \
	CODES_OF_CITATIONS(X) \
	CODES_OF_LISTS(X)     \
	CODES_OF_TABLE(X)     \
	CODES_OF_SIGNS(X)     \
	CODES_OF_WORDS(X)     \
	CODES_OF_BODY(X)      \
	CODES_OF_SILENCE(X)

#define CODE_NUMBER(name, ...) CODE_##name,
enum code { CODES(CODE_NUMBER) CODE_COUNT };
#undef CODE_NUMBER

/* Returns the name of a code, "tahun-lain". */
const char *code_name(enum code code);

enum gravity code_level(enum code code);

/* Return the texts in English; there may be no remedy, "". */
const char *code_text(enum code code);
const char *code_remedy(enum code code);

/* Returns what a code is about in CATALOGUE's language, in ARENA. */
const char *code_about(struct arena *arena, const struct catalogue *catalogue,
		       enum code code);

/* Whether the LENGTH bytes NAME are the name of a code, which is stored in
 * *CODE. */
bool code_find(const char *name, size_t length, enum code *code);

/* Returns the names of all codes as a list, with a hint in CATALOGUE's language
 * at the one most like NAME. */
const char *code_names(struct arena *arena, const struct catalogue *catalogue,
		       const char *name);

/* Returns the name of a level, "peringatan". */
const char *level_name(enum gravity level);

/* Returns its word in English, "warning". */
const char *level_word(enum gravity level);

#endif
