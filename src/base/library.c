#include "base/library.h"

#include "base/memory.h"
#include "base/messages.h"

#include <string.h>

#ifdef LAMPIRAN_LINKED
/* POSIX has functions and data of one size; C has no word for it. */
bool library_load(struct library *library)
{
	for (size_t i = 0; i < library->count; i++)
		memcpy(library->symbol[i].target, &library->symbol[i].function,
		       sizeof(library->symbol[i].function));
	library->loaded = true;
	return true;
}
#else
bool library_load(struct library *library)
{
	memory_watch();
	library->loaded = system_load_library(library->which, library->symbol,
					      library->count);
	library->starved = memory_missed();
	return library->loaded && !library->starved;
}
#endif

/* Whether DIAG says already that FILE is missing: each face may ask for it. */
static bool is_told(const struct diag *diag, const char *file)
{
	for (size_t i = 0; i < diag->report_count; i++)
		if (diag->report[i].message == MESSAGE_LIBRARY_MISSING &&
		    strstr(diag->report[i].text, file))
			return true;
	return false;
}

bool library_check(const struct library *library, struct diag *diag)
{
	const char *file = system_library_file(library->which);

	if (library->starved)
		memory_exhausted();
	if (!library->loaded && !is_told(diag, file))
		diag_add(diag, MESSAGE_LIBRARY_MISSING, (struct place){0}, file,
			 system_library_package(library->which));
	return library->loaded;
}
