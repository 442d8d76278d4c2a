#include "law/messages.h"

LAW_MESSAGES(MESSAGE_DEFINITION)
