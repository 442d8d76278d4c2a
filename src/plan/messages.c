#include "plan/messages.h"

PLAN_MESSAGES(MESSAGE_DEFINITION)
