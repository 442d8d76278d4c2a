#include "pdf/subsetter.h"

#include "base/library.h"

struct subsetter hb_subset;

#define X(name) LIBRARY_SYMBOL(hb_subset_##name, hb_subset.name),
static const struct library_symbol symbol[] = {SUBSETTER_FUNCTIONS(X)};
#undef X

static struct library library = {.which = SYSTEM_HARFBUZZ_SUBSET,
				 .symbol = symbol,
				 .count = sizeof(symbol) / sizeof(symbol[0])};

static void start(void)
{
	library_load(&library);
}

bool subsetter_open(struct diag *diag)
{
	static atomic_bool done;

	if (!harfbuzz_open(diag))
		return false;
	system_once(&done, start);
	return library_check(&library, diag);
}
