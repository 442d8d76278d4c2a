#include "profile/colour.h"

#include <ctype.h>

static unsigned digit(char c)
{
	return isdigit((unsigned char)c)
		       ? (unsigned)(c - '0')
		       : (unsigned)(tolower((unsigned char)c) - 'a') + 10;
}

bool colour_read(const char *text, size_t length, struct colour *colour)
{
	float part[3];

	if (length != 7 || text[0] != '#')
		return false;
	for (size_t i = 1; i < length; i++)
		if (!isxdigit((unsigned char)text[i]))
			return false;
	for (size_t i = 0; i < 3; i++)
		part[i] = (float)(16 * digit(text[1 + 2 * i]) +
				  digit(text[2 + 2 * i])) /
			  255;
	*colour = (struct colour){part[0], part[1], part[2]};
	return true;
}

struct colour colour_grey(double black)
{
	float light = (float)((100 - black) / 100);

	return (struct colour){light, light, light};
}

struct colour colour_mix(struct colour colour, double part)
{
	float p = (float)part;

	return (struct colour){1 - p * (1 - colour.red),
			       1 - p * (1 - colour.green),
			       1 - p * (1 - colour.blue)};
}
