#include "plan/reached.h"

#include "amount/amount.h"

#include <assert.h>
#include <ctype.h>
#include <string.h>

/* A number in a text, and what it counts: "dokumen", "%", "". */
struct quantity {
	uint64_t number; /* of the smallest unit */
	uint64_t times;	 /* so many times, as a word behind it says; 1 */
	const char *what;
};

/* The words behind a number that make it so many times as large. */
static const struct {
	const char *word;
	uint64_t times;
	bool after_rp; /* else it is metres, or tons */
} multiple[] = {
	{"ribu", 1000, false},
	{"rb", 1000, false},
	{"juta", 1000000, false},
	{"jt", 1000000, false},
	{"miliar", 1000000000, false},
	{"milyar", 1000000000, false},
	{"m", 1000000000, true},
	{"triliun", 1000000000000, false},
	{"trilyun", 1000000000000, false},
	{"t", 1000000000000, true},
};

/* What is more is not compared: it leaves room for the next figure. */
static const uint64_t most_units = 1000000000000000000;

/* What is reached so many times was meant otherwise; and it leaves room for
 * decimals. */
static const uint64_t most_times = 1000000000;

/* Numbers in texts, whatever stands behind them. */
static const struct amount_form form = {.prefix = "",
					.decimals = AMOUNT_MOST_DECIMALS,
					.ragged = true,
					.unit = "",
					.part = ""};

/* Returns how many bytes of TEXT, from its begin on, are a number with its
 * "Rp". */
static size_t number_bytes(const char *text)
{
	size_t bytes = strncmp(text, "rp", 2) ? 0 : 2;

	bytes += strspn(text + bytes, bytes ? ". " : "");
	bytes += strspn(text + bytes, "0123456789.,");
	while (bytes && strchr(".,", text[bytes - 1]))
		bytes--;
	return bytes;
}

static size_t letters(const char *text)
{
	size_t bytes = 0;

	while (isalpha((unsigned char)text[bytes]))
		bytes++;
	return bytes;
}

/* Takes the word that multiplies QUANTITY off the begin of what it counts, as
 * in "2 juta orang". Whether what is left can be counted: "2 jutaan" and
 * "1 juta 500 ribu" are no numbers. */
static bool take_multiple(struct quantity *quantity, bool rp)
{
	const char *what = quantity->what;
	size_t bytes = letters(what);

	quantity->times = 1;
	for (size_t i = 0; i < sizeof(multiple) / sizeof(multiple[0]); i++) {
		size_t length = strlen(multiple[i].word);

		if (strncmp(what, multiple[i].word, length) != 0 ||
		    (multiple[i].after_rp && !rp))
			continue;
		if (bytes == length) {
			quantity->times = multiple[i].times;
			quantity->what += length;
			quantity->what += strspn(quantity->what, " .");
			return !*quantity->what || letters(quantity->what);
		}
		if (bytes == length + 2 && !strncmp(what + length, "an", 2))
			return false;
	}
	return true;
}

/* Reads "12 dokumen", "45,5 %", "Rp1.500.000", "2 juta orang". Whether it is a
 * number of something. */
static bool read_quantity(struct quantity *quantity, const struct value *value,
			  struct arena *arena)
{
	const char *text = fold(arena, value->text, value->length);
	size_t bytes = number_bytes(text), length;
	const char *what = text + bytes;
	bool rp = !strncmp(text, "rp", 2);
	struct amount amount;

	/* "5-6", "3/4" are no numbers */
	if (!bytes ||
	    (*what && !strchr(" %", *what) && !isalpha((unsigned char)*what)))
		return false;
	if (amount_read(&amount, &form, text, bytes, value->place, NULL) !=
	    AMOUNT_READ)
		return false;
	what += strspn(what, " ");
	length = strlen(what);
	while (length && strchr(" .", what[length - 1]))
		length--;
	quantity->what = arena_copy(arena, what, length);
	if (!take_multiple(quantity, rp))
		return false;
	if (rp && !*quantity->what)
		quantity->what = "rupiah";
	if (!strcmp(quantity->what, "persen"))
		quantity->what = "%";
	quantity->number = (uint64_t)amount.units;
	return amount.units >= 0;
}

/* Makes A so many times as large as its word says, beside COMMON, which is
 * that of both. Whether there is room for it. */
static bool multiply(struct quantity *a, uint64_t common)
{
	if (a->number > most_units / (a->times / common))
		return false;
	a->number *= a->times / common;
	return true;
}

/* Makes both numbers of the same unit. Whether there is room for them. */
static bool even_out(struct quantity *a, struct quantity *b)
{
	uint64_t common = a->times < b->times ? a->times : b->times;

	return multiply(a, common) && multiply(b, common);
}

/* Whether both count the same: where one does not say what, it is what the
 * other says. */
static bool are_alike(const struct quantity *a, const struct quantity *b)
{
	return !*a->what || !*b->what || !strcmp(a->what, b->what);
}

/* Compares what stands in a period; NULL: a mark. */
static struct reached compare_texts(const struct value *target,
				    const struct value *done, size_t period,
				    struct arena *arena)
{
	struct reached reached = {REACH_SHARE, 1, 1, period};
	struct quantity whole, part;
	bool numbers;

	if (!done)
		return reached;
	if (!target) { /* all of it is a hundred of a hundred */
		const struct value all = {"100%", 4, done->place};

		return compare_texts(&all, done, period, arena);
	}
	numbers = read_quantity(&whole, target, arena) &&
		  read_quantity(&part, done, arena);
	if (numbers && !even_out(&whole, &part)) {
		reached.reach = REACH_UNCLEAR;
		return reached;
	}
	if (numbers) {
		reached.part = part.number;
		reached.whole = whole.number;
	}
	if (numbers ? !whole.number || !are_alike(&whole, &part) ||
			      part.number / whole.number > most_times
		    : strcmp(fold(arena, target->text, target->length),
			     fold(arena, done->text, done->length)) != 0)
		reached.reach = REACH_UNCLEAR;
	return reached;
}

/* Returns the text in period I, NULL where it is a mark. */
static const struct value *text_in(const struct periods *periods, size_t i)
{
	const struct value *label = periods_label(periods, i);

	return label && label->length ? label : NULL;
}

static bool has_texts(const struct periods *periods)
{
	for (size_t i = 0; periods->label && i < PERIODS_MOST; i++)
		if (periods->set >> i & 1 && text_in(periods, i))
			return true;
	return false;
}

bool reached_are_marks(const struct periods *target,
		       const struct periods *realisasi)
{
	return target && realisasi && target->unit == realisasi->unit &&
	       !has_texts(target) && !has_texts(realisasi);
}

/* Returns how many bits are set. */
static size_t set_bits(uint64_t set)
{
	return (size_t)__builtin_popcountll(set);
}

size_t reached_marks(uint64_t target, uint64_t realisasi)
{
	size_t planned = set_bits(target), done = set_bits(realisasi);

	return done < planned ? done : planned;
}

struct reached reached_find(const struct periods *target,
			    const struct periods *realisasi,
			    struct arena *arena)
{
	struct reached reached = {.reach = REACH_NONE};

	if (!target || !realisasi || !target->set || !realisasi->set)
		return reached;
	if (target->unit != realisasi->unit) {
		reached.reach = REACH_UNCLEAR;
		return reached;
	}
	if (reached_are_marks(target, realisasi)) {
		reached.reach = REACH_SHARE;
		reached.part = reached_marks(target->set, realisasi->set);
		reached.whole = set_bits(target->set);
		return reached;
	}
	for (size_t i = PERIODS_MOST; i--;) {
		size_t twin = PERIODS_MOST;

		if (target->set >> i & 1)
			twin = periods_twin(target, i, realisasi);
		if (twin < PERIODS_MOST)
			return compare_texts(text_in(target, i),
					     text_in(realisasi, twin), i,
					     arena);
	}
	return reached;
}

/* The last decimal by long division, then what is left of it. */
const char *reached_percent(const struct reached *reached, unsigned decimals,
			    struct arena *arena)
{
	const struct amount_form shown = {
		.prefix = "", .decimals = decimals, .unit = "", .part = ""};
	uint64_t whole = reached->whole, left = reached->part % whole;
	uint64_t units = reached->part / whole;
	struct amount amount = {0};

	assert(reached->reach == REACH_SHARE && whole);
	assert(decimals <= AMOUNT_MOST_DECIMALS);
	for (unsigned i = 0; i < 2 + decimals; i++) { /* 2: percent */
		units = units * 10 + left * 10 / whole;
		left = left * 10 % whole;
	}
	units += left >= whole - left;
	amount.units = (int64_t)units;
	return amount_write(&amount, &shown, arena);
}
