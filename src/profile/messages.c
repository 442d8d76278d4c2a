#include "profile/messages.h"

PROFILE_MESSAGES(MESSAGE_DEFINITION)
