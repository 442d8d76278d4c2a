#include "base/output.h"

#include "base/memory.h"
#include "base/messages.h"

#include <errno.h>
#include <string.h>

static void fail(struct output *output, int reason)
{
	if (!output->failed)
		diag_add(output->diag,
			 reason == ENOENT   ? MESSAGE_FOLDER_MISSING
			 : reason == EISDIR ? MESSAGE_FILE_IS_FOLDER
					    : MESSAGE_CANNOT_WRITE,
			 diag_file(output->diag, output->path),
			 diag_reason(output->diag, reason));
	output->failed = true;
}

bool output_open(struct output *output, const char *path, struct diag *diag)
{
	int reason;

	*output = (struct output){.path = path, .diag = diag};
	memory_tidy(system_output_tidy);
	reason = system_output_open(&output->to,
				    strcmp(path, "-") ? path : NULL);
	if (reason)
		fail(output, reason);
	return !reason;
}

static void put(struct output *output, const void *data, size_t length)
{
	/* of nothing, DATA may be NULL, which fwrite() does not take */
	if (length && !output->failed &&
	    fwrite(data, 1, length, output->to.file) != length)
		fail(output, errno);
}

bool output_waits(const struct output *output)
{
	return !output->to.temporary;
}

void output_write(struct output *output, const void *data, size_t length)
{
	if (output_waits(output))
		buffer_add(&output->waiting, data, length);
	else
		put(output, data, length);
}

static void add(void *output, const void *data, size_t length)
{
	output_write(output, data, length);
}

struct sink output_sink(struct output *output)
{
	return (struct sink){add, output};
}

bool output_finish(struct output *output)
{
	int reason;

	if (!output->to.file)
		return !output->failed;
	put(output, output->waiting.data, output->waiting.length);
	buffer_release(&output->waiting);
	reason = system_output_finish(&output->to);
	if (reason)
		fail(output, reason);
	return !output->failed;
}

bool output_commit(struct output *output)
{
	int reason;

	if (output_finish(output)) {
		reason = system_output_move(&output->to);
		if (reason)
			fail(output, reason);
	}
	output_abort(output);
	return !output->failed;
}

void output_abort(struct output *output)
{
	buffer_release(&output->waiting);
	system_output_abort(&output->to);
}
