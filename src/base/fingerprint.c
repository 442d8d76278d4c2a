#include "base/fingerprint.h"

uint64_t fingerprint(const char *data, size_t length, uint64_t value)
{
	for (size_t i = 0; i < length; i++)
		value = (value ^ (unsigned char)data[i]) * 1099511628211ull;
	return value;
}
