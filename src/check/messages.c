#include "check/messages.h"

CHECK_MESSAGES(MESSAGE_DEFINITION)
