#include "engine/messages.h"

ENGINE_MESSAGES(MESSAGE_DEFINITION)
