#include "table/messages.h"

TABLE_MESSAGES(MESSAGE_DEFINITION)
