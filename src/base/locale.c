#include "base/locale.h"

#include <limits.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef LOCALEDIR
#define LOCALEDIR "/usr/local/share/locale"
#endif

/* What the environment asks for, in the order of POSIX; "" when nothing. */
static const char *wanted(void)
{
	static const char *const name[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

	for (size_t i = 0; i < sizeof(name) / sizeof(name[0]); i++) {
		const char *value = getenv(name[i]);

		if (value && *value)
			return value;
	}
	return "";
}

/* gettext translates nothing in the locale "C", which is what is left when
 * the machine has no id_ID generated. An office's machine may well not. */
static void speak_without_locale(const char *language)
{
	char short_name[3] = {language[0], language[1], 0};
	const char *first = getenv("LANGUAGE");
	bool chosen = first && *first;

	if (!chosen && strncmp(language, "id", 2))
		return;
	if (setlocale(LC_MESSAGES, "C.UTF-8") && !chosen)
		setenv("LANGUAGE", short_name, 1);
}

void locale_start(void)
{
	static const char beside[] = "/../share/locale";
	char folder[PATH_MAX + sizeof(beside)];
	ssize_t length = readlink("/proc/self/exe", folder, PATH_MAX);
	const char *language = wanted();
	char *slash;

	if (!strcmp(language, "") || !strcmp(language, "C") ||
	    !strcmp(language, "POSIX"))
		return;
	if (!setlocale(LC_MESSAGES, ""))
		speak_without_locale(language);
	folder[length > 0 ? length : 0] = 0;
	slash = strrchr(folder, '/');
	if (slash)
		memcpy(slash, beside, sizeof(beside));
	if (!slash || access(folder, R_OK))
		memcpy(folder, LOCALEDIR, sizeof(LOCALEDIR));
	bindtextdomain("lampiran", folder);
	bind_textdomain_codeset("lampiran", "UTF-8");
	textdomain("lampiran");
}
