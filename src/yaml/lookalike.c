#include "yaml/lookalike.h"

#include "base/utf8.h"

size_t lookalike_space(const char *at, const char *end, uint32_t *character)
{
	size_t bytes = utf8_decode(at, (size_t)(end - at), character);
	uint32_t c = *character;
	bool odd;

	if (!bytes)
		return 0;
	odd = c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200D) ||
	      c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 ||
	      c == 0xAD || c == 0xFEFF;
	return odd ? bytes : 0;
}

bool lookalike_unseen(uint32_t c)
{
	return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xAD ||
	       c == 0xFEFF;
}

size_t lookalike_bullet(const char *at, const char *end)
{
	uint32_t c = 0;
	size_t bytes = utf8_decode(at, (size_t)(end - at), &c);
	bool bullet;

	if (!bytes)
		return 0;
	bullet = c == 0xB7 || c == 0x2022 || c == 0x2023 || c == 0x2043 ||
		 c == 0x2219 || c == 0x2212 || (c >= 0x2010 && c <= 0x2015) ||
		 (c >= 0x25A0 && c <= 0x25FF) || c == 0x2713 || c == 0x2714 ||
		 (c >= 0x2794 && c <= 0x27BE) ||
		 /* what Symbol and Wingdings leave */
		 (c >= 0xF000 && c <= 0xF0FF);
	return bullet ? bytes : 0;
}

size_t lookalike_curly(const char *at, const char *end)
{
	uint32_t c = 0;
	size_t bytes = utf8_decode(at, (size_t)(end - at), &c);

	return bytes && ((c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB)
		       ? bytes
		       : 0;
}
