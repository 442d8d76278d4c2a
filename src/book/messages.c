#include "book/messages.h"

BOOK_MESSAGES(MESSAGE_DEFINITION)
