#include "base/input.h"

#include "base/diag.h"
#include "base/kind.h"
#include "base/memory.h"
#include "base/messages.h"
#include "base/path.h"
#include "base/utf8.h"
#include "system/system.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { READ_SIZE = HOSTILE ? 2 : 64 * 1024 }; /* [bytes] */
enum { MOST_CONTROLS = 8 };

struct intake {
	char *text;
	size_t length;
	size_t capacity;
};

/* Returns 0, or the errno of what failed. The files are read into the C heap,
 * not the arena: how long they are is known only at the end, and a pipe may
 * never end. */
static int read_all(struct system_input *input, size_t limit,
		    struct intake *intake)
{
	size_t got = 1;
	int reason = 0;

	while (!reason && got && intake->length <= limit) {
		if (intake->capacity - intake->length <= READ_SIZE / 2) {
			size_t larger =
				memory_step(intake->capacity, READ_SIZE);
			char *text;

			if (larger > limit + READ_SIZE)
				larger = limit + READ_SIZE;
			text = realloc(intake->text, larger);
			if (!text)
				return ENOMEM;
			intake->text = text;
			intake->capacity = larger;
		}
		reason = system_read(input, intake->text + intake->length,
				     intake->capacity - intake->length, &got);
		intake->length += got;
	}
	return reason;
}

static void fail(struct arena *arena, const char *name, int reason,
		 struct diag *diag)
{
	struct place place = diag_file(diag, name);
	const char *near = reason == ENOENT ? path_nearest(arena, name) : NULL;

	if (near)
		diag_add(diag, MESSAGE_FILE_NEAR, place, near);
	else if (reason == ENOENT)
		diag_add(diag, MESSAGE_FILE_MISSING, place);
	else if (reason == EISDIR)
		diag_add(diag, MESSAGE_FILE_IS_FOLDER, place);
	else
		diag_add(diag, MESSAGE_CANNOT_READ, place,
			 diag_reason(diag, reason));
}

/* Returns what INPUT has, which is closed; NULL when that fails. A file that is
 * too long is not read to find that out. */
static const struct source *take(struct arena *arena,
				 struct system_input *input, const char *name,
				 size_t limit, struct diag *diag)
{
	const struct source *source = NULL;
	struct place place = {source_borrow(arena, name, "", 0), 0, 0};
	struct intake intake = {0};
	bool long_one = input->ordinary && input->size > limit;
	int failure = long_one ? 0 : read_all(input, limit, &intake);

	if (failure)
		fail(arena, name, failure, diag);
	else if (long_one || intake.length > limit)
		diag_add(diag, MESSAGE_FILE_TOO_LONG, place,
			 diag_size(diag, limit));
	else
		source = source_borrow(
			arena, name,
			arena_copy(arena, intake.text, intake.length),
			intake.length);
	free(intake.text);
	system_close(input);
	return source;
}

const struct source *input_read(struct arena *arena, const char *path,
				size_t limit, struct diag *diag)
{
	bool standard = !strcmp(path, "-");
	const char *name = standard ? "(stdin)" : path;
	struct system_input input;
	int reason = system_open(&input, standard ? NULL : path, false);

	if (!reason)
		return take(arena, &input, name, limit, diag);
	fail(arena, name, reason, diag);
	return NULL;
}

const struct source *input_read_named(struct arena *arena, const char *path,
				      struct place place, size_t limit,
				      struct diag *diag)
{
	struct system_input input;
	int reason = system_open(&input, path, true);

	if (!reason)
		return take(arena, &input, path, limit, diag);
	if (reason == SYSTEM_NOT_ORDINARY)
		diag_add(diag, MESSAGE_NO_ORDINARY_FILE, place, path);
	else
		fail(arena, path, reason, diag);
	return NULL;
}

/* What is wrong in a text, each kind once: where first, and how often. */
struct text_fault {
	uint32_t character;
	struct place place;
	size_t count;
};

struct text_faults {
	struct text_fault bytes; /* that are not UTF-8 */
	struct text_fault control[MOST_CONTROLS];
	size_t count;
};

static void note(struct text_fault *fault, struct place place,
		 uint32_t character)
{
	if (!fault->count++) {
		fault->place = place;
		fault->character = character;
	}
}

static void note_control(struct text_faults *faults, struct place place,
			 uint32_t character)
{
	size_t i = 0;

	while (i < faults->count && faults->control[i].character != character)
		i++;
	if (i == MOST_CONTROLS)
		return;
	if (i == faults->count)
		faults->count++;
	note(&faults->control[i], place, character);
}

static void tell(const struct text_faults *faults, struct diag *diag)
{
	const struct text_fault *bytes = &faults->bytes;

	if (bytes->count)
		diag_add(diag,
			 bytes->count > 1 ? MESSAGE_BAD_UTF8_OFTEN
					  : MESSAGE_BAD_UTF8,
			 bytes->place, diag_hex(diag, bytes->character),
			 diag_number(diag, bytes->count));
	for (size_t i = 0; i < faults->count; i++) {
		const struct text_fault *fault = &faults->control[i];

		diag_add(diag,
			 fault->count > 1 ? MESSAGE_CONTROL_CHARACTER_OFTEN
					  : MESSAGE_CONTROL_CHARACTER,
			 fault->place, diag_character(diag, fault->character),
			 diag_number(diag, fault->count));
	}
}

/* Whether SOURCE is text at all; what else it is needs one message. */
static bool is_text(const struct source *source, struct diag *diag)
{
	static const struct message *const message[] = {
		[KIND_PDF] = MESSAGE_FILE_IS_PDF,
		[KIND_SHEET] = MESSAGE_FILE_IS_SHEET,
		[KIND_DOCUMENT] = MESSAGE_FILE_IS_DOCUMENT,
		[KIND_LOCKED] = MESSAGE_FILE_IS_OTHER,
		[KIND_PAGE] = MESSAGE_FILE_IS_OTHER,
		[KIND_WIDE] = MESSAGE_FILE_IS_WIDE,
		[KIND_KNOWN] = MESSAGE_FILE_IS_OTHER,
		[KIND_BINARY] = MESSAGE_FILE_IS_BINARY,
	};
	const char *name;
	enum kind kind = kind_of(source->text, source->length, &name);

	if (kind == KIND_TEXT)
		return true;
	diag_add(diag, message[kind], place_of(source), name, source->name);
	return false;
}

bool input_check(const struct source *source, struct diag *diag)
{
	struct place place = {source, 1, 1};
	const char *end = source->text + source->length;
	struct text_faults faults = {.count = 0};

	if (!is_text(source, diag))
		return false;
	for (const char *at = source->text; at < end;) {
		size_t bytes = utf8_printed(at, (size_t)(end - at));
		uint32_t character = 0;

		at += bytes;
		place.column += (unsigned)bytes;
		if (at == end)
			break;
		if (*at == '\n') {
			at++;
			place = (struct place){source, place.line + 1, 1};
			continue;
		}
		bytes = utf8_decode(at, (size_t)(end - at), &character);
		if (!bytes)
			note(&faults.bytes, place, (unsigned char)*at);
		else if (source_forbids(character))
			note_control(&faults, place, character);
		place.column++;
		at += bytes ? bytes : 1;
	}
	tell(&faults, diag);
	return !faults.bytes.count && !faults.count;
}
