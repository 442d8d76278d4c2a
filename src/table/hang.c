#include "table/hang.h"

#include <string.h>

/* Letters and Roman numerals of longer lists are not measured one by one. */
enum { MOST_MEASURED = 200 };

/* Figures are all of one width, so the last number is the widest; of letters
 * and Roman numerals any may be. */
const char *hang_widest(struct setter *setter, const struct numbering *number,
			size_t first, size_t last)
{
	struct arena *arena = setter->run->arena;
	const char *widest = numbering_format(arena, number, last);
	double most = 0;

	if (!widest || number->figure == '1' || last - first > MOST_MEASURED)
		return widest;
	for (size_t i = first; i <= last; i++) {
		const char *text = numbering_format(arena, number, i);
		struct manuscript manuscript = {.text = text,
						.length = strlen(text)};
		const struct text *shown = text_new(setter, &manuscript);
		double width = text_width(shown->piece, shown->piece_count);

		if (width > most)
			widest = text;
		if (width > most)
			most = width;
	}
	return widest;
}
