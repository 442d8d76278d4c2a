/* The translations, as msgfmt compiles them; base/catalogue.c reads them. */
#include "base/embed.inc"

	embed catalogue_id, "id.mo"
