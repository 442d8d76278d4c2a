/* The parts of an .xlsx: workbook, sheets, texts, styles. */
#include "parts.h"

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size);

static const struct part skeleton[] = {
	{"[Content_Types].xml", "<Types/>"},
	{"_rels/.rels",
	 "<Relationships xmlns=\"" PACKAGE
	 "\"><Relationship Id=\"r\" Type=\"" OFFICE
	 "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
	{"xl/_rels/workbook.xml.rels",
	 "<Relationships xmlns=\"" PACKAGE "\">"
	 "<Relationship Id=\"rId1\" Type=\"" OFFICE
	 "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
	 "<Relationship Id=\"rId2\" Type=\"" OFFICE
	 "/styles\" Target=\"styles.xml\"/>"
	 "<Relationship Id=\"rId3\" Type=\"" OFFICE
	 "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
	 "<Relationship Id=\"rId4\" Type=\"" OFFICE
	 "/theme\" Target=\"theme/theme1.xml\"/></Relationships>"},
	{"xl/workbook.xml",
	 "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE "\"><sheets><sheet "
	 "name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
	{"xl/worksheets/sheet1.xml",
	 "<worksheet xmlns=\"" MAIN "\"><sheetData>"
	 "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>KEGIATAN</t></is></c>"
	 "<c r=\"B1\" t=\"s\"><v>0</v></c><c r=\"C1\" "
	 "s=\"1\"><v>1</v></c></row>"
	 "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"C2\" "
	 "s=\"1\"/></row>"
	 "</sheetData></worksheet>"},
	{NULL, NULL},
};

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size)
{
	struct fuzz f;

	if (!fuzz_open(&f, input, size))
		return 0;
	parts_read(&f, "fuzz.xlsx", skeleton);
	fuzz_close(&f);
	return 0;
}
