#include "command/messages.h"

COMMAND_MESSAGES(MESSAGE_DEFINITION)
