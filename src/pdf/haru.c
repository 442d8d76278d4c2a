#include "pdf/haru.h"

#include "base/library.h"

struct haru hpdf;

#define X(name) LIBRARY_SYMBOL(HPDF_##name, hpdf.name),
static const struct library_symbol symbol[] = {HARU_FUNCTIONS(X)};
#undef X

static struct library library = {.which = SYSTEM_HARU,
				 .symbol = symbol,
				 .count = sizeof(symbol) / sizeof(symbol[0])};

static void start(void)
{
	library_load(&library);
}

bool haru_open(struct diag *diag)
{
	static atomic_bool done;

	system_once(&done, start);
	return library_check(&library, diag);
}
