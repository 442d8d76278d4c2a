#include "base/fingerprint.h"
#include "check/rule.h"
#include "text/fonts.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/*
 * Names spelt in two ways. A rare word beside a word, where another one, nearly
 * the same, often stands beside it: "Belitang Timur" among many "Belitung
 * Timur". Words that are written now in one piece, now in two; and words with
 * a letter doubled here and single there, or two of them swapped.
 */

enum {
	SHORTEST = 5,	    /* [bytes] of a word that is judged */
	SHORTEST_TWIN = 7,  /* [bytes] of one beside its like */
	MOST_TWINS = 16,    /* that are compared with each other */
	RARE = 2,	    /* times */
	OFTEN = 3,	    /* times */
	AUTHORITY = 3,	    /* times that a name in the decree counts */
	MOST_PEERS = 400,   /* that are compared with each other */
	MOST_PAIRS = 500000 /* beyond these nothing is learnt */
};

/* --- Two spellings of one word: a letter is doubled in the one and single in
 * the other. Words are in small letters. */

/* Returns how two words compare where doubled letters count as one: below 0, 0
 * or above, as strcmp() does. */
static int compare_singles(const char *x, const char *y)
{
	while (*x && *x == *y) {
		for (x++; *x && *x == x[-1];)
			x++;
		for (y++; *y && *y == y[-1];)
			y++;
	}
	return (unsigned char)*x - (unsigned char)*y;
}

static bool has_part(const char *word, const char *const *part, bool end)
{
	size_t size = strlen(word);

	for (; *part; part++) {
		size_t length = strlen(*part);
		size_t at = end ? size - length : 0;

		if (length <= size && !memcmp(word + at, *part, length))
			return true;
	}
	return false;
}

/* Words that differ by a doubled letter and are both right. */
static bool are_both_right(const char *a, const char *b)
{
	static const char *const both[] = {
		"pengajian", "mengaji",	    "mengali", "pengalian",
		"mengalang", "pengalangan", NULL};
	static const char *const verbs[] = {"me", "di", NULL};
	size_t i = 0;

	while (a[i] && a[i] == b[i])
		i++;
	if (!strncmp(a + i, "kan", 3) || !strncmp(b + i, "kan", 3))
		return !has_part(a, verbs, false);
	return has_part(a, both, false) || has_part(b, both, false);
}

/* Whether two words are spellings of one word, only one of which is right. They
 * have to be derived as Indonesian words are: of names, Muhamad and Muhammad,
 * both may be right. */
static bool are_spellings(const char *a, const char *b)
{
	static const char *const first[] = {"me", "pe", "ber", "ter",
					    "di", "ke", NULL};
	static const char *const last[] = {"nya", "kan", "asi", "itas", NULL};

	return !compare_singles(a, b) &&
	       (has_part(a, first, false) || has_part(a, last, true)) &&
	       !are_both_right(a, b);
}

/* Returns 1 if A is right by a rule where B is not, -1 the other way round, 0
 * where no rule says: "menunjukkan", "diinput". */
static int judge(const char *a, const char *b)
{
	static const char *const of_k[] = {
		"tunjukkan", "masukkan",  "gerakkan",	 "naikkan",
		"letakkan",  "tegakkan",  "baikkan",	 "rusakkan",
		"bentukkan", "cocokkan",  "banyakkan",	 "elakkan",
		"tolakkan",  "tampakkan", "tindakkan",	 "dudukkan",
		"tumpukkan", "galakkan",  "serentakkan", NULL};
	int k = has_part(a, of_k, true) - has_part(b, of_k, true);
	int i = !strncmp(a, "dii", 3) - !strncmp(b, "dii", 3);

	return k ? k : i;
}

/* --- The words of a plan, and which stand side by side ----------------------
 */

/* Where something stands first. */
struct standing {
	size_t passage, at; /* [bytes] in its text */
};

struct seen {
	const char *word; /* small letters */
	size_t length;
	uint64_t letters; /* their sum, whatever their order is */
	size_t count;
	struct standing spot;
	bool certain; /* the decree itself writes it so */
	bool told;    /* that it is a slip */
	bool foreign; /* in italics, once at least */
};

struct word_pair {
	size_t first, second; /* numbers of words */
	size_t count;
	struct standing spot;
	bool capital; /* both words, once at least */
};

/* A table of numbers + 1 that keys are hashed into. */
struct index {
	size_t *slot;
	size_t size, used;
};

struct names {
	struct seen *word;
	struct word_pair *pair;
	size_t words, pairs, word_capacity, pair_capacity;
	struct index by_word, by_pair;
	uint64_t letter[UCHAR_MAX + 1]; /* what each adds to struct seen's */
	size_t passage;
	struct arena *arena;
};

static uint64_t print_word(const char *word, size_t length)
{
	return fingerprint(word, length, FINGERPRINT_SEED);
}

static uint64_t print_pair(size_t first, size_t second)
{
	size_t both[2] = {first, second};

	return fingerprint((const char *)both, sizeof(both), FINGERPRINT_SEED);
}

static void put(struct index *index, uint64_t print, size_t i)
{
	size_t at = print & (index->size - 1);

	while (index->slot[at])
		at = (at + 1) & (index->size - 1);
	index->slot[at] = i + 1;
	index->used++;
}

/* Makes room for one more. */
static void grow(struct names *n, struct index *index)
{
	struct index larger = {.size = index->size ? index->size * 2 : 256};

	if (index->used * 2 < index->size)
		return;
	larger.slot = arena_array(n->arena, size_t, larger.size);
	for (size_t i = 0; i < index->used; i++)
		put(&larger,
		    index == &n->by_word
			    ? print_word(n->word[i].word, n->word[i].length)
			    : print_pair(n->pair[i].first, n->pair[i].second),
		    i);
	*index = larger;
}

/* Returns the number of a word, in small letters; SIZE_MAX when there is
 * none. */
static size_t find_word(const struct names *n, const char *word, size_t length)
{
	const struct index *index = &n->by_word;
	size_t at = print_word(word, length) & (index->size - 1);

	for (; index->size && index->slot[at];
	     at = (at + 1) & (index->size - 1)) {
		const struct seen *seen = &n->word[index->slot[at] - 1];

		if (seen->length == length && !memcmp(seen->word, word, length))
			return index->slot[at] - 1;
	}
	return SIZE_MAX;
}

static size_t note_word(struct names *n, const struct reading *text, size_t i,
			size_t weight)
{
	const struct token *word = &text->word[i];
	const char *small = text->small + word->start;
	uint64_t letters = 0;
	size_t found;

	found = find_word(n, small, word->length);
	if (found == SIZE_MAX) {
		grow(n, &n->by_word);
		for (size_t k = 0; k < word->length; k++)
			letters += n->letter[(unsigned char)small[k]];
		n->word = arena_grow(n->arena, n->word, n->words,
				     &n->word_capacity, sizeof(*n->word));
		found = n->words++;
		n->word[found] = (struct seen){
			.word = arena_copy(n->arena, small, word->length),
			.length = word->length,
			.letters = letters,
			.spot = {n->passage, word->start}};
		put(&n->by_word, print_word(small, word->length), found);
	}
	n->word[found].count += weight;
	n->word[found].certain |= weight > 1;
	n->word[found].foreign |= text->style[word->start] & STYLE_ITALIC;
	return found;
}

static void note_pair(struct names *n, const struct reading *text, size_t i,
		      struct word_pair pair)
{
	struct index *index = &n->by_pair;
	uint64_t print = print_pair(pair.first, pair.second);
	size_t at = print & (index->size - 1);

	pair.spot = (struct standing){n->passage, text->word[i].start};
	pair.capital =
		passage_is_capital(text, i) && passage_is_capital(text, i + 1);
	for (; index->size && index->slot[at];
	     at = (at + 1) & (index->size - 1)) {
		struct word_pair *old = &n->pair[index->slot[at] - 1];

		if (old->first != pair.first || old->second != pair.second)
			continue;
		old->count += pair.count;
		old->capital |= pair.capital;
		return;
	}
	grow(n, index);
	n->pair = arena_grow(n->arena, n->pair, n->pairs, &n->pair_capacity,
			     sizeof(*n->pair));
	n->pair[n->pairs] = pair;
	put(index, print, n->pairs++);
}

static void begin(struct checker *c)
{
	struct names *names = arena_new(c->arena, struct names);

	names->arena = c->arena;
	for (unsigned i = 0; i <= UCHAR_MAX; i++) {
		const char letter = (char)i;

		names->letter[i] = fingerprint(&letter, 1, FINGERPRINT_SEED);
	}
	c->memory = names;
}

/* What the decree says of itself and what abbreviations stand for has the
 * weight of a text that is there often. */
static void collect(struct checker *c, const struct reading *text)
{
	const struct passage *passage = text->passage;
	bool name = passage->kind == PASSAGE_TERM ||
		    (passage->kind == PASSAGE_FIELD &&
		     (passage->field == PLAN_LEMBAGA ||
		      (passage->field >= PLAN_SIGNER_OFFICE &&
		       passage->field <= PLAN_COPY_NAME)));
	struct names *n = c->memory;
	size_t weight = name ? AUTHORITY : 1, before = SIZE_MAX;

	for (size_t i = 0; i < text->count && n->pairs < MOST_PAIRS; i++) {
		size_t word;

		if (passage_is_address(text, i)) {
			before = SIZE_MAX;
			continue;
		}
		word = note_word(n, text, i, weight);
		if (before != SIZE_MAX && i && passage_is_apart(text, i - 1))
			note_pair(n, text, i - 1,
				  (struct word_pair){.first = before,
						     .second = word,
						     .count = weight});
		before = word;
	}
	n->passage++;
}

/* Returns the number of the word at byte AT. */
static size_t find_at(const struct reading *text, size_t at)
{
	size_t i = 0;

	while (i < text->count && text->word[i].start < at)
		i++;
	return i;
}

static void report(struct checker *c, enum code code, struct standing spot,
		   size_t words, const char *other)
{
	struct reading text =
		passage_open(&c->passages.passage[spot.passage], c->scratch);
	size_t i = find_at(&text, spot.at);

	if (i + words > text.count)
		return;
	findings_add(c->findings, code, rule_place(c, &text, spot.at),
		     passage_words(&text, i, words, c->arena), other);
}

static struct seen *word_of(const struct names *n, const struct word_pair *pair,
			    bool second)
{
	return &n->word[second ? pair->second : pair->first];
}

/* Whether the list of misspellings has a word: then that says what is right. */
static bool is_wrong(const struct checker *c, const struct seen *seen)
{
	return c->brief->wordlist &&
	       wordlist_has(c->brief->wordlist, seen->word);
}

static bool differ_by_one(const struct seen *a, const struct seen *b)
{
	return rule_distance(a->word, a->length, b->word, b->length) == 1;
}

/* Whether a word of PAIR may be a slip. */
static bool is_rare(const struct word_pair *pair, const struct seen *word)
{
	return pair->count <= RARE && pair->capital && word->count <= RARE &&
	       !word->certain && word->length >= SHORTEST;
}

/* Whether a word of a pair that is rare is a slip for that of the pair that is
 * there OFTEN, and not another form of it: mengelola, pengelola; layan, layani.
 */
static bool is_slip(const struct checker *c, const struct seen *a,
		    const struct word_pair *often, bool second)
{
	const struct seen *b = word_of(c->memory, often, second);
	size_t least = a->length < b->length ? a->length : b->length;

	if (often->count < OFTEN || !often->capital || b->count < OFTEN ||
	    is_wrong(c, b) || !differ_by_one(a, b))
		return false;
	if (a->length != b->length)
		return memcmp(a->word, b->word, least) != 0;
	return !(*a->word == 'm' && *b->word == 'p') &&
	       !(*a->word == 'p' && *b->word == 'm');
}

/* Compares COUNT pairs that have the other word in common. */
static void check_peers(struct checker *c, struct word_pair *const *pair,
			size_t count, bool second)
{
	const struct names *n = c->memory;

	if (count > MOST_PEERS)
		count = MOST_PEERS;
	for (size_t i = 0; i < count; i++) {
		struct seen *slip = word_of(n, pair[i], second);

		for (size_t k = 0; k < count && is_rare(pair[i], slip); k++) {
			if (slip->told || !is_slip(c, slip, pair[k], second))
				continue;
			slip->told = true;
			report(c, CODE_NAME, slip->spot, 1,
			       word_of(n, pair[k], second)->word);
			break;
		}
	}
}

/* Sorts pairs by the number of one of their words, SECOND or first; those of
 * one number stay in their order. FROM is sorted into TO. */
static void sort_pairs(const struct names *n, struct word_pair *const *from,
		       struct word_pair **to, bool second)
{
	size_t *place = arena_array(n->arena, size_t, n->words + 1);

	for (size_t i = 0; i < n->pairs; i++)
		place[(second ? from[i]->second : from[i]->first) + 1]++;
	for (size_t i = 1; i <= n->words; i++)
		place[i] += place[i - 1];
	for (size_t i = 0; i < n->pairs; i++)
		to[place[second ? from[i]->second : from[i]->first]++] =
			from[i];
}

/* Compares the first words of pairs that have the second in common, or the
 * SECOND ones of those that have the first. */
static void check_slips(struct checker *c, struct word_pair **pair, bool second)
{
	const struct names *n = c->memory;
	struct word_pair **half =
		arena_array(n->arena, struct word_pair *, n->pairs + 1);

	sort_pairs(n, pair, half, second);
	sort_pairs(n, half, pair, !second);
	for (size_t i = 0, end; i < n->pairs; i = end) {
		for (end = i + 1; end < n->pairs; end++)
			if (second ? pair[end]->first != pair[i]->first
				   : pair[end]->second != pair[i]->second)
				break;
		check_peers(c, pair + i, end - i, second);
	}
}

/* Whether spot A is read after B. */
static bool is_later(struct standing a, struct standing b)
{
	return a.passage != b.passage ? a.passage > b.passage : a.at > b.at;
}

/* Returns two words with BETWEEN between them. */
static const char *join(const struct seen *a, const char *between,
			const struct seen *b, struct arena *arena)
{
	size_t gap = strlen(between);
	char *both = arena_array(arena, char, a->length + gap + b->length + 1);

	memcpy(both, a->word, a->length);
	memcpy(both + a->length, between, gap);
	memcpy(both + a->length + gap, b->word, b->length);
	return both;
}

/* "Whistleblowing" where the plan also has "Whistle Blowing": right is what the
 * list advises, else what is there more often, else what is there first. */
static void check_joined(struct checker *c, const struct word_pair *pair)
{
	static const char *const links[] = {"dan",  "dari", "yang", "atau",
					    "per",  "para", "non",  "antar",
					    "pada", "untuk"};
	const struct names *n = c->memory;
	const struct wordlist *list = c->brief->wordlist;
	const struct seen *a = &n->word[pair->first];
	const struct seen *b = &n->word[pair->second];
	const struct seen *word;
	const char *joined, *apart;
	size_t found;
	bool odd;

	if (a->length < 3 || b->length < 4)
		return;
	joined = join(a, "", b, c->scratch);
	found = find_word(n, joined, a->length + b->length);
	if (found == SIZE_MAX)
		return;
	for (size_t i = 0; i < sizeof(links) / sizeof(links[0]); i++)
		if (!strcmp(a->word, links[i]))
			return;
	apart = join(a, " ", b, c->scratch);
	if (list && (wordlist_has(list, joined) || wordlist_has(list, apart)))
		return; /* then it is known which one is right */
	word = &n->word[found];
	if (list && wordlist_advises(list, apart))
		odd = true;
	else if (list && wordlist_advises(list, joined))
		odd = false;
	else if (word->count != pair->count)
		odd = word->count < pair->count;
	else
		odd = is_later(word->spot, pair->spot);
	if (odd) {
		struct reading text = passage_open(
			&c->passages.passage[pair->spot.passage], c->scratch);
		size_t i = find_at(&text, pair->spot.at);

		report(c, CODE_JOINED, word->spot, 1,
		       passage_words(&text, i, 2, c->arena));
	} else
		report(c, CODE_JOINED, pair->spot, 2, word->word);
}

static int by_singles(const void *left, const void *right)
{
	const struct seen *const *a = left, *const *b = right;
	int order = compare_singles((*a)->word, (*b)->word);

	return order ? order : strcmp((*a)->word, (*b)->word);
}

static int by_letters(const void *left, const void *right)
{
	const struct seen *const *a = left, *const *b = right;

	if ((*a)->letters != (*b)->letters)
		return (*a)->letters < (*b)->letters ? -1 : 1;
	return strcmp((*a)->word, (*b)->word);
}

/* Whether a word with "nya" is sound: the plan has the word without it, too. */
static bool is_sound(const struct names *n, const struct seen *seen)
{
	return seen->length > 3 &&
	       !strcmp(seen->word + seen->length - 3, "nya") &&
	       find_word(n, seen->word, seen->length - 3) != SIZE_MAX;
}

/* Whether A is the odd one of two words: it breaks a rule, or is rarer, or
 * comes later. */
static bool is_odd_twin(const struct checker *c, const struct seen *a,
			const struct seen *b)
{
	const struct names *n = c->memory;
	bool sound = is_sound(n, a);
	int rule = judge(a->word, b->word);

	if (a->certain != b->certain)
		return b->certain;
	if (sound != is_sound(n, b))
		return !sound;
	if (rule)
		return rule < 0;
	if (a->count != b->count)
		return a->count < b->count;
	return is_later(a->spot, b->spot);
}

/* Reports the odd ones among words that stand together in a sorted list. */
static void check_twins(struct checker *c, struct seen **seen, size_t count,
			bool swapped)
{
	if (count)
		qsort(seen, count, sizeof(*seen),
		      swapped ? by_letters : by_singles);
	for (size_t i = 0; i < count; i++)
		for (size_t k = i + 1; k < count && k < i + MOST_TWINS; k++) {
			struct seen *odd = seen[i], *other = seen[k];

			if (swapped ? odd->letters != other->letters
				    : compare_singles(odd->word, other->word))
				break;
			if (odd->told || other->told || is_wrong(c, odd) ||
			    is_wrong(c, other) ||
			    !(swapped ? differ_by_one(odd, other)
				      : are_spellings(odd->word, other->word)))
				continue;
			if (!is_odd_twin(c, odd, other)) {
				odd = seen[k];
				other = seen[i];
			}
			odd->told = true;
			report(c, CODE_JOINED, odd->spot, 1, other->word);
		}
}

static void end(struct checker *c)
{
	struct names *n = c->memory;
	struct word_pair **pair =
		arena_array(c->arena, struct word_pair *, n->pairs + 1);
	struct seen **seen = arena_array(c->arena, struct seen *, n->words + 1);
	size_t count = 0;

	for (size_t i = 0; i < n->pairs; i++) {
		pair[i] = &n->pair[i];
		check_joined(c, pair[i]);
		arena_clear(c->scratch);
	}
	check_slips(c, pair, false);
	check_slips(c, pair, true);
	for (size_t i = 0; i < n->words; i++)
		if (n->word[i].length >= SHORTEST_TWIN && !n->word[i].foreign &&
		    !strpbrk(n->word[i].word, "0123456789"))
			seen[count++] = &n->word[i];
	check_twins(c, seen, count, false);
	check_twins(c, seen, count, true);
}

const struct rule rule_names = {.begin = begin, .passage = collect, .end = end};
