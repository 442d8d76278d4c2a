#include "amount/amount.h"

#include "amount/messages.h"
#include "base/buffer.h"

#include <assert.h>
#include <ctype.h>
#include <string.h>
#include <strings.h>

/* One more than AMOUNT_MOST_FIGURES can say. */
static const int64_t beyond = 1000000000000000000;

_Static_assert(AMOUNT_MOST_FIGURES == 18, "beyond is so large");

enum { THREE = 3 }; /* figures between two dots */

/* A text while it is read: what is left between its ends. */
struct amount_scan {
	const char *at, *end;
	const struct amount_form *form;
	bool negative;
};

/* What the figures of an amount turned out to be. */
enum amount_flaw {
	FIGURES_FINE,
	FIGURES_NONE,
	FIGURES_EITHER,	  /* "1,500" */
	FIGURES_DECIMALS, /* too many */
	FIGURES_LARGE,
};

/* Takes WORD off the beginning, in whatever case. Whether it was there. */
static bool take(struct amount_scan *s, const char *word)
{
	size_t length = strlen(word);

	if (!length || (size_t)(s->end - s->at) < length ||
	    strncasecmp(s->at, word, length))
		return false;
	s->at += length;
	return true;
}

static void take_blanks(struct amount_scan *s)
{
	while (take(s, " ") || take(s, "\n") || take(s, "\t") ||
	       take(s, "\xC2\xA0") || take(s, "\xE2\x80\xAF"))
		;
}

/* Takes WORD off the end. Whether it was there. */
static bool take_last(struct amount_scan *s, const char *word)
{
	size_t length = strlen(word);

	if ((size_t)(s->end - s->at) < length ||
	    memcmp(s->end - length, word, length) != 0)
		return false;
	s->end -= length;
	return true;
}

static void take_last_blanks(struct amount_scan *s)
{
	while (take_last(s, " ") || take_last(s, "\n") || take_last(s, "\t") ||
	       take_last(s, "\xC2\xA0") || take_last(s, "\xE2\x80\xAF"))
		;
}

static bool take_dash(struct amount_scan *s)
{
	return take(s, "-") || take(s, "\xE2\x80\x93") ||
	       take(s, "\xE2\x80\x94") || take(s, "\xE2\x88\x92");
}

/* Takes the stars of emphasis off both ends. Returns how many there are. */
static unsigned take_stars(struct amount_scan *s)
{
	unsigned stars = 0;

	while (stars < AMOUNT_MOST_STARS && s->end - s->at >= 2 &&
	       *s->at == '*' && s->end[-1] == '*') {
		s->at++;
		s->end--;
		stars++;
	}
	return stars;
}

/* Takes "Rp", or what the form has before amounts. */
static bool take_prefix(struct amount_scan *s)
{
	const char *own = s->form->prefix;
	size_t length = strlen(own);

	while (length && own[length - 1] == ' ')
		length--;
	if (length && (size_t)(s->end - s->at) >= length &&
	    !strncasecmp(s->at, own, length))
		s->at += length;
	else if ((length && strncasecmp(own, "Rp", 2) != 0) || !take(s, "Rp"))
		return false;
	take(s, ".");
	return true;
}

/* Takes what stands around the figures: signs, prefix, brackets, ",-". Whether
 * the brackets are closed. */
static bool take_signs(struct amount_scan *s)
{
	bool prefix = false, bracket = false;

	for (;; take_blanks(s)) {
		if (!prefix && take_prefix(s))
			prefix = true;
		else if (!bracket && !s->negative && take(s, "("))
			bracket = s->negative = true;
		else if (!s->negative && s->end - s->at > 1 && take_dash(s))
			s->negative = true;
		else
			break;
	}
	if (bracket && !take_last(s, ")"))
		return false;
	take_last_blanks(s);
	for (const char *const *sign =
		     (const char *const[]){",-", ",--", ".-", ",\xE2\x80\x93",
					   ",\xE2\x80\x94", ",=", NULL};
	     *sign; sign++)
		if (take_last(s, *sign))
			break;
	return true;
}

static size_t count_figures(const char *at, const char *end)
{
	size_t count = 0;

	while (at + count < end && isdigit((unsigned char)at[count]))
		count++;
	return count;
}

/* Returns the end of the whole number that begins at AT, figures alone or in
 * threes between dots; NULL when it is none. */
static const char *whole_end(const char *at, const char *end)
{
	size_t count = count_figures(at, end);
	bool dots = at + count < end && at[count] == '.';

	if (!count || (dots && count > THREE) ||
	    (*at == '0' && (dots || count > 1)))
		return NULL;
	for (at += count; at < end && *at == '.'; at += THREE + 1)
		if (count_figures(at + 1, end) != THREE)
			return NULL;
	return at;
}

/* Adds the figure C behind those of *UNITS. Whether there is room. */
static bool add_figure(int64_t *units, char c)
{
	if (*units >= beyond / 10)
		return false;
	*units = *units * 10 + (c - '0');
	return true;
}

/* Reads the figures of S, with dots and a comma. */
static enum amount_flaw read_figures(const struct amount_scan *s,
				     struct amount *amount)
{
	const char *comma = whole_end(s->at, s->end), *at;
	size_t most = s->form->decimals, decimals = 0;
	int64_t units = 0;

	if (!comma)
		return FIGURES_NONE;
	if (comma < s->end)
		decimals = count_figures(comma + 1, s->end);
	if (comma < s->end &&
	    (*comma != ',' || !decimals || comma + 1 + decimals != s->end))
		return FIGURES_NONE;
	if (decimals == THREE && most < THREE && comma - s->at <= THREE &&
	    *s->at != '0')
		return FIGURES_EITHER;
	for (; decimals > most; decimals--)
		if (comma[decimals] != '0')
			return FIGURES_DECIMALS;
	for (at = s->at; at < comma; at++)
		if (*at != '.' && !add_figure(&units, *at))
			return FIGURES_LARGE;
	for (size_t i = 1; i <= most; i++)
		if (!add_figure(&units, i <= decimals ? comma[i] : '0'))
			return FIGURES_LARGE;
	amount->units = s->negative ? -units : units;
	amount->decimals = (unsigned)decimals;
	return FIGURES_FINE;
}

/* Returns the whole number of the LENGTH bytes at AT, whatever is between its
 * figures, with its dots, in ARENA: "1.234.567"; "" when it has none. */
static const char *regroup(const char *at, size_t length, struct arena *arena)
{
	char *figure = arena_array(arena, char, length + 1);
	size_t count = 0;
	const char *out = "";

	for (size_t i = 0; i < length; i++)
		if (isdigit((unsigned char)at[i]) && (count || at[i] != '0'))
			figure[count++] = at[i];
	if (!count && length)
		figure[count++] = '0';
	for (size_t i = 0, n; i < count; i += n) {
		n = (count - i) % THREE ? (count - i) % THREE : THREE;
		out = arena_format(arena, "%s%s%.*s", out, i ? "." : "", (int)n,
				   figure + i);
	}
	return out;
}

/* Returns TEXT with the sign of S. */
static const char *signed_like(const struct amount_scan *s, const char *text,
			       struct arena *arena)
{
	return s->negative ? arena_format(arena, "-%s", text) : text;
}

/* Returns what the author of S may have meant, NULL when that is not clear:
 * commas and dots of other countries, a dot too many, spaces. */
static const char *find_meant(const struct amount_scan *s, struct arena *arena)
{
	size_t length = (size_t)(s->end - s->at);
	const char *comma = memchr(s->at, ',', length);
	const char *dot = memchr(s->at, '.', length), *mark = s->end;
	struct amount_scan meant = *s;
	struct amount ignored;
	const char *text;

	if (!length || !isdigit((unsigned char)*s->at))
		return NULL;
	for (const char *at = s->at; at < s->end; at++)
		if (!isdigit((unsigned char)*at) && !strchr("., ", *at))
			return NULL;
	if (dot && !memchr(dot + 1, '.', (size_t)(s->end - dot - 1)) &&
	    (comma ? comma < dot
		   : s->end - dot != THREE + 1 || dot[-(dot > s->at)] == '0'))
		mark = dot; /* "1,500.25", "1.5" */
	else if (comma && !memchr(comma + 1, ',', (size_t)(s->end - comma - 1)))
		mark = comma; /* "12.34,5" */
	text = regroup(s->at, (size_t)(mark - s->at), arena);
	if (mark < s->end - 1)
		text = arena_format(arena, "%s,%.*s", text,
				    (int)(s->end - mark - 1), mark + 1);
	meant.at = text;
	meant.end = text + strlen(text);
	return read_figures(&meant, &ignored) == FIGURES_FINE
		       ? signed_like(s, text, arena)
		       : NULL;
}

/* Returns "1,5" of "1,500", and "1" of "1,000"; NULL where that is more than
 * the decimals of its form. */
static const char *shorten(const struct amount_scan *s, struct arena *arena)
{
	const char *comma = s->end - THREE - 1, *end = s->end;

	while (end[-1] == '0')
		end--;
	if (end - comma - 1 > (ptrdiff_t)s->form->decimals)
		return NULL;
	end -= end == comma + 1;
	return signed_like(s, arena_copy(arena, s->at, (size_t)(end - s->at)),
			   arena);
}

/* Tells in RUN that the figures of S are WRONG; TOLD is the whole text. */
static void report(const struct amount_scan *s, enum amount_flaw wrong,
		   const char *told, struct place place, struct run *run)
{
	struct diag *diag = &run->diag;
	const char *meant = NULL, *other = NULL;

	if (wrong == FIGURES_EITHER) {
		meant = regroup(s->at, (size_t)(s->end - s->at), run->arena);
		meant = signed_like(s, meant, run->arena);
		other = shorten(s, run->arena);
	} else if (wrong == FIGURES_NONE) {
		meant = find_meant(s, run->arena);
	}
	if (wrong == FIGURES_DECIMALS)
		diag_add(diag, MESSAGE_AMOUNT_DECIMALS, place, told,
			 diag_number(diag, s->form->decimals));
	else if (wrong == FIGURES_LARGE)
		diag_add(diag, MESSAGE_AMOUNT_TOO_LARGE, place, told,
			 diag_number(diag, AMOUNT_MOST_FIGURES));
	else if (other)
		diag_add(diag, MESSAGE_AMOUNT_EITHER, place, told, meant,
			 other);
	else if (meant)
		diag_add(diag, MESSAGE_AMOUNT_MEANT, place, told, meant);
	else
		diag_add(diag, MESSAGE_AMOUNT_NONE, place, told);
}

/* Takes dots for what is still to be filled in: "…", or at least two. Whether
 * they were there. */
static bool take_dots(struct amount_scan *s)
{
	size_t dots = 0;

	for (;;)
		if (take(s, "\xE2\x80\xA6"))
			dots += 3;
		else if (take(s, "."))
			dots++;
		else
			return dots > 1;
}

/* Whether S says nothing, a dash, or dots for what is still to be filled in:
 * "Rp -" is what spreadsheets show. */
static bool is_nothing(struct amount_scan s)
{
	if (s.at == s.end)
		return true;
	if (take_prefix(&s))
		take_blanks(&s);
	return (take_dash(&s) || take_dots(&s)) && s.at == s.end;
}

enum amount_reading amount_read(struct amount *amount,
				const struct amount_form *form,
				const char *text, size_t length,
				struct place place, struct run *run)
{
	struct amount_scan s = {.form = form};
	enum amount_flaw wrong = FIGURES_NONE;
	unsigned stars;

	*amount = (struct amount){.units = 0};
	if (!length)
		return AMOUNT_NOTHING;
	s.at = text;
	s.end = text + length;
	take_blanks(&s);
	take_last_blanks(&s);
	stars = take_stars(&s);
	if (is_nothing(s))
		return AMOUNT_NOTHING;
	if (take_signs(&s))
		wrong = read_figures(&s, amount);
	amount->stars = stars;
	if (wrong == FIGURES_FINE)
		return AMOUNT_READ;
	if (run)
		report(&s, wrong, diag_text(&run->diag, text, length), place,
		       run);
	return AMOUNT_REFUSED;
}

bool amount_add(struct amount *sum, const struct amount *more)
{
	int64_t units = sum->units + more->units; /* both are below 2^60 */

	if (units >= beyond || units <= -beyond)
		return false;
	sum->units = units;
	if (more->decimals > sum->decimals)
		sum->decimals = more->decimals;
	return true;
}

/* Returns how many of the smallest unit of FORM are one. */
static int64_t scale_of(const struct amount_form *form)
{
	int64_t scale = 1;

	assert(form->decimals <= AMOUNT_MOST_DECIMALS);
	for (unsigned i = 0; i < form->decimals; i++)
		scale *= 10;
	return scale;
}

/* Returns the figures behind the comma, as many as FORM has, in ARENA. */
static char *figures_behind(int64_t units, const struct amount_form *form,
			    struct arena *arena)
{
	return arena_format(arena, "%0*lld", (int)form->decimals,
			    (long long)(units % scale_of(form)));
}

const char *amount_write(const struct amount *amount,
			 const struct amount_form *form, struct arena *arena)
{
	const int64_t units =
		amount->units < 0 ? -amount->units : amount->units;
	const char *stars = &"***"[AMOUNT_MOST_STARS - amount->stars];
	const char *figure = arena_format(arena, "%lld",
					  (long long)(units / scale_of(form)));
	const char *behind = "";
	unsigned decimals = form->ragged ? amount->decimals : form->decimals;

	if (decimals)
		behind = arena_format(arena, ",%.*s", (int)decimals,
				      figures_behind(units, form, arena));
	return arena_format(arena, "%s%s%s%s%s%s", stars,
			    amount->units < 0 ? "-" : "", form->prefix,
			    regroup(figure, strlen(figure), arena), behind,
			    stars);
}

static const char *const numeral[] = {
	"",	"satu",	 "dua",	    "tiga",	"empat",   "lima",
	"enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"};

enum { NUMERALS = sizeof(numeral) / sizeof(numeral[0]) };

/* Adds WORD behind what is in OUT. */
static void say(struct buffer *out, const char *word)
{
	if (out->length && *word)
		buffer_byte(out, ' ');
	buffer_text(out, word);
}

/* Says N, 0 to 999; of 0 nothing. */
static void say_hundreds(struct buffer *out, unsigned n)
{
	if (n >= 200)
		say(out, numeral[n / 100]);
	if (n >= 100)
		say(out, n < 200 ? "seratus" : "ratus");
	n %= 100;
	if (n < NUMERALS) {
		say(out, numeral[n]);
	} else if (n < 20) {
		say(out, numeral[n % 10]);
		say(out, "belas");
	} else {
		say(out, numeral[n / 10]);
		say(out, "puluh");
		say(out, numeral[n % 10]);
	}
}

/* Says N; 0 is "nol". */
static void say_number(struct buffer *out, int64_t n)
{
	static const struct {
		int64_t size;
		const char *word;
	} power[] = {{1000000000000000, "kuadriliun"},
		     {1000000000000, "triliun"},
		     {1000000000, "miliar"},
		     {1000000, "juta"},
		     {1000, "ribu"}};

	if (!n)
		say(out, "nol");
	for (size_t i = 0; i < sizeof(power) / sizeof(power[0]); i++) {
		unsigned count = (unsigned)(n / power[i].size);

		n %= power[i].size;
		if (count == 1 && power[i].size == 1000) {
			say(out, "seribu");
		} else if (count) {
			say_hundreds(out, count);
			say(out, power[i].word);
		}
	}
	say_hundreds(out, (unsigned)n);
}

/* Says FIGURES one by one behind a comma, but for noughts at their end. */
static void say_decimals(struct buffer *out, const char *figures)
{
	size_t count = strlen(figures);

	while (count && figures[count - 1] == '0')
		count--;
	if (count)
		say(out, "koma");
	for (size_t i = 0; i < count; i++)
		say(out, figures[i] == '0' ? "nol" : numeral[figures[i] - '0']);
}

const char *amount_words(const struct amount *amount,
			 const struct amount_form *form, struct arena *arena)
{
	int64_t units = amount->units < 0 ? -amount->units : amount->units;
	int64_t whole = units / scale_of(form), parts = units % scale_of(form);
	struct buffer out = {NULL, 0, 0};
	size_t length;

	if (amount->units < 0)
		say(&out, "minus");
	if (whole || !parts || !*form->part)
		say_number(&out, whole);
	if (!*form->part)
		say_decimals(&out, figures_behind(units, form, arena));
	if (whole || !parts || !*form->part)
		say(&out, form->unit);
	if (parts && *form->part) {
		say_number(&out, parts);
		say(&out, form->part);
	}
	return buffer_take(&out, arena, &length);
}
