#include "pdf/standard.h"

#include <string.h>
#include <strings.h>

static const char *const name[STANDARD_COUNT] = {
	[STANDARD_NONE] = "none",
	[STANDARD_A_3B] = "a-3b",
	[STANDARD_A_3A_UA_1] = "a-3a+ua-1",
};

const char *standard_name(enum pdf_standard standard)
{
	return name[standard];
}

bool standard_find(const char *word, enum pdf_standard *standard)
{
	for (unsigned i = 0; i < STANDARD_COUNT; i++) {
		if (strcasecmp(name[i], word))
			continue;
		*standard = (enum pdf_standard)i;
		return true;
	}
	return false;
}

/* Returns the only name that begins with WORD, "a-3a"; WORD if there is none:
 * fewer edits would make "a-3b" of it. */
static const char *complete(const char *word)
{
	const char *found = NULL;

	for (unsigned i = 0; i < STANDARD_COUNT; i++) {
		if (strncasecmp(name[i], word, strlen(word)))
			continue;
		if (found)
			return word;
		found = name[i];
	}
	return found ? found : word;
}

const char *standard_names(struct diag *diag, const char *word)
{
	word = complete(word);
	return diag_nearest(diag, word, name, STANDARD_COUNT);
}
