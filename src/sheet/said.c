#include "sheet/said.h"

#include "calendar/date.h"
#include "calendar/period.h"
#include "plan/keys.h"
#include "plan/leftover.h"
#include "sheet/messages.h"
#include "text/casing.h"

#include <ctype.h>
#include <string.h>

enum {
	ACRONYMS_MOST = 512,
	ACRONYM_LONGEST = 12,
	TOLD_LONGEST = 200,
	SPELT_LONGEST = 5,
	LEARNT_MOST = 256 << 10, /* [bytes] of texts */
};

/* --- words that are in capitals always ----------------------------------- */

/* What texts in letters of either case have in capitals; and the first letters
 * of the words in texts that are in capitals, which may make such a word. */
struct acronyms {
	struct {
		const char *text;
		size_t length;
	} word[ACRONYMS_MOST];
	size_t count;
	char initials[ACRONYMS_MOST];
	size_t initial_count;
};

static bool is_known(const struct acronyms *acronyms, const char *word,
		     size_t length)
{
	for (size_t i = 0; i < acronyms->count; i++)
		if (acronyms->word[i].length == length &&
		    !memcmp(acronyms->word[i].text, word, length))
			return true;
	return false;
}

static size_t word_length(const char *text, const char *end)
{
	size_t n = 0;

	while (text + n < end && isalnum((unsigned char)text[n]))
		n++;
	return n;
}

/* What a line of a text, or what stands between tabs, has in capitals. */
struct caps {
	size_t words, capitals;
};

static struct caps count_capitals(const char *text, const char *end)
{
	struct caps caps = {0, 0};

	for (size_t n; text < end; text += n + !n) {
		n = word_length(text, end);
		caps.words += n > 1 && isalpha((unsigned char)*text);
		caps.capitals += n > 1 && strip_is_capitals(text, n);
	}
	return caps;
}

/* Learns from a line, whose words in capitals are acronyms if they are few. */
static void learn_line(struct acronyms *acronyms, const char *text,
		       const char *end)
{
	struct caps caps = count_capitals(text, end);
	bool capitals = caps.capitals == caps.words;

	for (size_t n; text < end; text += n + !n) {
		n = word_length(text, end);
		if (n && capitals && acronyms->initial_count < ACRONYMS_MOST)
			acronyms->initials[acronyms->initial_count++] =
				(char)toupper((unsigned char)*text);
		if (2 * caps.capitals > caps.words || n < 2 ||
		    n > ACRONYM_LONGEST || !strip_is_capitals(text, n) ||
		    acronyms->count == ACRONYMS_MOST ||
		    is_known(acronyms, text, n))
			continue;
		acronyms->word[acronyms->count].text = text;
		acronyms->word[acronyms->count++].length = n;
	}
}

static void learn(struct acronyms *acronyms, const struct cells_cell *cell)
{
	const char *text = cell->text, *end = text + cell->length;

	for (const char *at = text; at <= end; at++) {
		if (at < end && *at != '\n' && *at != '\t')
			continue;
		learn_line(acronyms, text, at);
		text = at + 1;
	}
}

static bool has_initials(const struct acronyms *acronyms, const char *word,
			 size_t length)
{
	for (size_t i = 0; i + length <= acronyms->initial_count; i++)
		if (!memcmp(acronyms->initials + i, word, length))
			return true;
	return false;
}

/* Returns the consonants that LENGTH letters begin with, or, from their END,
 * end with. */
static size_t consonants(const char *word, size_t length, bool end)
{
	size_t n = 0;

	while (n < length && !strchr("AEIOUY", word[end ? length - 1 - n : n]))
		n++;
	return n;
}

static bool is_cluster(const char *const *known, const char *letters)
{
	for (; *known; known++)
		if (!strncmp(*known, letters, 2))
			return true;
	return false;
}

/* Whether nobody can speak a word, as KPU, RB, ASN: it begins or ends with what
 * no word of the language does, or has no vowel. */
static bool is_spelt(const char *word, size_t length)
{
	static const char *const onset[] = {
		"BL", "BR", "CH", "DR", "DW", "FL", "FR", "GL",
		"GR", "KH", "KL", "KN", "KR", "KW", "NG", "PL",
		"PR", "PS", "SH", "SK", "SL", "SM", "SN", "SP",
		"SR", "ST", "SW", "TH", "TR", "TW", "WH", NULL};
	static const char *const coda[] = {
		"CH", "CK", "CT", "FT", "KH", "KS", "LL", "LM", "LS", "LT",
		"MP", "ND", "NG", "NK", "NS", "NT", "PS", "PT", "RD", "RK",
		"RM", "RS", "RT", "SH", "SS", "ST", "TH", "TS", "TZ", NULL};
	size_t first = consonants(word, length, false);
	size_t last = consonants(word, length, true);

	if (length > SPELT_LONGEST || first == length)
		return first == length;
	return (first >= 2 && !is_cluster(onset, word)) ||
	       (last >= 2 && !is_cluster(coda, word + length - 2));
}

/* Whether a word stays in capitals: in brackets, with figures or stops, a Roman
 * number, one that is spelt or known. */
static bool keeps(const void *memory, const char *word, size_t length)
{
	const struct acronyms *acronyms = memory;
	size_t n;

	if (*word == '(' && length > 2 && word[length - 1] == ')')
		return true;
	while (length && !isalnum((unsigned char)*word)) {
		word++;
		length--;
	}
	while (length && !isalnum((unsigned char)word[length - 1]))
		length--;
	n = word_length(word, word + length);
	if (n < length)
		return word[n] == '.';
	for (size_t i = 0; i < n; i++)
		if (isdigit((unsigned char)word[i]))
			return true;
	if (n < 2)
		return true;
	return strspn(word, "IVX") >= n || is_spelt(word, n) ||
	       is_known(acronyms, word, n) ||
	       (n <= 4 && n >= 3 && has_initials(acronyms, word, n));
}

static const struct acronyms *acronyms_of(struct said *said)
{
	const struct cells *cells = said->cells;

	if (said->acronyms)
		return said->acronyms;
	said->acronyms = arena_new(said->run->arena, struct acronyms);
	for (size_t i = 0, read = 0; i < cells->count && read < LEARNT_MOST;
	     read += cells->cell[i++].length)
		if (cells->cell[i].length)
			learn(said->acronyms, &cells->cell[i]);
	return said->acronyms;
}

const char *said_proper(struct said *said, const char *text)
{
	size_t deputy = office_deputy(text, strlen(text));

	if (!strip_is_capitals(text + deputy, strlen(text + deputy)))
		return text;
	return casing_proper(said->run->arena, text, false, keeps,
			     acronyms_of(said));
}

/* --- what is to be filled in ---------------------------------------------- */

/* Returns the bytes of a place to write on that TEXT begins with. */
static size_t blank_at(const char *text)
{
	size_t n = strspn(text, "._");
	bool dots = n >= 3 || (n == 2 && *text == '_');

	for (size_t more = 1; more; n += more) {
		more = !strncmp(text + n, LEFTOVER_DOTS, 3)
			       ? 3
			       : strspn(text + n, "._");
		dots |= more == 3 && !strncmp(text + n, LEFTOVER_DOTS, 3);
	}
	return dots ? n : 0;
}

const char *said_blanks(struct said *said, const char *text)
{
	size_t length = strlen(text);
	/* "__" is shorter than what it becomes */
	char *result =
		arena_array(said->run->arena, char, length + length / 2 + 1);
	char *to = result;

	for (size_t n; *text; text += n + !n) {
		n = blank_at(text);
		if (n) {
			memcpy(to, LEFTOVER_DOTS, 3);
			to += 3;
		} else {
			*to++ = *text;
		}
	}
	*to = '\0';
	return *result ? result : LEFTOVER_DOTS;
}

const char *said_date(struct said *said, const char *text)
{
	const char *blanks = said_blanks(said, text);
	size_t length = strlen(blanks), word = strcspn(blanks, " ");
	struct date date;

	while (length && strchr(" ,.", blanks[length - 1]))
		length--;
	if (date_read(&date, blanks, length) ||
	    date_guess(&date, blanks, length))
		return date_format(said->run->arena, date);
	/* the day is to be filled in */
	if (word < length && month_find(blanks, word) &&
	    date_year(blanks + word + 1, length - word - 1))
		return arena_format(said->run->arena, "%s %s %.4s",
				    LEFTOVER_DOTS,
				    month_name(month_find(blanks, word)),
				    blanks + word + 1);
	if (!leftover_dots(blanks))
		return NULL;
	for (size_t i = 0, n; i < length; i += n + !n) {
		n = word_length(blanks + i, blanks + length);
		if (n && n > 2 && !date_year(blanks + i, n) &&
		    !month_find(blanks + i, n))
			return NULL;
	}
	return arena_copy(said->run->arena, blanks, length);
}

/* --- what is said ----------------------------------------------------------
 */

static struct value value_of(const struct said *said, const char *text,
			     const struct strip_line *line)
{
	return (struct value){.text = text,
			      .length = strlen(text),
			      .place = cells_place(said->cells, line->cell)};
}

static void tell_other(struct said *said, const char *key,
		       const struct value *value, const struct value *before)
{
	struct diag *diag = &said->run->diag;

	if (!said->quiet)
		diag_add(diag, MESSAGE_SHEET_SAID_OTHERWISE, value->place, key,
			 diag_text(diag, value->text, value->length),
			 diag_text(diag, before->text, before->length));
}

/* Returns the name of a person as plans have it; what stands in lines below it
 * stays. */
static const char *person_of(struct said *said, const char *text)
{
	struct arena *arena = said->run->arena;
	size_t length = strcspn(text, "\n");
	const char *plain = person_plain(arena, text, length);

	if (!strip_is_capitals(plain, strlen(plain)))
		return text;
	return arena_format(arena, "%s%s",
			    casing_proper(arena,
					  arena_copy(arena, text, length), true,
					  keeps, NULL),
			    text + length);
}

void said_field(struct said *said, enum plan_field field, const char *text,
		const struct strip_line *line)
{
	struct value value;

	if (field == PLAN_SIGNER_NAME)
		text = person_of(said, text);
	else if (field != PLAN_COPY_OFFICE && field != PLAN_COPY_NAME &&
		 field != PLAN_NOMOR && field != PLAN_TANGGAL)
		text = said_proper(said, text);
	value = value_of(said, said_blanks(said, text), line);
	if (!pairs_say(said->pairs, field, value))
		tell_other(said, plan_key_of(field)->name, &value,
			   &said->pairs->field[field]);
}

void said_part(struct said *said, enum pairs_part part, const char *text,
	       const struct strip_line *line)
{
	struct value value = value_of(said, text, line);

	if (!pairs_say_own(said->pairs, part, value))
		tell_other(said, pairs_key(part), &value,
			   &said->pairs->own[said->pairs->at].part[part]);
}

void said_left_out(struct said *said, const struct strips *strips,
		   const struct message *message)
{
	struct diag *diag = &said->run->diag;
	const struct strip_line *first = NULL;
	const char *words = "";

	for (size_t i = 0; i < strips->count; i++) {
		const struct strip_line *line = &strips->line[i];

		if (line->taken)
			continue;
		if (!first)
			first = line;
		if (strlen(words) < TOLD_LONGEST)
			words = arena_format(said->run->arena, "%s%s%s", words,
					     *words ? " / " : "", line->text);
	}
	if (first)
		diag_add(diag, message, strip_place(strips, first),
			 diag_text(diag, words, strlen(words)));
}
