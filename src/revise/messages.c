#include "revise/messages.h"

REVISE_MESSAGES(MESSAGE_DEFINITION)
