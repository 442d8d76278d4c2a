#include "profile/colour.h"

#include <ctype.h>
#include <math.h>

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

bool colour_is_grey(const struct colour *colour)
{
	return !(colour->red < colour->green) &&
	       !(colour->red > colour->green) &&
	       !(colour->green < colour->blue) &&
	       !(colour->green > colour->blue);
}

struct colour colour_mix(struct colour colour, double part)
{
	float p = (float)part;

	return (struct colour){1 - p * (1 - colour.red),
			       1 - p * (1 - colour.green),
			       1 - p * (1 - colour.blue)};
}

/* Undoes the curve of one part. */
static double linear(float part)
{
	double value = (double)part;

	return value <= 0.04045 ? value / 12.92
				: pow((value + 0.055) / 1.055, 2.4);
}

double colour_luminance(struct colour colour)
{
	return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
	       0.0722 * linear(colour.blue);
}

/* The curve again: the grey whose luminance that is. */
double colour_black(struct colour colour)
{
	double light = colour_luminance(colour);

	light = light <= 0.0031308 ? 12.92 * light
				   : 1.055 * pow(light, 1 / 2.4) - 0.055;
	return 100 * (1 - light);
}
