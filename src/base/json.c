#include "base/json.h"

void json_string(const char *text, size_t length, FILE *file)
{
	fputc('"', file);
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c < 0x20) {
			fprintf(file, "\\u%04x", c);
			continue;
		}
		if (c == '"' || c == '\\')
			fputc('\\', file);
		fputc(c, file);
	}
	fputc('"', file);
}
