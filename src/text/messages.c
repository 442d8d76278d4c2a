#include "text/messages.h"

TEXT_MESSAGES(MESSAGE_DEFINITION)
