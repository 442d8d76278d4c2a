#include "sheet/messages.h"

SHEET_MESSAGES(MESSAGE_DEFINITION)
