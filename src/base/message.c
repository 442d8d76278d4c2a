#include "base/message.h"

#include <ctype.h>
#include <string.h>

const char *message_code(struct arena *arena, const struct message *message)
{
	char *code = arena_copy(arena, message->name, strlen(message->name));

	for (char *at = code; *at; at++)
		*at = *at == '_' ? '-' : (char)tolower((unsigned char)*at);
	return code;
}
