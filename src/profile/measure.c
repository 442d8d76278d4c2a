#include "profile/measure.h"

#include "base/units.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

enum { MOST_DIGITS = 9 };

static const struct {
	const char *name;
	double points;
} unit[] = {
	{"mm", POINTS_OF_MM(1)},
	{"cm", POINTS_OF_MM(10)},
	{"in", 72},
	{"pt", 1},
};

/* F4 as it is sold in Indonesia (folio F4 in Bappenas' and KPU's habit,
 * 215 x 330 mm), ISO 216 A4 and A3, ANSI legal, and 8.5 x 13 inches. */
static const struct {
	const char *name;
	double width, height; /* [mm] */
} paper[] = {
	{"F4", 215, 330},	 {"A4", 210, 297},	  {"A3", 297, 420},
	{"Legal", 215.9, 355.6}, {"Folio", 215.9, 330.2},
};

static const char *skip(const char *at)
{
	while (isspace((unsigned char)*at))
		at++;
	return at;
}

/* Reads digits with one point or comma by hand: strtod would follow the
 * locale and take "nan", "1e9" and hexadecimal. Returns the rest, NULL when
 * no number stands here. */
static const char *read_number(const char *at, double *number)
{
	double scale = 1;
	unsigned digits = 0;
	bool fraction = false;

	*number = 0;
	for (at = skip(at); *at; at++) {
		if ((*at == '.' || *at == ',') && !fraction) {
			fraction = true;
			continue;
		}
		if (!isdigit((unsigned char)*at))
			break;
		if (++digits > MOST_DIGITS)
			return NULL;
		*number = *number * 10 + (*at - '0');
		scale *= fraction ? 10 : 1;
	}
	*number /= scale;
	return digits ? at : NULL;
}

/* Returns the rest behind a length, NULL when none stands here. */
static const char *read_length(const char *at, double *points)
{
	at = read_number(at, points);
	if (!at)
		return NULL;
	at = skip(at);
	for (size_t i = 0; i < sizeof(unit) / sizeof(unit[0]); i++) {
		if (strncasecmp(at, unit[i].name, 2))
			continue;
		*points *= unit[i].points;
		return at + 2;
	}
	return NULL;
}

bool measure_length(const char *text, double *points)
{
	const char *rest = read_length(text, points);

	return rest && !*skip(rest);
}

bool measure_number(const char *text, double *number)
{
	const char *rest = read_number(text, number);

	return rest && !*skip(rest);
}

bool measure_width(const char *text, double *fixed, double *share)
{
	*fixed = *share = 0;
	if (!strncasecmp(text, "share", 5))
		return measure_number(text + 5, share) && *share > 0 &&
		       *share <= 1000;
	return measure_length(text, fixed) && *fixed > 0;
}

bool measure_span(const char *text, double *length, double *share)
{
	const char *rest = read_length(text, length);

	*share = 0;
	if (!rest)
		*length = 0;
	rest = skip(rest ? rest : text);
	if (!*rest)
		return rest > text;
	rest = read_number(rest, share);
	if (!rest || *(rest = skip(rest)) != '%')
		return false;
	*share /= 100;
	return *share > 0 && *share <= 1 && !*skip(rest + 1);
}

bool measure_em(const char *text, double *times)
{
	const char *em = text + strcspn(text, "eE");
	char number[16] = "";
	size_t length = (size_t)(em - text);

	while (length && isspace((unsigned char)text[length - 1]))
		length--;
	if (strcasecmp(em, "em") || length >= sizeof(number))
		return false;
	memcpy(number, text, length);
	return measure_number(number, times) && *times > 0;
}

bool measure_leading(const char *text, double size, double *points)
{
	double factor;

	if (measure_number(text, &factor)) {
		*points = factor * size;
		return factor >= 0.8 && factor <= 3;
	}
	return measure_length(text, points) && *points >= size * 0.8 &&
	       *points <= size * 3;
}

bool measure_paper(const char *text, double *width, double *height)
{
	for (size_t i = 0; i < sizeof(paper) / sizeof(paper[0]); i++) {
		if (strcasecmp(text, paper[i].name))
			continue;
		*width = POINTS_OF_MM(paper[i].width);
		*height = POINTS_OF_MM(paper[i].height);
		return true;
	}
	text = read_length(text, width);
	if (!text || tolower((unsigned char)*(text = skip(text))) != 'x')
		return false;
	/* 50 mm to 2 m: smaller is no page, larger no printer's */
	return measure_length(text + 1, height) && *width >= 141 &&
	       *height >= 141 && *width <= 5670 && *height <= 5670;
}

const char *measure_papers(void)
{
	return "F4, A4, A3, Legal, Folio";
}
