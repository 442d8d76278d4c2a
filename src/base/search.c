#include "base/search.h"

#include <string.h>
#include <strings.h>

const char *search_bytes(const char *text, size_t length, const char *what,
			 size_t size)
{
	const char *at = text;

	if (!size)
		return text;
	while (at && length - (size_t)(at - text) >= size) {
		size_t room = length - (size_t)(at - text) - size + 1;

		at = memchr(at, *what, room);
		if (at && !memcmp(at, what, size))
			return at;
		at += at != NULL;
	}
	return NULL;
}

const char *search_folded(const char *text, const char *what)
{
	size_t size = strlen(what);

	for (; strncasecmp(text, what, size); text++)
		if (!*text)
			return NULL;
	return text;
}
