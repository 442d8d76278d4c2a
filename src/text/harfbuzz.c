#include "text/harfbuzz.h"

#include "base/library.h"
#include "base/memory.h"

struct harfbuzz hb;

#define X(name) LIBRARY_SYMBOL(hb_##name, hb.name),
static const struct library_symbol symbol[] = {HARFBUZZ_FUNCTIONS(X)};
#undef X

static struct library library = {.which = SYSTEM_HARFBUZZ,
				 .symbol = symbol,
				 .count = sizeof(symbol) / sizeof(symbol[0])};

static bool crippled; /* for as long as the process lives */

/* HarfBuzz makes some things once for all its users, the first time they are
 * needed. Should there be no memory for them it goes on with empty ones, and
 * keeps them. */
static void start(void)
{
	if (!library_load(&library))
		return;
	memory_watch();
	hb.unicode_funcs_get_default();
	hb.font_destroy(hb.font_create(hb.face_get_empty()));
	crippled = memory_missed();
}

bool harfbuzz_open(struct diag *diag)
{
	static atomic_bool done;

	system_once(&done, start);
	if (crippled)
		memory_exhausted();
	return library_check(&library, diag);
}
