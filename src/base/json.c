#include "base/json.h"

void json_string(const char *text, size_t length, struct buffer *out)
{
	buffer_byte(out, '"');
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c < 0x20) {
			buffer_format(out, "\\u%04x", c);
			continue;
		}
		if (c == '"' || c == '\\')
			buffer_byte(out, '\\');
		buffer_byte(out, text[i]);
	}
	buffer_byte(out, '"');
}

void json_print(const char *text, size_t length, FILE *file)
{
	struct buffer out = {0};

	json_string(text, length, &out);
	fwrite(out.data, 1, out.length, file);
	buffer_release(&out);
}
