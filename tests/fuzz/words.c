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
	static const char *const word[] = {
		"rencana:",
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
		"/Encrypt",
		"==xl/worksheets/sheet1.xml\\x0a",
		"==xl/styles.xml\\x0a",
		"==xl/sharedStrings.xml\\x0a",
		"==word/document.xml\\x0a",
		"==word/styles.xml\\x0a",
		"==word/numbering.xml\\x0a",
		"<c r='B3' t='s'><v>",
		"<c r='B3' s='2'><v>",
		" t='inlineStr'><is><t>",
		"<mergeCell ref='A1:B2'/>",
		" hidden='1'",
		"<cellXfs><xf numFmtId='14' fillId='2'/>",
		"<fill><patternFill patternType='solid'>"
		"<fgColor theme='4' tint='0.5'/>",
		"<numFmt numFmtId='164' formatCode='0.00'/>",
		"<rPr><b/><rFont val='Wingdings'/></rPr>",
		"<w:tbl><w:tr><w:tc><w:p>",
		"</w:p></w:tc></w:tr></w:tbl>",
		"<w:p><w:r><w:t>",
		"</w:t></w:r></w:p>",
		"<w:tcPr><w:gridSpan w:val='2'/>",
		"<w:vMerge w:val='restart'/>",
		"<w:vMerge/></w:tcPr>",
		"<w:shd w:fill='D9D9D9'/>",
		"<w:sym w:font='Wingdings' w:char='F0FC'/>",
		"<w:numPr><w:ilvl w:val='1'/>"
		"<w:numId w:val='1'/></w:numPr>",
		"<w:pStyle w:val='A'/>",
		"<w:basedOn w:val='A'/>",
		"<w:lvlText w:val='%1.%2.'/>",
		"<w:fldChar w:fldCharType='begin'/>",
		"<w:del>",
		"<w:txbxContent>",
		"KEGIATAN",
		"JAN,FEB,MAR",
		"TW I",
		"MINGGU KE",
		"#,##0",
		"[$-421]",
		"yyyy"};

	for (size_t i = 0; i < sizeof(word) / sizeof(*word); i++)
		printf("\"%s\"\n", word[i]);
	for (unsigned i = 0; i < PLAN_FIELD_COUNT; i++)
		printf("\"%s: \"\n\"{%s}\"\n", plan_key_of(i)->word,
		       plan_key_of(i)->name);
	profile_each_key(print_key, NULL);
	return 0;
}
