/*
 * What went wrong, collected while a stage runs.
 *
 * Knows: messages and the places they speak of. Must not know: the domain.
 * Invariants: appended to only on failure, or to warn.
 */
#ifndef LAMPIRAN_BASE_DIAG_H
#define LAMPIRAN_BASE_DIAG_H

#include "base/catalogue.h"
#include "base/message.h"
#include "base/source.h"

#include <stdbool.h>

struct report {
	const struct message *message;
	struct place place;
	const char *text; /* complete, in the language of the list */
	size_t order;	  /* in which it came: keeps the sort stable */
};

struct diag {
	const struct catalogue *catalogue; /* of the texts; NULL: English */
	struct arena *kept; /* borrowed: for reports and their texts only */
	struct report *report;
	size_t count;	     /* errors: without any, all is well */
	size_t report_count; /* errors and warnings */
	size_t warnings;     /* among them */
	size_t capacity;
	size_t dropped; /* messages beyond the limit */
	size_t told;	/* how often anything was, kept or not */
	enum severity worst;
};

/* Begins an empty list; what is said lives in ARENA. */
void diag_init(struct diag *diag, struct arena *arena);

/* Appends MESSAGE with up to four texts, which are copied. */
#define diag_add(diag, message, ...)                              \
	diag_add_arguments(                                       \
		(diag), (message), DIAG_PLACE(__VA_ARGS__, NULL), \
		(const char *const[]){DIAG_TEXTS(__VA_ARGS__, NULL), NULL})
#define DIAG_PLACE(place, ...) (place)
#define DIAG_TEXTS(place, ...) __VA_ARGS__

void diag_add_arguments(struct diag *diag, const struct message *message,
			struct place place, const char *const *argument);

/* Whether so much is wrong already that a further error would be dropped:
 * then its place is not worth a search. */
bool diag_is_full(const struct diag *diag);

/* How much had been said at one moment. */
struct diag_mark {
	size_t count, report_count, warnings, dropped;
	enum severity worst;
};

/* Returns the mark of this moment. */
struct diag_mark diag_mark(const struct diag *diag);

/* Takes back all that was added to DIAG since MARK: what was only tried. The
 * array of reports may have moved since, so DIAG itself is never copied. */
void diag_rewind(struct diag *diag, struct diag_mark mark);

/* Takes back COUNT of the messages, from the one at FIRST on. */
void diag_drop(struct diag *diag, size_t first, size_t count);

/* Reports a text at PLACE that has more than LIMIT bytes. */
void diag_too_long(struct diag *diag, struct place place, unsigned long limit);

/* Returns where in the text from PLACE on the LENGTH bytes of NEEDLE stand. */
struct place diag_find(const struct diag *diag, struct place place,
		       const char *needle, size_t length);

/* Texts for arguments; they live as long as the messages. */
const char *diag_number(struct diag *diag, unsigned long number);
const char *diag_hex(struct diag *diag, unsigned number);	/* 0xE9 */
const char *diag_character(struct diag *diag, unsigned number); /* U+00E9 */
const char *diag_size(struct diag *diag, size_t bytes);		/* "64 MB" */
const char *diag_mm(struct diag *diag, double points); /* [pt] as "12.3" */
const char *diag_text(struct diag *diag, const char *text, size_t length);

/* Returns the place of the file or folder NAME as a whole, which was not read.
 * It lives as long as the messages. */
struct place diag_file(struct diag *diag, const char *name);

/* Returns known words as a list, with a hint which one may be meant by WORD:
 * base/search.h. */
const char *diag_nearest(struct diag *diag, const char *word,
			 const char *const *known, size_t count);

/* Return TEXT, in English, and what an errno means, in the list's language. */
const char *diag_word(const struct diag *diag, const char *text)
	__attribute__((format_arg(2)));
const char *diag_reason(const struct diag *diag, int error);

/* Returns FORMAT with the texts of ARGUMENT, the last of which is NULL, for its
 * %1 … %4, in ARENA. */
char *diag_expand(struct arena *arena, const char *format,
		  const char *const *argument);

/* Returns the exit status [0..3] that the worst message asks for. */
int diag_status(const struct diag *diag);

/* Returns, in ARENA, the code of MESSAGE: its name in lower case with dashes,
 * "plan-no-copy". Codes never change, other programs tell messages by them. */
const char *diag_code(struct arena *arena, const struct message *message);

#endif
