#include "pdf/outlines.h"

extern const char font_bonum_regular[], font_bonum_italic[], font_bonum_bold[],
	font_bonum_bold_italic[], font_dejavu_sans[];

extern const struct outlines outlines_texgyrebonum_regular,
	outlines_texgyrebonum_italic, outlines_texgyrebonum_bold,
	outlines_texgyrebonum_bolditalic;

const struct outlines *outlines_of(const struct face *face)
{
	const struct {
		const char *file;
		const struct outlines *outlines;
	} known[] = {
		{font_bonum_regular, &outlines_texgyrebonum_regular},
		{font_bonum_italic, &outlines_texgyrebonum_italic},
		{font_bonum_bold, &outlines_texgyrebonum_bold},
		{font_bonum_bold_italic, &outlines_texgyrebonum_bolditalic},
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (face->data == known[i].file)
			return known[i].outlines;
	return NULL;
}

bool outlines_in_file(const struct face *face)
{
	return face->data == font_dejavu_sans;
}
