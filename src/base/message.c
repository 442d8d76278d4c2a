#include "base/message.h"

#include "base/locale.h"
#include "base/usage.h"

static const struct message_entry table[] = {
	[MESSAGE_CANNOT_READ] = SYSTEM("cannot read this file: %1"),
	[MESSAGE_FILE_MISSING] =
		SYSTEM("there is no such file; look at its name, and at the "
		       "folder that you are in"),
	[MESSAGE_FILE_NEAR] =
		SYSTEM("there is no such file; maybe you meant \"%1\""),
	[MESSAGE_FILE_IS_FOLDER] =
		SYSTEM("this is a folder; name a file in it"),
	[MESSAGE_FOLDER_MISSING] =
		SYSTEM("the folder of this file is not there; make it, or name "
		       "another one"),
	[MESSAGE_CANNOT_WRITE] = SYSTEM("cannot write this file: %1"),
	[MESSAGE_STOPPED] = SYSTEM("stopped; no file was written"),
	[MESSAGE_PDF_LIBRARY] = SYSTEM(
		"the PDF library failed with code %1; please report this"),
	[MESSAGE_FONT_BROKEN] = SYSTEM("the font \"%1\" cannot be used"),

	[MESSAGE_FONT_MISSING] = WARNING("the font family \"%1\" is not "
					 "installed here; \"%2\" stands in "
					 "for it; built in: %3"),
	[MESSAGE_FONT_NO_STYLE] =
		WARNING("the font family \"%1\" has no %2 face installed here; "
			"its regular one stands in"),

	[MESSAGE_PDF_NO_READER] =
		SYSTEM("a PDF can only be read where libqpdf is installed; "
		       "install the package libqpdf29"),
	[MESSAGE_PDF_DAMAGED] =
		INPUT("this PDF is damaged and cannot be read; take another "
		      "copy of it"),
	[MESSAGE_PDF_NONE] =
		INPUT("this is no PDF; name one that \"lampiran render\" has "
		      "made"),
	[MESSAGE_PDF_BAD_FILE] = INPUT(
		"a file that this PDF carries is damaged, or longer than %1"),
	[MESSAGE_PDF_NO_PLAN] =
		INPUT("this PDF carries no plan: it was made with --no-source, "
		      "or by another program"),
	[MESSAGE_PDF_NO_PROFILE] =
		INPUT("this PDF carries no layout profile: it was made with "
		      "--no-source, or by another program"),
	[MESSAGE_COMPARE_OTHER_COLUMNS] =
		INPUT("this plan has no column in common with \"%1\"; are "
		      "these two revisions of one plan?"),

	[MESSAGE_FILE_TOO_LONG] =
		INPUT("the file is too long; the limit is %1"),
	[MESSAGE_NO_ORDINARY_FILE] =
		INPUT("\"%1\" is no ordinary file; name another one"),
	[MESSAGE_BAD_UTF8] = INPUT(
		"byte %1 is not UTF-8; save the file with the encoding UTF-8"),
	[MESSAGE_BAD_UTF8_OFTEN] =
		INPUT("byte %1 is not UTF-8, the first of %2 in this file; "
		      "save the file with the encoding UTF-8"),
	[MESSAGE_CONTROL_CHARACTER] =
		INPUT("the control character %1 cannot be printed; delete it"),
	[MESSAGE_CONTROL_CHARACTER_OFTEN] =
		INPUT("the control character %1 cannot be printed; it is in "
		      "this file %2 times, here first; delete all of them"),
	[MESSAGE_FILE_IS_PDF] =
		INPUT("this is a PDF, and text is wanted here; \"lampiran "
		      "extract %2\" takes out the plan that it was made from"),
	[MESSAGE_FILE_IS_SHEET] =
		INPUT("this is a spreadsheet (%1), and text is wanted here; "
		      "save it as .xlsx and make a plan of it with \"lampiran "
		      "import\""),
	[MESSAGE_FILE_IS_DOCUMENT] =
		INPUT("this is a document of a word processor (%1), and text "
		      "is wanted here; save it as plain text in UTF-8, or put "
		      "its table into a spreadsheet for \"lampiran import\""),
	[MESSAGE_FILE_IS_WIDE] =
		INPUT("this text has the encoding %1; save it with the "
		      "encoding UTF-8 (Notepad: Save As, Encoding)"),
	[MESSAGE_FILE_IS_OTHER] =
		INPUT("this is a file of the kind %1, and text is wanted here; "
		      "name another file"),
	[MESSAGE_FILE_IS_BINARY] =
		INPUT("this file is no text, but data of some program; name "
		      "another file"),

	[MESSAGE_YAML_SYNTAX] =
		INPUT("this line does not fit in here; begin the keys of one "
		      "entry, and the entries of one list, in the same column"),
	[MESSAGE_YAML_TAB] = INPUT(
		"this line is indented with a tab; delete the tab and indent "
		"the line with spaces"),
	[MESSAGE_YAML_COLON] = INPUT("a text that contains \": \" needs quotes "
				     "around it; write: %2"),
	[MESSAGE_YAML_FIRST_SIGN] =
		INPUT("a text that begins with %1 needs quotes around all of "
		      "it; write: %2"),
	[MESSAGE_YAML_OPEN_QUOTE] =
		INPUT("the quote %1 that is opened here is not closed; close "
		      "it where the text ends: %2"),
	[MESSAGE_YAML_BEHIND_QUOTE] =
		INPUT("the text ends with this quote, %1, yet something stands "
		      "behind it; put quotes around the whole text: %2"),
	[MESSAGE_YAML_CURLY] = INPUT(
		"curly quotes do not count here; write straight ones: %2"),
	[MESSAGE_YAML_OPEN_BRACKET] =
		INPUT("the bracket %1 that is opened here is not closed; put "
		      "%2 where it ends, perhaps in line %3: %4"),
	[MESSAGE_YAML_SIGN_BETWEEN] =
		INPUT("between brackets a text with %1 needs quotes around "
		      "all of it; write: %2"),
	[MESSAGE_YAML_FORGOTTEN_BRACKET] =
		INPUT("the bracket %1 closes nothing; open it where it begins: "
		      "%2"),
	[MESSAGE_YAML_LONE_DASH] =
		INPUT("a dash alone begins a list; for nothing write nothing: "
		      "%2 (for a dash on paper write \"-\")"),
	[MESSAGE_YAML_NO_COMMA] = INPUT("a comma is missing here; write: %2"),
	[MESSAGE_YAML_NO_BLANK] =
		INPUT("a space is missing behind this colon; write: %2"),
	[MESSAGE_YAML_ODD_SPACE] = INPUT(
		"a special space stands here (%1), as word processors and web "
		"pages write it; type an ordinary one: %2"),
	[MESSAGE_YAML_BULLET] =
		INPUT("a list is written with -, not with %1; write: %2"),
	[MESSAGE_YAML_DASH] =
		INPUT("a space is missing behind this dash; write: %2"),
	[MESSAGE_YAML_NO_DASH] = INPUT(
		"here every entry begins with a dash and a space; write: %2"),
	[MESSAGE_YAML_NO_KEY] =
		INPUT("this line has no key, such as \"ket: \"; write one "
		      "before it, or, if it goes on with the text above, begin "
		      "it in column %1"),
	[MESSAGE_YAML_NO_COLON] = INPUT(
		"a colon and a space are missing behind \"%1\"; write: %2"),
	[MESSAGE_YAML_TABLE_ROW] =
		INPUT("this is a row of a table, with tabs between its cells; "
		      "write each cell in a line of its own behind its key, "
		      "or put the table into a spreadsheet for \"lampiran "
		      "import\""),
	[MESSAGE_YAML_TEXT_ABOVE] =
		INPUT("this text stands where the keys below \"%1\" belong; "
		      "delete it, so that the line is: %2"),
	[MESSAGE_YAML_COLUMN] = INPUT(
		"this line begins in column %1, and what it belongs to, such "
		"as line %3, in column %2; write: \"%4\""),
	[MESSAGE_YAML_SWALLOWED_KEY] =
		INPUT("this line would become words of the text that begins in "
		      "line %1; if it is a key of its own, write: \"%2\"; "
		      "otherwise put quotes around the whole text"),
	[MESSAGE_YAML_SWALLOWED_ENTRY] = INPUT(
		"this line would become words of the text that begins in line "
		"%1; begin an entry in the column of the others, or, for a "
		"list inside the text, write | behind its key and the whole "
		"text below it"),
	[MESSAGE_YAML_NOT_INDENTED] = INPUT(
		"this line goes on with what is opened above it; close the "
		"quote or the bracket there, or begin this line with %1 or "
		"more spaces"),
	[MESSAGE_YAML_COMMENT_CUTS] =
		INPUT("what stands behind # would be lost; put the whole text "
		      "into quotes (a comment has a space behind its #)"),
	[MESSAGE_YAML_TAG] = INPUT(
		"a text that begins with ! needs quotes around all of it"),
	[MESSAGE_YAML_UNUSED_ANCHOR] =
		INPUT("\"&%1\" would be lost; a text that begins with & needs "
		      "quotes around all of it"),
	[MESSAGE_YAML_TOO_DEEP] =
		INPUT("the nesting is too deep; the limit is %1 levels"),
	[MESSAGE_YAML_TOO_MANY_NODES] =
		INPUT("there are too many values; the limit is %1"),
	[MESSAGE_YAML_ALIAS_BOMB] = INPUT(
		"the aliases (*name) repeat too much; the limit is %1 values"),
	[MESSAGE_YAML_UNKNOWN_ALIAS] = INPUT(
		"nothing above is named \"&%1\"; a text that begins with * "
		"needs quotes"),
	[MESSAGE_YAML_SEVERAL_DOCUMENTS] = INPUT(
		"a second document begins here; put each plan into a file of "
		"its own"),
	[MESSAGE_YAML_DUPLICATE_KEY] = INPUT(
		"the key \"%1\" is here twice, first in line %2; keep one"),
	[MESSAGE_YAML_FORGOTTEN_DASH] = INPUT(
		"the key \"%1\" is here twice, first in line %2; if a new "
		"entry begins here, write: \"%3\"; otherwise keep one"),
	[MESSAGE_YAML_KEY_NOT_TEXT] = INPUT("a key must be a word"),
	[MESSAGE_YAML_TOO_MANY_KEYS] =
		INPUT("there are too many keys at one place; the limit is %1"),

	[MESSAGE_YAML_TOO_MANY_ANCHORS] =
		INPUT("there are too many anchors (&name); the limit is %1"),

	[MESSAGE_YAML_TOO_MANY_DIRECTIVES] =
		INPUT("there are too many directives (%); the limit is %1"),

	[MESSAGE_PLAN_EMPTY] = INPUT(
		"the plan is empty; it needs \"keputusan:\" and \"rencana:\""),
	[MESSAGE_PLAN_WITHOUT_KEYS] =
		INPUT("this is no plan, which begins with keys; it needs "
		      "\"keputusan:\" and \"rencana:\""),
	[MESSAGE_PLAN_UNKNOWN_KEY] =
		INPUT("the key \"%1\" is unknown here; possible: %2"),
	[MESSAGE_PLAN_MISSING_KEY] = INPUT("\"%1:\" is missing; add it"),
	[MESSAGE_PLAN_BESIDE_LAMPIRAN] =
		INPUT("\"%1:\" cannot stand beside \"lampiran:\"; move it into "
		      "the entry that it belongs to"),
	[MESSAGE_PLAN_UNKNOWN_FORM] =
		INPUT("there is no copy \"%1\"; possible: %2"),
	[MESSAGE_PLAN_NO_COPY] =
		INPUT("a certified copy needs somebody who certifies it; add "
		      "\"salinan:\" with unit, jabatan and nama"),
	[MESSAGE_PLAN_WANTS_TEXT] = INPUT(
		"\"%1\" must be a text; a text that contains \": \" or begins "
		"with a special character needs quotes"),
	[MESSAGE_PLAN_WANTS_SECTION] =
		INPUT("\"%1\" has keys of its own; leave nothing behind the "
		      "colon, and write below it, each in a line of its own "
		      "behind two spaces: %2"),
	[MESSAGE_PLAN_CURLY] =
		INPUT("the quotes %1 and %2 around this would be printed; "
		      "write it without them: %3"),
	[MESSAGE_PLAN_KEY_BELOW] =
		INPUT("the key \"%1\" belongs below \"%2:\", with two "
		      "spaces before it; move it there"),
	[MESSAGE_PLAN_KEY_AT_TOP] =
		INPUT("the key \"%1\" does not belong below another one; "
		      "begin it in column 1"),
	[MESSAGE_PLAN_WANTS_MAPPING] =
		INPUT("\"%1\" must hold keys with values (\"key: value\")"),
	[MESSAGE_PLAN_WANTS_LIST] =
		INPUT("\"%1\" must be a list; begin each entry with \"- \""),
	[MESSAGE_PLAN_WANTS_LINES] =
		INPUT("\"%1\" must be a text or a list of lines"),
	[MESSAGE_PLAN_EMPTY_LIST] =
		INPUT("\"%1\" is empty; fill it in or delete it"),
	[MESSAGE_PLAN_WANTS_STYLE] =
		INPUT("\"gaya\" is the name of a profile, or a list of them, "
		      "one for each lampiran"),
	[MESSAGE_PLAN_MORE_STYLES] =
		INPUT("there are more profiles than lampiran; the plan has %1"),
	[MESSAGE_PLAN_TOO_MANY_STYLES] =
		INPUT("too many lampiran have another profile than the one "
		      "before; the limit is %1"),
	[MESSAGE_PLAN_PRINTED_TWICE] = WARNING("%1; %2"),
	[MESSAGE_LEFTOVER_REFUSED] =
		INPUT("%1; write what belongs here; until then only a draft "
		      "(rancangan) can be made"),
	[MESSAGE_LEFTOVER_DRAFT] =
		WARNING("places still to be filled in: %1, the first one here; "
			"so what is made is a draft (\"lampiran check\" tells "
			"them all)"),
	[MESSAGE_PLAN_EMPTY_NODE] =
		INPUT("this entry fills no column; give it a text"),
	[MESSAGE_PLAN_TOO_MANY_PARTS] =
		INPUT("there are too many lampiran; the limit is %1"),
	[MESSAGE_PLAN_CELL_TOO_LONG] =
		INPUT("the text is too long; the limit is %1 bytes"),
	[MESSAGE_PLAN_WORD_TOO_LONG] =
		INPUT("a word is too long; the limit is %1 bytes"),
	[MESSAGE_MONTH_UNKNOWN] = INPUT(
		"\"%1\" is no month; use 1 to 12, Jan to Des, a range such as "
		"3-6, \"semua\" or \"triwulan\""),
	[MESSAGE_MONTH_MEANT] =
		INPUT("\"%1\" is no month; write what you mean: %2"),
	[MESSAGE_MONTH_NONE] =
		INPUT("\"%1\" is no month; for none leave out \"bulan\""),
	[MESSAGE_MONTH_OUT_OF_RANGE] =
		INPUT("there is no month %1; months go from 1 to 12"),
	[MESSAGE_MONTH_BACKWARDS] = INPUT(
		"the range %1 runs backwards; write the earlier month first"),
	[MESSAGE_MONTH_EMPTY] = INPUT(
		"a month is missing here; delete the comma or name a month"),
	[MESSAGE_MONTH_TWICE] = INPUT("month %1 is marked twice; keep one"),
	[MESSAGE_DATE_BAD] =
		INPUT("\"%1\" is no day of the calendar; write it like "
		      "2023-01-06 or 6 Januari 2023"),
	[MESSAGE_DATE_MEANT] =
		INPUT("the date is written with the month in words, or as "
		      "year-month-day; write \"%2\" for \"%1\""),

	[MESSAGE_GLOSSARY_SPACE] = INPUT(
		"an abbreviation is one word, but \"%1\" has a space in it; "
		"write it like this: \"RB: Reformasi Birokrasi\""),
	[MESSAGE_GLOSSARY_NO_WORD] =
		INPUT("\"%1\" has neither a letter nor a figure; write what "
		      "is printed, or delete the line"),
	[MESSAGE_GLOSSARY_BAD_LANGUAGE] = INPUT(
		"\"%1\" is no language code; write its two or three letters, "
		"such as en (English), ar (Arabic), la (Latin), with a country "
		"if need be: en-GB"),
	[MESSAGE_GLOSSARY_WANTS_LANGUAGE] =
		INPUT("\"%1\" must be a language code (en), or hold phrases "
		      "with a code each (\"kick off: en\")"),
	[MESSAGE_GLOSSARY_TOO_MANY_LANGUAGES] =
		INPUT("there are too many languages; the limit is %1"),
	[MESSAGE_GLOSSARY_NOT_PRINTED] = WARNING(
		"the abbreviation \"%1\" is printed nowhere; compare its "
		"letters and dots (a word ends behind / and -), or delete it"),
	[MESSAGE_GLOSSARY_NOT_ITALIC] =
		WARNING("\"%1\" is printed in italics nowhere; put stars "
			"around it in the text (*%1*), or delete it here"),

	[MESSAGE_PROFILE_UNKNOWN_NAME] = INPUT(
		"there is no built-in profile \"%1\"; built in: %2; the path "
		"of a file needs a \"/\" or ends in \".ini\""),
	[MESSAGE_PROFILE_UNKNOWN_STYLE] =
		INPUT("there is no built-in profile \"%1\"; built in: %2; a "
		      "file beside the plan ends in \".ini\""),
	[MESSAGE_PROFILE_STYLE_FILE] =
		INPUT("the profile \"%1\" cannot be read: %2; \"gaya\" names "
		      "a file beside the plan, or a built-in one: %3"),
	[MESSAGE_PROFILE_STYLE_PATH] =
		INPUT("a plan cannot use the profile \"%1\": \"gaya\" names a "
		      "file that ends in \".ini\", beside the plan or below "
		      "its folder, or a built-in one: %2; others are named "
		      "with -l"),
	[MESSAGE_PROFILE_BASE_LOOP] =
		INPUT("too many profiles build on each other; the limit is %1; "
		      "does one build on itself?"),
	[MESSAGE_PROFILE_COLON] =
		INPUT("between key and value stands =, not a colon; write: %1"),
	[MESSAGE_PROFILE_LIST_SIGN] =
		INPUT("the names behind \"%1\" have spaces between them, not ; "
		      "or #; write spaces alone"),
	[MESSAGE_PROFILE_NONE] =
		INPUT("this is no layout profile, which begins with a section "
		      "such as [profile]; name another file"),
	[MESSAGE_PROFILE_SYNTAX] = INPUT(
		"this line is neither \"[section]\" nor \"key = value\" nor a "
		"comment (;)"),
	[MESSAGE_PROFILE_LINE_TOO_LONG] =
		INPUT("the line is too long; the limit is %1 bytes"),
	[MESSAGE_PROFILE_NO_SECTION] =
		INPUT("the key \"%1\" stands before the first [section]; write "
		      "the line of its section above it"),
	[MESSAGE_PROFILE_UNKNOWN_SECTION] =
		INPUT("the section [%1] is unknown; possible: %2"),
	[MESSAGE_PROFILE_UNKNOWN_KEY] =
		INPUT("the key \"%1\" is unknown in [%2]; possible: %3"),
	[MESSAGE_PROFILE_KEY_ELSEWHERE] =
		INPUT("the key \"%1\" does not stand in [%2], but in: %3"),
	[MESSAGE_PROFILE_DUPLICATE_KEY] = INPUT(
		"the key \"%1\" is here twice, first in line %2; keep one"),
	[MESSAGE_PROFILE_DUPLICATE_SECTION] = INPUT(
		"the section [%1] is here twice, first in line %2; join them"),
	[MESSAGE_PROFILE_EMPTY_VALUE] = INPUT(
		"\"%1\" has no value; write one behind the =, or delete the "
		"line to have the default; an empty text is \"\""),
	[MESSAGE_PROFILE_COMMENT_VALUE] = INPUT(
		"what is behind the = of \"%1\" counts as a comment; if it is "
		"the value, put it into double quotes"),
	[MESSAGE_PROFILE_BLANK_MARK] =
		INPUT("such a mark cannot be seen; write a sign such as X"),
	[MESSAGE_PROFILE_QUOTES] =
		INPUT("this value would be cut; put all of it into double "
		      "quotes, or into single ones if it contains double ones"),
	[MESSAGE_PROFILE_BAD_LENGTH] = INPUT(
		"\"%1\" is no length; write a number and a unit: mm, cm, in, "
		"pt"),
	[MESSAGE_PROFILE_LENGTH_RANGE] =
		INPUT("%1 is out of bounds; possible: %2 to %3"),
	[MESSAGE_PROFILE_BAD_NUMBER] =
		INPUT("\"%1\" is no possible number; possible: %2 to %3"),
	[MESSAGE_PROFILE_BAD_CHOICE] =
		INPUT("\"%1\" is not possible here; possible: %2"),
	[MESSAGE_PROFILE_BAD_PAPER] =
		INPUT("\"%1\" is no paper; possible: %2, or a size such as "
		      "215 mm x 330 mm"),
	[MESSAGE_PROFILE_BAD_WIDTH] =
		INPUT("\"%1\" is no width; write a length (25 mm), times the "
		      "size of the type (3 em), auto, or a share of the rest "
		      "(share 2)"),
	[MESSAGE_PROFILE_BAD_SPAN] = INPUT(
		"\"%1\" is no width of a block; write a length (120 mm), a "
		"share of the room between the margins (45 %), or both, and "
		"the narrower counts (120 mm 45 %)"),
	[MESSAGE_PROFILE_BAD_SIZES] =
		INPUT("\"%1\" is no range of sizes; write the least and the "
		      "most, like 8..10 pt"),
	[MESSAGE_PROFILE_BAD_LEADING] = INPUT(
		"\"%1\" is no leading; write a length (11 pt) or a factor "
		"from 0.8 to 3 (1.2)"),
	[MESSAGE_PROFILE_BAD_NUMBERING] = INPUT(
		"\"%1\" is no numbering; write none or one of 1 a A i I with "
		"signs around it: 1. 1) (1) a. I."),
	[MESSAGE_PROFILE_BAD_NUMBERINGS] =
		INPUT("\"%1\" is no list of numbers; write the forms of one to "
		      "six levels, like \"A. 1. a.\" or \"none\""),
	[MESSAGE_PROFILE_BAD_TWELVE] =
		INPUT("%1 names stand here; twelve are needed, one a month, "
		      "separated by spaces"),
	[MESSAGE_PROFILE_BAD_COLOUR] =
		INPUT("\"%1\" is no colour; write # and six hexadecimal "
		      "digits: #E3EEF7"),
	[MESSAGE_PROFILE_TOO_MANY_COLOURS] =
		INPUT("there are too many colours; the limit is %1"),
	[MESSAGE_PROFILE_DARK_COLOUR] =
		INPUT("\"%1\" is too dark for the black text on it; take a "
		      "lighter colour"),
	[MESSAGE_PROFILE_NO_COLUMNS] =
		INPUT("[table] has no columns; name them in \"columns =\""),
	[MESSAGE_PROFILE_TOO_MANY_COLUMNS] =
		INPUT("there are too many columns; the limit is %1"),
	[MESSAGE_PROFILE_COLUMN_TWICE] =
		INPUT("the column \"%1\" is named twice; keep one"),
	[MESSAGE_PROFILE_COLUMN_UNDESCRIBED] =
		INPUT("the column \"%1\" is not described; add a section "
		      "[column %1]"),
	[MESSAGE_PROFILE_COLUMN_UNUSED] = INPUT(
		"the column \"%1\" is not among the columns of [table]: %2"),
	[MESSAGE_PROFILE_COUNTS_UNKNOWN] = INPUT(
		"\"%1\" cannot be counted here; it is no other column that "
		"holds text; possible: %2"),
	[MESSAGE_PROFILE_COUNTS_MISSING] = INPUT(
		"the column \"%1\" does not say what it counts; add a line "
		"such as \"counts = %2\""),
	[MESSAGE_PROFILE_COUNTS_NOTHING] = INPUT(
		"the column \"%1\" counts the cells of a column that holds "
		"text, but there is none; name one in [table] columns"),
	[MESSAGE_PROFILE_COLUMN_BLANK] =
		INPUT("the name of a column has no blank in it; write [column "
		      "%1], and %1 in [table] columns and in the plan"),
	[MESSAGE_PROFILE_NUMBER_WITH] = INPUT(
		"\"%1\" is no column that holds texts and stands left of "
		"\"%2\", so \"%2\" cannot be counted with it; name one that "
		"does, or leave number-with away"),
	[MESSAGE_PROFILE_MONTHS_TWICE] =
		INPUT("the column \"%1\" holds months already; only one can"),

	[MESSAGE_PROFILE_SECTION_TWICE] =
		INPUT("the column \"%1\" holds sections already; only one "
		      "can"),

	[MESSAGE_PROFILE_OTHER_FONT] =
		INPUT("the font family \"%1\" differs from that of the first "
		      "profile, \"%2\"; all lampiran of a decree have one"),
	[MESSAGE_PROFILE_RESERVED_COLUMN] =
		INPUT("\"%1\" has a meaning of its own in a plan; give the "
		      "column another name"),
	[MESSAGE_PROFILE_MARGINS] =
		INPUT("the margins leave %1 mm x %2 mm of the paper; narrow "
		      "them"),

	[MESSAGE_PROSE_HTML] =
		INPUT("HTML cannot be printed: %1; write \\< for the sign "
		      "itself"),
	[MESSAGE_PROSE_IMAGE] =
		INPUT("a picture cannot be printed here: %1; leave it out"),
	[MESSAGE_PROSE_CODE] = INPUT(
		"this is a block of program text to CommonMark: %1; indent it "
		"by less than four spaces, or as its list, and without ```"),
	[MESSAGE_PROSE_RULE] = INPUT("a line of --- or *** is a rule across "
				     "the page to CommonMark, which decrees "
				     "do not have; leave it out"),
	[MESSAGE_PROSE_DEFINITION] =
		INPUT("\"%1\" is a link's definition to CommonMark and would "
		      "not be printed; write \\[ for the sign itself"),
	[MESSAGE_PROSE_TOO_DEEP] =
		INPUT("lists are nested too deeply; the limit is %1 levels"),

	[MESSAGE_PROSE_TOO_LONG] =
		INPUT("there is too much running text; the limit is %1"),

	[MESSAGE_TEMPLATE_BRACE] =
		INPUT("a { has no } in \"%1\"; a brace itself is written {{"),
	[MESSAGE_TEMPLATE_UNKNOWN_FIELD] =
		INPUT("the field {%1} is unknown; possible: %2"),
	[MESSAGE_TEMPLATE_MISSING_FIELD] = INPUT(
		"\"%1:\" is missing below \"%2:\"; the profile prints it in "
		"[%3]"),
	[MESSAGE_TEMPLATE_TTD_ALONE] =
		INPUT("{ttd} stands for a whole line; put it between two |"),
	[MESSAGE_NODE_UNKNOWN_COLUMN] =
		INPUT("the profile \"%3\" has no column \"%1\"; possible: "
		      "%2; another profile is named with -l, or with "
		      "\"gaya:\" in the plan"),
	[MESSAGE_NODE_OTHER_PROFILE] =
		INPUT("the profile \"%3\" has no column \"%1\", but \"%2\" "
		      "has all that this plan fills; put \"gaya: %2\" above "
		      "\"rencana:\", or use -l %2"),
	[MESSAGE_NODE_COUNTED_COLUMN] =
		INPUT("the column \"%1\" is counted by the tool; delete this"),
	[MESSAGE_NODE_TOO_DEEP] =
		INPUT("this entry, with \"%1\", stands below the one in line "
		      "%2, which has \"%1\" too; if both belong side by side, "
		      "begin the dash of this one in column %3 and its keys in "
		      "column %4; otherwise keep one of the two"),
	[MESSAGE_NODE_FILLS_TWICE] = INPUT(
		"the column \"%1\" is filled already in line %2, for the entry "
		"that this one belongs to; keep one"),
	[MESSAGE_NODE_NO_MONTHS_COLUMN] = INPUT(
		"the profile has no column for months; delete \"bulan\" or "
		"give a column \"kind = months\""),
	[MESSAGE_NODE_SECTION_INSIDE] =
		INPUT("the section \"%1\" is a row of its own, but \"%2\" "
		      "stands in it or around it; put the section alone above "
		      "its entries"),
	[MESSAGE_NO_GLYPH] = INPUT(
		"no font has the character \"%1\" (%2); write it in another "
		"way"),
	[MESSAGE_WORD_TOO_WIDE] = INPUT(
		"\"%1\" is wider (%2 mm) than its room (%3 mm); widen %4 or "
		"write it in another way"),
	[MESSAGE_COLUMN_EMPTY] = WARNING(
		"nothing in the plan fills the column \"%1\"; fill it, take "
		"it out of [table] columns, or say may-be-empty = yes in "
		"its section"),
	[MESSAGE_FIT_PAGES] = INPUT(
		"even with a table in %1 pt there are %2 pages, %3 too many; "
		"allow more, or a smaller size in [font] table-size"),
	[MESSAGE_SIGNATURE_NO_TTD] =
		INPUT("no line of [signature] is {ttd}, so there is no room "
		      "for a signature; write {ttd} where \"ttd.\" stands"),
	[MESSAGE_OVERVIEW_EMPTY] =
		WARNING("no month is set, so there is no overview of the year; "
			"set \"bulan\", or say page = no in [overview]"),
	[MESSAGE_SELECT_EMPTY] =
		INPUT("the excerpt has no rows: nothing of what is asked for "
		      "is there, or to be done in these months"),
	[MESSAGE_SELECT_SKIPPED] =
		WARNING("\"%1\" has nothing of what is asked for, so there "
			"is no excerpt of it"),
	[MESSAGE_SELECT_NO_KEY] =
		USAGE("no entry of the plan has \"%1\" there; possible: %2"),
	[MESSAGE_SELECT_NO_NUMBER] =
		USAGE("not all of \"%1\" are there; there are (line): %2"),
	[MESSAGE_SELECT_BAD_NUMBERS] =
		USAGE("\"%1\" is no list of numbers like 3,5 or 2-4; there "
		      "are (line): %2"),
	[MESSAGE_SELECT_NO_WORDS] =
		USAGE("no entry contains \"%1\"; there are (line): %2"),
	[MESSAGE_SELECT_AMBIGUOUS] = USAGE(
		"\"%1\" could be several entries (line): %2; say more of its "
		"words, or name its area by its number with --area"),
	[MESSAGE_SELECT_NO_MONTH] = USAGE(
		"there are no months \"%1\"; write 3, 4-6, Mar, Apr-Jun, a "
		"list of these, or triwulan-1 to triwulan-4"),
	[MESSAGE_SELECT_MEANT] =
		USAGE("there are no months \"%1\"; write what you mean: %2"),
	[MESSAGE_NAME_TWICE] =
		USAGE("two files would have the name \"%1\"; put {nomor} into "
		      "--name"),
	[MESSAGE_NAME_LEAVES_FOLDER] =
		USAGE("\"%1\" is no name for a file in a folder; leave out "
		      "strokes, and dots at its beginning"),
	[MESSAGE_CANNOT_WATCH] =
		SYSTEM("changes of files cannot be watched here: %1"),
	[MESSAGE_FOLDER_UNWATCHED] =
		WARNING("changes in the folder of this file are not noticed: "
			"%1"),
	[MESSAGE_USAGE_WATCH_STANDARD] =
		USAGE("--watch reads and writes files only; name one for %1"),
	[MESSAGE_USAGE_FILE_EXISTS] =
		USAGE("\"%1\" is there already; name another file with -o, "
		      "or replace it with --force"),
	[MESSAGE_USAGE_NEW_WORD] =
		USAGE("new begins without a plan; name its file with -o: "
		      "\"%1\""),
	[MESSAGE_USAGE_BAD_YEAR] =
		USAGE("\"%1\" is no year; write four figures, like 2027"),
	[MESSAGE_USAGE_BAD_DATE] =
		USAGE("\"%1\" is no date; write year-month-day, like "
		      "2027-01-06"),
	[MESSAGE_USAGE_DATE_MEANT] =
		USAGE("\"%1\" is no date; write year-month-day: %2"),
	[MESSAGE_USAGE_BAD_NUMBER] =
		USAGE("the number has characters that cannot be printed on a "
		      "line; leave them out"),
	[MESSAGE_NEXT_NO_YEAR] =
		INPUT("the year of the decree is needed, in four figures: "
		      "\"tahun: 2026\" below \"keputusan:\""),
	[MESSAGE_NEXT_YEAR_BACK] =
		USAGE("the plan is that of %1 already; name another year with "
		      "--year"),
	[MESSAGE_NEXT_NO_VALUE] =
		INPUT("\"%1\" has no value on a line of its own below "
		      "\"keputusan:\" that could be changed; write it there"),
	[MESSAGE_NEXT_UNSAFE] =
		INPUT("the new value of \"%1\" would change more than itself; "
		      "write the value on one line, in quotes"),
	[MESSAGE_COLUMNS_TOO_WIDE] = INPUT(
		"the columns need %1 mm, but the page has %2 mm between its "
		"margins; narrow columns or margins"),
	[MESSAGE_COLUMN_TOO_NARROW] =
		INPUT("the column \"%1\" is %2 mm wide, but needs at least "
		      "%3 mm; widen it or narrow others"),
	[MESSAGE_BLOCKS_TOO_WIDE] = INPUT(
		"the closing blocks side by side need %1 mm, but the page "
		"has %2 mm; narrow them, or put one left and one right"),
	[MESSAGE_NUMBER_TOO_LARGE] =
		INPUT("the page number does not fit into the margin; shorten "
		      "its format or its distance from the edge"),
	[MESSAGE_FOOTER_ROOM] =
		INPUT("the footer, %1 mm high, finds no room in the bottom "
		      "margin; shorten it, or move it or the page number"),
	[MESSAGE_NO_ROOM_ON_PAGE] =
		INPUT("the page has no room: between margins and table header "
		      "%1 mm are left, %2 mm are needed"),
	[MESSAGE_BLOCK_TOO_HIGH] =
		INPUT("the block [%1] is %2 mm high, but the page has room for "
		      "%3 mm"),
	[MESSAGE_TOO_MANY_PAGES] =
		INPUT("there are too many pages; the limit is %1"),
	[MESSAGE_TOO_MANY_ROWS] =
		INPUT("the plan has too many rows; the limit is %1"),

	[MESSAGE_SHEET_LIMIT] = INPUT("there are too many %1; the limit is %2"),
	[MESSAGE_SHEET_NO_HEADER] = INPUT(
		"no row names the columns; put a row above the table with "
		"names such as AREA PERUBAHAN, KEGIATAN, SUB KEGIATAN, "
		"INDIKATOR, the months 1 to 12 or JAN to DES, KET"),
	[MESSAGE_SHEET_NO_ROWS] =
		INPUT("there are no rows below this header; fill them in"),
	[MESSAGE_SHEET_UNKNOWN_COLUMN] =
		INPUT("the column \"%1\" is unknown; write a key of the plan, "
		      "with letters, figures and _ only; known: %2"),
	[MESSAGE_SHEET_COLUMN_TWICE] =
		INPUT("the column \"%1\" is here twice; keep one"),
	[MESSAGE_SHEET_OUTSIDE] = INPUT(
		"this cell stands outside the columns that the header names; "
		"name its column, move it to one of the months, or delete it"),
	[MESSAGE_SHEET_LONG_MARK] =
		INPUT("a text this long cannot stand in a month; put a mark "
		      "there, or a text of at most %1 bytes"),
	[MESSAGE_SHEET_BROKEN_TREE] =
		INPUT("this cell of \"%1\" reaches beyond the end of one of "
		      "\"%2\"; merge cells so that each lies inside one cell "
		      "of the other column"),
	[MESSAGE_SHEET_LEFT_OUT] =
		WARNING("what stands here, above the table, is left out; a row "
			"for the decree has a key of the plan and its value"),
	[MESSAGE_SHEET_OTHER_SHEETS] =
		WARNING("the sheet \"%1\" and those behind it are left out; "
			"--sheet takes another one"),
	[MESSAGE_SHEET_NO_SHEET] =
		USAGE("there is no sheet \"%1\"; there are: %2"),
	[MESSAGE_SHEET_QUOTE] =
		INPUT("a double quote stands wrong here; put the whole cell "
		      "into double quotes, and write each one inside it twice"),
	[MESSAGE_SHEET_NOT_XLSX] = INPUT(
		"this is no .xlsx, or it is damaged (%1); open it in an office "
		"program and save it as .xlsx, without a password"),
	[MESSAGE_SHEET_ENTITIES] =
		INPUT("this .xlsx declares a document type, which no office "
		      "program writes; open it in one and save it again"),
	[MESSAGE_SHEET_CELL_TOO_LONG] =
		INPUT("the text is too long for a cell of an .xlsx, which "
		      "holds %1 characters; shorten it or export to .csv"),
	[MESSAGE_SHEET_NOT_EQUAL] = INPUT(
		"\"%1\" cannot be written so that it is read back equal; does "
		"an entry say nothing, or has a column the name of a month?"),
	[MESSAGE_SHEET_LIBRARY] = SYSTEM("the library for .xlsx failed: %1"),
	[MESSAGE_SHEET_NO_LIBRARY] = SYSTEM("%1 cannot be loaded; install "
					    "libxlsxwriter, or export to .csv"),
	[MESSAGE_SHEET_FORMAT] =
		USAGE("\"%1\" is of no format that is known; give it a name "
		      "that ends in .csv or .xlsx"),
	[MESSAGE_SHEET_NO_OUTPUT] = USAGE("where to is not said; add \"-o "
					  "FILE.xlsx\" or \"-o FILE.csv\""),

	[MESSAGE_WORDLIST_SYNTAX] =
		INPUT("this line names no misspelling; write: wrong = right"),
};

_Static_assert(sizeof(table) / sizeof(table[0]) ==
		       MESSAGE_USAGE_UNKNOWN_COMMAND,
	       "a message has no text");

static const struct message_entry *entry_of(enum message message)
{
	return message < MESSAGE_USAGE_UNKNOWN_COMMAND
		       ? &table[message]
		       : &message_usage[message -
					MESSAGE_USAGE_UNKNOWN_COMMAND];
}

enum severity message_severity(enum message message)
{
	return entry_of(message)->severity;
}

const char *message_text(enum message message)
{
	return _(entry_of(message)->text);
}
