/* A number and the code of the format that it is shown in, a line each. */
#include "base/utf8.h"
#include "book/number_format.h"
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size);

static void check(const char *shown)
{
	uint32_t ignored;

	for (size_t left = strlen(shown), bytes; left;
	     shown += bytes, left -= bytes) {
		bytes = utf8_decode(shown, left, &ignored);
		fuzz_claim(bytes, "what is shown is UTF-8");
	}
}

/* Whether TEXT is UTF-8 without a NUL, as XML gives it. */
static bool is_text(const char *text, size_t length)
{
	uint32_t character;
	size_t bytes = 1;

	for (; length && bytes; text += bytes, length -= bytes)
		bytes = *text ? utf8_decode(text, length, &character) : 0;
	return bytes;
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size)
{
	const char *code, *before, *behind, *shown;
	struct fuzz f;
	double value;

	if (!fuzz_open(&f, input, size))
		return 0;
	if (is_text(f.data, f.length)) {
		code = strchr(f.data, '\n');
		code = code ? code + 1 : f.data;
		value = strtod(f.data, NULL);
		shown = number_format_write(&f.arena, code, value,
					    f.choice[0] & 1);
		if (shown)
			check(shown);
		if (number_format_text(&f.arena, code, &before, &behind)) {
			check(before);
			check(behind);
		}
		number_format_guesses(code);
	}
	fuzz_close(&f);
	return 0;
}
