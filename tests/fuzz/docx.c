/* The parts of a .docx: document, styles, numbering. */
#include "parts.h"

#define MAIN "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define OFFICE \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"
#define CONTENT \
	"application/vnd.openxmlformats-officedocument.wordprocessingml."

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size);

static const struct part skeleton[] = {
	{"[Content_Types].xml",
	 "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
	 "content-types\"><Override PartName=\"/word/document.xml\" "
	 "ContentType=\"" CONTENT "document.main+xml\"/></Types>"},
	{"_rels/.rels",
	 "<Relationships xmlns=\"" PACKAGE
	 "\"><Relationship Id=\"r\" Type=\"" OFFICE
	 "/officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
	{"word/_rels/document.xml.rels",
	 "<Relationships xmlns=\"" PACKAGE "\">"
	 "<Relationship Id=\"rId1\" Type=\"" OFFICE
	 "/styles\" Target=\"styles.xml\"/>"
	 "<Relationship Id=\"rId2\" Type=\"" OFFICE
	 "/numbering\" Target=\"numbering.xml\"/>"
	 "<Relationship Id=\"rId3\" Type=\"" OFFICE
	 "/header\" Target=\"header1.xml\"/></Relationships>"},
	{"word/document.xml",
	 "<w:document xmlns:w=\"" MAIN "\"><w:body><w:p><w:r><w:t>LAMPIRAN"
	 "</w:t></w:r></w:p><w:tbl><w:tblGrid><w:gridCol/><w:gridCol/>"
	 "</w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>KEGIATAN</w:t></w:r></w:p>"
	 "</w:tc><w:tc><w:p><w:r><w:t>JAN</w:t></w:r></w:p></w:tc></w:tr>"
	 "<w:tr><w:tc><w:p><w:r><w:t>Rapat</w:t></w:r></w:p></w:tc><w:tc><w:p>"
	 "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p></w:tc>"
	 "</w:tr></w:tbl></w:body></w:document>"},
	{NULL, NULL},
};

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size)
{
	struct fuzz f;

	if (!fuzz_open(&f, input, size))
		return 0;
	parts_read(&f, "fuzz.docx", skeleton);
	fuzz_close(&f);
	return 0;
}
