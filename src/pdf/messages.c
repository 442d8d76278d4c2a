#include "pdf/messages.h"

PDF_MESSAGES(MESSAGE_DEFINITION)
