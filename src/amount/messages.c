#include "amount/messages.h"

AMOUNT_MESSAGES(MESSAGE_DEFINITION)
