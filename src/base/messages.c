#include "base/messages.h"

BASE_MESSAGES(MESSAGE_DEFINITION)
