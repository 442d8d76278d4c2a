#include "typeset/messages.h"

TYPESET_MESSAGES(MESSAGE_DEFINITION)
