#include "yaml/messages.h"

YAML_MESSAGES(MESSAGE_DEFINITION)
