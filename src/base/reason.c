#include "base/reason.h"

#include <errno.h>
#include <string.h>

const char *reason_text(const struct catalogue *catalogue, int error)
{
	static const struct {
		int error;
		const char *text;
	} known[] = {
		{EPERM, N_("Operation not permitted")},
		{ENOENT, N_("No such file or directory")},
		{EINTR, N_("Interrupted system call")},
		{EIO, N_("Input/output error")},
		{ENXIO, N_("No such device or address")},
		{EBADF, N_("Bad file descriptor")},
		{EAGAIN, N_("Resource temporarily unavailable")},
		{ENOMEM, N_("Cannot allocate memory")},
		{EACCES, N_("Permission denied")},
		{EBUSY, N_("Device or resource busy")},
		{EEXIST, N_("File exists")},
		{EXDEV, N_("Invalid cross-device link")},
		{ENODEV, N_("No such device")},
		{ENOTDIR, N_("Not a directory")},
		{EISDIR, N_("Is a directory")},
		{EINVAL, N_("Invalid argument")},
		{ENFILE, N_("Too many open files in system")},
		{EMFILE, N_("Too many open files")},
		{ETXTBSY, N_("Text file busy")},
		{EFBIG, N_("File too large")},
		{ENOSPC, N_("No space left on device")},
		{ESPIPE, N_("Illegal seek")},
		{EROFS, N_("Read-only file system")},
		{EMLINK, N_("Too many links")},
		{EPIPE, N_("Broken pipe")},
		{ENAMETOOLONG, N_("File name too long")},
		{ENOSYS, N_("Function not implemented")},
		{ENOTEMPTY, N_("Directory not empty")},
		{ELOOP, N_("Too many levels of symbolic links")},
		{EOVERFLOW, N_("Value too large for defined data type")},
		{EOPNOTSUPP, N_("Operation not supported")},
		{ETIMEDOUT, N_("Connection timed out")},
	/* Windows' C library does not have these two. */
#ifdef EDQUOT
		{EDQUOT, N_("Disk quota exceeded")},
#endif
#ifdef ESTALE
		{ESTALE, N_("Stale file handle")},
#endif
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (known[i].error == error)
			return catalogue_text(catalogue, known[i].text);
	return strerror(error);
}
