#include "base/library.h"

#include <dlfcn.h>
#include <string.h>

bool library_load(const char *name, const struct library_symbol *symbol,
		  size_t count)
{
	void *handle = dlopen(name, RTLD_NOW);

	if (!handle)
		return false;
	for (size_t i = 0; i < count; i++) {
		void *found = dlsym(handle, symbol[i].name);

		/* POSIX has functions and data of one size; C has no word for
		 * it */
		memcpy(symbol[i].target, &found, sizeof(found));
		if (!found)
			return false;
	}
	return true;
}
