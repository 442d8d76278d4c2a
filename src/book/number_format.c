#include "book/number_format.h"

#include "base/buffer.h"
#include "book/number_code.h"
#include "book/number_date.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { FIGURES = 15 }; /* more are not in a double */

/* --- codes -------------------------------------------------------------- */

const char *number_format_code(unsigned id)
{
	static const char *const code[] = {
		[0] = "General",
		[1] = "0",
		[2] = "0.00",
		[3] = "#,##0",
		[4] = "#,##0.00",
		[5] = "\"Rp\"#,##0;-\"Rp\"#,##0",
		[6] = "\"Rp\"#,##0;[Red]-\"Rp\"#,##0",
		[7] = "\"Rp\"#,##0.00;-\"Rp\"#,##0.00",
		[8] = "\"Rp\"#,##0.00;[Red]-\"Rp\"#,##0.00",
		[9] = "0%",
		[10] = "0.00%",
		[11] = "0.00E+00",
		[12] = "# ?/?",
		[13] = "# \?\?/\?\?", /* no trigraph */
		/* the date of the system, in Indonesia */
		[14] = "dd/mm/yyyy",
		[15] = "d-mmm-yy",
		[16] = "d-mmm",
		[17] = "mmm-yy",
		[18] = "h:mm AM/PM",
		[19] = "h:mm:ss AM/PM",
		[20] = "h:mm",
		[21] = "h:mm:ss",
		[22] = "dd/mm/yyyy h:mm",
		/* 27 to 36 are dates of East Asia */
		[37] = "#,##0;-#,##0",
		[38] = "#,##0;[Red]-#,##0",
		[39] = "#,##0.00;-#,##0.00",
		[40] = "#,##0.00;[Red]-#,##0.00",
		[41] = "#,##0;-#,##0;\"-\";@",
		[42] = "\"Rp\"#,##0;-\"Rp\"#,##0;\"Rp\"\"-\";@",
		[43] = "#,##0.00;-#,##0.00;\"-\";@",
		[44] = "\"Rp\"#,##0.00;-\"Rp\"#,##0.00;\"Rp\"\"-\";@",
		[45] = "mm:ss",
		[46] = "[h]:mm:ss",
		[47] = "mm:ss.0",
		[48] = "##0.0E+0",
		[49] = "@",
	};

	if (id >= 27 && id <= 36)
		return code[14];
	return id < sizeof(code) / sizeof(code[0]) ? code[id] : NULL;
}

/* --- numbers ------------------------------------------------------------ */

/* The figures of a number: 0.d₁d₂d₃… times ten to the power of POINT. */
struct number_figures {
	char digit[FIGURES + 1];
	int count, point;
};

/* A number that is being written. */
struct number_writer {
	struct buffer *out;
	const struct code_section *section;
	struct number_figures figures;
	int exponent;
	unsigned whole, decimals; /* placeholders that are written */
	char group, point;	  /* what divides figures */
};

static void strip(struct number_figures *f)
{
	while (f->count && f->digit[f->count - 1] == '0')
		f->count--;
	if (!f->count)
		f->point = 0;
}

/* Returns the figures of VALUE, which is not negative, as Excel has them. */
static struct number_figures figures_of(double value)
{
	struct number_figures f = {.count = FIGURES};
	char text[32];

	snprintf(text, sizeof(text), "%.*e", FIGURES - 1, value);
	f.digit[0] = text[0];
	memcpy(f.digit + 1, text + 2, FIGURES - 1);
	f.point = (int)strtol(strchr(text, 'e') + 1, NULL, 10) + 1;
	strip(&f);
	return f;
}

/* Rounds half up, as people do, to so many DECIMALS. */
static void round_figures(struct number_figures *f, int decimals)
{
	int keep = f->point + decimals;
	bool up;

	if (keep >= f->count)
		return;
	up = keep >= 0 && f->digit[keep] >= '5';
	f->count = keep > 0 ? keep : 0;
	for (int i = f->count - 1; up && i >= 0; i--) {
		up = f->digit[i] == '9';
		f->digit[i] = up ? '0' : (char)(f->digit[i] + 1);
	}
	if (up) {
		memmove(f->digit + 1, f->digit, FIGURES - 1);
		f->digit[0] = '1';
		if (!f->count)
			f->point = -decimals;
		f->count++;
		f->point++;
	}
	strip(f);
}

/* Returns the figure for ten to the power of PLACE. */
static char figure_at(const struct number_figures *f, int place)
{
	int i = f->point - 1 - place;

	return i >= 0 && i < f->count ? f->digit[i] : '0';
}

/* Writes the figures before the point from PLACE down to LAST. */
static void write_places(struct number_writer *w, int place, int last)
{
	for (; place >= last; place--) {
		buffer_byte(w->out, figure_at(&w->figures, place));
		if (w->section->grouped && place && place % 3 == 0)
			buffer_byte(w->out, w->group);
	}
}

/* Writes what a placeholder SIGN stands for: before the point the first one
 * stands for all figures that are more. */
static void write_digit(struct number_writer *w, char sign)
{
	const struct number_figures *f = &w->figures;
	int left;

	if (w->whole < w->section->whole) {
		left = (int)(w->section->whole - w->whole++);
		if (w->whole == 1 && f->point > left)
			write_places(w, f->point - 1, left);
		if (left <= f->point || sign == '0')
			write_places(w, left - 1, left - 1);
		else if (sign == '?')
			buffer_byte(w->out, ' ');
		return;
	}
	left = (int)w->decimals++;
	if (sign == '0' || f->point + left < f->count)
		buffer_byte(w->out, figure_at(f, -1 - left));
	else if (sign == '?')
		buffer_byte(w->out, ' ');
}

/* Puts the figures in front of a power of ten, as many before the point as
 * there are placeholders. */
static void find_power(struct number_writer *w)
{
	struct number_figures *f = &w->figures;
	int step = w->section->whole ? (int)w->section->whole : 1;
	int power = f->count ? f->point - 1 : 0;

	/* the next lower one that STEP divides */
	power -= (power % step + step) % step;
	f->point -= power;
	round_figures(f, (int)w->section->decimals);
	if (f->point > step) {
		f->point -= step;
		power += step;
	}
	w->exponent = power;
}

static void write_power(struct number_writer *w, const char *sign)
{
	int digits = w->section->exponent ? (int)w->section->exponent : 1;

	buffer_byte(w->out, 'E');
	if (w->exponent < 0 || sign[1] == '+')
		buffer_byte(w->out, w->exponent < 0 ? '-' : '+');
	buffer_format(w->out, "%0*d", digits, abs(w->exponent));
}

/* Returns TEXT, a number with a point, without zeros at its end. */
static void trim_zeros(char *text)
{
	size_t length = strlen(text);

	if (!strchr(text, '.') || strchr(text, 'e'))
		return;
	while (text[length - 1] == '0')
		length--;
	length -= text[length - 1] == '.';
	text[length] = 0;
}

/* Writes VALUE, which is not negative, as in a cell without a format, which has
 * room for eleven letters; numbers as long as codes are written out. */
static void write_general(struct buffer *out, double value)
{
	enum { ROOM = 11, WHOLE = 10 };
	char text[64], *power;
	size_t mantissa;

	if (value < 1e15 && value == floor(value)) {
		buffer_format(out, "%.0f", value);
		return;
	}
	snprintf(text, sizeof(text), "%.12f", value < 1e11 ? value : 0);
	trim_zeros(text);
	if (value >= 1e11 || strlen(text) > ROOM) {
		int places = (int)strcspn(text, ".");

		snprintf(text, sizeof(text), "%.*f",
			 places < WHOLE ? ROOM - 1 - places : 0, value);
		trim_zeros(text);
	}
	if (value >= 1e-4 && value < 1e11) {
		buffer_text(out, text);
		return;
	}
	if (value < 1e-4 && strlen(text) <= ROOM &&
	    strtod(text, NULL) == value) {
		buffer_text(out, text);
		return;
	}
	snprintf(text, sizeof(text), "%.5e", value);
	power = strchr(text, 'e');
	mantissa = (size_t)(power - text);
	while (text[mantissa - 1] == '0')
		mantissa--;
	mantissa -= text[mantissa - 1] == '.';
	buffer_add(out, text, mantissa);
	buffer_format(out, "E%s", power + 1);
}

/* A part of a whole. */
struct ratio {
	unsigned long top, below;
};

/* Returns the nearest one to VALUE that Excel finds below MOST: the last of
 * those that its continued fraction has. */
static struct ratio find_ratio(double value, unsigned long most)
{
	struct ratio before = {1, 0}, now = {(unsigned long)value, 1}, next;
	double rest = value - floor(value);

	while (rest > 1e-9) {
		double whole = floor(1 / rest + 1e-9);

		if (whole >= (double)most)
			break;
		next.top = (unsigned long)whole * now.top + before.top;
		next.below = (unsigned long)whole * now.below + before.below;
		if (next.below >= most)
			break;
		before = now;
		now = next;
		rest = 1 / rest - whole;
	}
	return now;
}

/* Writes VALUE, which is not negative, as "1 3/4": placeholders before a blank
 * are those of the whole, a number behind the stroke is the divisor. */
static void write_fraction(struct number_writer *w, double value)
{
	const struct code_section *s = w->section;
	unsigned long most = 1, fixed = 0;
	bool stroke = false, mixed = false;
	double whole;
	struct ratio ratio;
	struct code_token t;

	for (const char *at = s->at; at < s->end; at = t.next) {
		t = number_code_token(at, s->end);
		mixed |= !stroke && t.kind == CODE_LITERAL && *t.at == ' ' &&
			 at > s->at;
		stroke |= t.kind == CODE_STROKE;
		if (stroke && t.kind == CODE_DIGIT && most < 1000)
			most *= 10;
		if (stroke && fixed < 1000 && *t.at >= '0' && *t.at <= '9')
			fixed = fixed * 10 + (unsigned)(*t.at - '0');
	}
	if (value >= 1e9) {
		write_general(w->out, value);
		return;
	}
	whole = mixed ? floor(value) : 0;
	ratio = fixed ? (struct ratio){(unsigned long)((value - whole) *
							       (double)fixed +
						       0.5),
				       fixed}
		      : find_ratio(value - whole, most);
	if (mixed && ratio.top == ratio.below) {
		whole += 1;
		ratio.top = 0;
	}
	if (mixed && (whole > 0 || !ratio.top))
		buffer_format(w->out, ratio.top ? "%.0f " : "%.0f", whole);
	if (ratio.top || !mixed)
		buffer_format(w->out, "%lu/%lu", ratio.top, ratio.below);
}

/* Writes what a token of a number stands for. */
static void write_token(struct number_writer *w, struct code_token t,
			double value)
{
	const struct code_section *s = w->section;

	if (t.kind == CODE_LITERAL) {
		buffer_add(w->out, t.at, t.length);
	} else if (t.kind == CODE_BLANK) {
		number_blank_write(w->out);
	} else if (t.kind == CODE_BRACKET && t.length && *t.at == '$') {
		buffer_add(w->out, t.at + 1, strcspn(t.at + 1, "-]"));
	} else if (t.kind == CODE_GENERAL || t.kind == CODE_TEXT) {
		write_general(w->out, value);
	} else if (t.kind == CODE_PERCENT || t.kind == CODE_STROKE) {
		buffer_byte(w->out, *t.at);
	} else if (t.kind == CODE_COMMA && !s->whole && !s->decimals) {
		buffer_byte(w->out, ',');
	} else if (t.kind == CODE_POINT) {
		if (!s->whole && s->decimals && w->figures.point > 0)
			write_places(w, w->figures.point - 1, 0);
		buffer_byte(w->out, w->point);
	} else if (t.kind == CODE_EXPONENT) {
		write_power(w, t.at);
	} else if (t.kind == CODE_DIGIT &&
		   (w->whole < s->whole || w->decimals < s->decimals)) {
		write_digit(w, *t.at);
	}
}

static void write_number(struct buffer *out, const struct code_section *s,
			 double value)
{
	bool indonesian = s->language == LANGUAGE_INDONESIAN ||
			  (s->language == LANGUAGE_OPEN &&
			   (s->grouped || s->rupiah || s->decimals == 3));
	struct number_writer w = {.out = out,
				  .section = s,
				  .figures = figures_of(value),
				  .group = indonesian ? '.' : ',',
				  .point = indonesian ? ',' : '.'};
	struct code_token t;

	if (s->fraction) {
		write_fraction(&w, value);
		return;
	}
	if (w.figures.count)
		w.figures.point += 2 * (int)s->percent - 3 * (int)s->scale;
	if (s->powers)
		find_power(&w);
	else
		round_figures(&w.figures, (int)s->decimals);
	for (const char *at = s->at; at < s->end; at = t.next) {
		t = number_code_token(at, s->end);
		write_token(&w, t, value);
	}
}

/* --- the whole ---------------------------------------------------------- */

/* Whether VALUE is one of those that the section I is for. */
static bool is_for(const struct code_sections *all, size_t i, double value)
{
	const struct code_section *s = &all->of[i];
	double limit = s->limit;

	if (!*s->operator) {
		if (i + 1 == all->numbers)
			return true;
		if (i)
			return value < 0;
		return all->numbers > 2 ? value > 0 : value >= 0;
	}
	if (!strcmp(s->operator, "<"))
		return value < limit;
	if (!strcmp(s->operator, "<="))
		return value <= limit;
	if (!strcmp(s->operator, ">"))
		return value > limit;
	if (!strcmp(s->operator, ">="))
		return value >= limit;
	if (!strcmp(s->operator, "<>"))
		return value < limit || value > limit;
	return value >= limit && value <= limit;
}

/* Whether a section shows negative numbers without their sign: it is for no
 * others. */
static bool drops_sign(const struct code_section *s, size_t i)
{
	return *s->operator? *s->operator== '<' && s->operator[1] != '>' &&
			      s->limit <= 0 : i == 1;
}

/* Returns what is in OUT, which is released, without the blanks at its ends:
 * they only keep columns in line. */
static const char *take(struct buffer *out, struct arena *arena)
{
	size_t length;
	char *text = buffer_take(out, arena, &length);

	while (length && text[length - 1] == ' ')
		length--;
	text[length] = 0;
	return text + strspn(text, " ");
}

const char *number_format_write(struct arena *arena, const char *code,
				double value, bool from_1904)
{
	struct code_sections all = number_code_read(code);
	const struct code_section *section;
	struct buffer out = {0};
	size_t i = 0;

	if (!isfinite(value))
		return NULL;
	while (i < all.numbers && !is_for(&all, i, value))
		i++;
	if (i == all.numbers) { /* it has none */
		if (value < 0)
			buffer_byte(&out, '-');
		write_general(&out, fabs(value));
		return take(&out, arena);
	}
	section = &all.of[i];
	if (section->date) {
		if (!number_date_write(&out, section, value, from_1904))
			return NULL;
	} else {
		if (value < 0 && !drops_sign(section, i))
			buffer_byte(&out, '-');
		write_number(&out, section, fabs(value));
	}
	return take(&out, arena);
}

bool number_format_text(struct arena *arena, const char *code,
			const char **before, const char **behind)
{
	struct code_sections all = number_code_read(code);
	const struct code_section *s = &all.of[all.count - 1];
	struct buffer part[2] = {{0}, {0}};
	bool text = all.numbers == all.count; /* no section is for texts */
	size_t length;
	struct code_token t;

	for (const char *at = s->at;
	     at < s->end && !all.of[0].own && all.numbers < all.count;
	     at = t.next) {
		t = number_code_token(at, s->end);
		text |= t.kind == CODE_TEXT;
		if (t.kind == CODE_LITERAL)
			buffer_add(&part[text], t.at, t.length);
		else if (t.kind == CODE_BLANK)
			number_blank_write(&part[text]);
	}
	*before = buffer_take(&part[0], arena, &length);
	*behind = buffer_take(&part[1], arena, &length);
	return text;
}

bool number_format_guesses(const char *code)
{
	struct code_sections all = number_code_read(code);
	const struct code_section *s = &all.of[0];
	size_t days = 0, months = 0;
	struct code_token t;

	for (const char *at = s->at; at < s->end; at = t.next) {
		t = number_code_token(at, s->end);
		if (t.kind != CODE_DATE)
			continue;
		if ((*t.at | 0x20) == 'd' && t.length < 3)
			days++;
		else if ((*t.at | 0x20) == 'm' && t.length == 3)
			months++;
		else
			return false;
	}
	return days == 1 && months == 1;
}
