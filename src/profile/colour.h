/*
 * Colours as a profile names them.
 *
 * Knows: #RRGGBB. Must not know: what is printed in them.
 */
#ifndef LAMPIRAN_PROFILE_COLOUR_H
#define LAMPIRAN_PROFILE_COLOUR_H

#include "base/limits.h"

#include <stdbool.h>
#include <stddef.h>

/* Parts of full light (sRGB, IEC 61966-2-1). Grey has three equal ones. */
struct colour {
	float red, green, blue; /* [0..1] */
};

struct colours {
	struct colour colour[COLOURS_MOST];
	size_t count;
};

/* Reads "#E3EEF7", LENGTH bytes of TEXT. Whether it is one. */
bool colour_read(const char *text, size_t length, struct colour *colour);

/* Returns the grey that is BLACK [%] dark. */
struct colour colour_grey(double black);

/* Whether a colour is a grey, black or white. */
bool colour_is_grey(const struct colour *colour);

/* Returns how dark the grey is that is as light as a colour [% black]. */
double colour_black(struct colour colour);

/* Returns PART [0..1] of a colour on white paper. */
struct colour colour_mix(struct colour colour, double part);

/* Returns the relative luminance [0..1] (WCAG 2.1, "relative luminance"). */
double colour_luminance(struct colour colour);

#endif
