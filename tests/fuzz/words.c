/* Prints a dictionary for libFuzzer: the keys of profiles and plans, and the
 * signs that mean something in either. */
#include "plan/plan.h"
#include "profile/keys.h"
#include "profile/profile.h"

#include <stdio.h>

static void print_key(void *context, const char *section, const char *key,
		      const char *value)
{
	(void)context;
	printf("\"\\x0a[%s]\\x0a%s = \"\n", section, key);
	if (!value || !*value)
		return;
	fputs("\" = ", stdout);
	for (; *value; value++)
		printf("\\x%02x", (unsigned char)*value);
	puts("\"");
}

int main(void)
{
	static const char *const word[] = {"rencana:",
					   "rincian:",
					   "bulan:",
					   "ket:",
					   "lampiran:",
					   "naskah:",
					   "pengantar: |",
					   "penutup: |",
					   "singkatan:",
					   "bahasa_asing:",
					   "en:",
					   "semua",
					   "triwulan",
					   "Jan-Mar",
					   "- area: ",
					   "- kegiatan: ",
					   "sub_kegiatan: ",
					   "indikator: ",
					   "- bagian: ",
					   "asli",
					   "rancangan",
					   "| ",
					   "> ",
					   "&a ",
					   "*a",
					   "***",
					   "**",
					   "# ",
					   "1. ",
					   "a) ",
					   "- ",
					   "\\\\",
					   "](",
					   "```",
					   "&amp;",
					   "<b>",
					   "\\x0a\\x0a",
					   "\\x0a  ",
					   "{lembaga}",
					   "{ttd}",
					   "|",
					   "+",
					   "\\xc2\\xad",
					   "\\xd7\\x90",
					   "\\xcc\\x81",
					   "/AF",
					   "/EF",
					   "/UF",
					   "/AFRelationship",
					   "/FlateDecode",
					   "/Filter",
					   "/Length",
					   "/XRef",
					   "/ObjStm",
					   "/Prev",
					   "startxref",
					   "endstream",
					   " 0 R",
					   "/Root",
					   "/Encrypt"};

	for (size_t i = 0; i < sizeof(word) / sizeof(*word); i++)
		printf("\"%s\"\n", word[i]);
	for (unsigned i = 0; i < PLAN_FIELD_COUNT; i++)
		printf("\"%s: \"\n\"{%s}\"\n", plan_key_of(i)->word,
		       plan_key_of(i)->name);
	profile_each_key(print_key, NULL);
	return 0;
}
