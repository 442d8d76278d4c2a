#include "block/messages.h"

BLOCK_MESSAGES(MESSAGE_DEFINITION)
