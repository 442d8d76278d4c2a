/* The pages as text, to be read and compared. */
#include "page/dump.h"

#include "engine/engine.h"

static struct bytes write(struct engine *e, const struct pages *pages)
{
	struct bytes bytes = {0};

	bytes.data = dump_pages(pages, e->run->arena, &bytes.length);
	return bytes;
}

extern const struct format format_dump;
const struct format format_dump = {"dump", ".txt", true, write};
