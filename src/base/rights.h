/*
 * What the program may ask of the system: no more than a run needs.
 *
 * Knows: system calls. Must not know: commands, which files there are.
 * Invariants: rights that were given away never come back. Without them:
 * - whoever asks for the network, another program or another process is ended
 *   by the kernel, since nobody here does who was not taken over; a PDF of such
 *   a run is not wanted either;
 * - threads, other owners, links, mounts and whatever else is not named in
 *   rights.c do not exist (ENOSYS): libraries take another way then, as on an
 *   older kernel, and a new C library does not end the run;
 * - a file can be opened to be written to only when the call makes it, or when
 *   it is there and is neither emptied nor read (a device, a pipe).
 * A filter sees numbers, not names. So it cannot tell the output's temporary
 * file from another new one, or a device from a file, nor what is moved,
 * removed or read: fonts, libraries and translations are looked for while a run
 * goes on.
 */
#ifndef LAMPIRAN_BASE_RIGHTS_H
#define LAMPIRAN_BASE_RIGHTS_H

#include <stdbool.h>

/* Gives away all rights that no command needs; OVERWRITE keeps the one to empty
 * files that are there and write them anew, as a library wants to. Whether that
 * worked: a kernel or container that takes no filter leaves them as they are,
 * and a run goes on.
 */
bool rights_drop(bool overwrite);

#endif
