#include "text/unibreak.h"

#include "base/library.h"

struct unibreak unibreak;

static const struct library_symbol symbol[] = {
	LIBRARY_SYMBOL(init_linebreak, unibreak.init),
	LIBRARY_SYMBOL(set_linebreaks_utf8, unibreak.set),
};

static struct library library = {.which = SYSTEM_UNIBREAK,
				 .symbol = symbol,
				 .count = sizeof(symbol) / sizeof(symbol[0])};

static void start(void)
{
	if (library_load(&library))
		unibreak.init();
}

bool unibreak_open(struct diag *diag)
{
	static atomic_bool done;

	system_once(&done, start);
	return library_check(&library, diag);
}
