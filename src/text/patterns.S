/* The Indonesian hyphenation patterns of the package hyphen-id. */
#include "base/embed.inc"

	embed hyphens_id, "hyph_id_ID.dic"
