/*
 * What the program may ask of the kernel: no more than a run needs. Without the
 * other rights
 * - whoever asks for the network, another program or another process is ended
 *   by the kernel, since nobody here does who was not taken over; a PDF of such
 *   a run is not wanted either;
 * - threads, other owners, links, mounts and whatever else is not named here do
 *   not exist (ENOSYS): libraries take another way then, as on an older kernel,
 *   and a new C library does not end the run;
 * - a file can be opened to be written to only when the call makes it, or when
 *   it is there and is neither emptied nor read (a device, a pipe).
 * A filter sees numbers, not names. So it cannot tell the output's temporary
 * file from another new one, or a device from a file, nor what is moved,
 * removed or read: fonts and libraries are looked for while a run goes on. A
 * kernel or container that takes no filter leaves all rights as they are.
 */
#define _GNU_SOURCE

#include "system/system.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The list below is complete and tested only for these processors; the C
 * library of a 32-bit one makes other calls. */
#if defined(__LP64__) && (defined(__x86_64__) || defined(__aarch64__))
enum { KNOWN = 1 };
#else
enum { KNOWN = 0 };
#endif

/* Calls that are always allowed. A processor that lacks some of them has others
 * instead. */
static const int allowed[] = {
	/* files */
	SCMP_SYS(read),
	SCMP_SYS(readv),
	SCMP_SYS(pread64),
	SCMP_SYS(write),
	SCMP_SYS(writev),
	SCMP_SYS(lseek),
	SCMP_SYS(close),
	SCMP_SYS(dup),
	SCMP_SYS(fcntl),
	SCMP_SYS(fstat),
	SCMP_SYS(newfstatat),
	SCMP_SYS(stat),
	SCMP_SYS(lstat),
	SCMP_SYS(statx),
	SCMP_SYS(statfs),
	SCMP_SYS(fstatfs),
	SCMP_SYS(access),
	SCMP_SYS(faccessat),
	SCMP_SYS(faccessat2),
	SCMP_SYS(readlink),
	SCMP_SYS(readlinkat),
	SCMP_SYS(getcwd),
	SCMP_SYS(getdents64),
	SCMP_SYS(fadvise64),
	SCMP_SYS(memfd_create),
	SCMP_SYS(ftruncate),
	/* the output takes its place */
	SCMP_SYS(umask),
	SCMP_SYS(fchmod),
	SCMP_SYS(fsync),
	SCMP_SYS(rename),
	SCMP_SYS(renameat),
	SCMP_SYS(renameat2),
	SCMP_SYS(unlink),
	SCMP_SYS(unlinkat),
	SCMP_SYS(mkdir),
	SCMP_SYS(mkdirat),
	SCMP_SYS(rmdir),
	/* memory, and libraries that are loaded */
	SCMP_SYS(brk),
	SCMP_SYS(mmap),
	SCMP_SYS(mprotect),
	SCMP_SYS(mremap),
	SCMP_SYS(munmap),
	SCMP_SYS(madvise),
	SCMP_SYS(futex),
	/* who and when */
	SCMP_SYS(getpid),
	SCMP_SYS(gettid),
	SCMP_SYS(getuid),
	SCMP_SYS(geteuid),
	SCMP_SYS(getgid),
	SCMP_SYS(getegid),
	SCMP_SYS(uname),
	SCMP_SYS(sysinfo),
	SCMP_SYS(sched_getaffinity),
	SCMP_SYS(sched_yield),
	SCMP_SYS(getrandom),
	SCMP_SYS(clock_gettime),
	SCMP_SYS(clock_getres),
	SCMP_SYS(gettimeofday),
	SCMP_SYS(time),
	/* --watch */
	SCMP_SYS(inotify_init1),
	SCMP_SYS(inotify_add_watch),
	SCMP_SYS(inotify_rm_watch),
	SCMP_SYS(signalfd4),
	SCMP_SYS(ppoll),
	/* signals, the end */
	SCMP_SYS(rt_sigaction),
	SCMP_SYS(rt_sigprocmask),
	SCMP_SYS(rt_sigreturn),
	SCMP_SYS(sigaltstack),
	SCMP_SYS(restart_syscall),
	SCMP_SYS(exit),
	SCMP_SYS(exit_group),
};

/* What ends the program. */
static const int deadly[] = {
	SCMP_SYS(execve),
	SCMP_SYS(execveat),
	SCMP_SYS(fork),
	SCMP_SYS(vfork),
	SCMP_SYS(connect),
	SCMP_SYS(bind),
	SCMP_SYS(listen),
	SCMP_SYS(accept),
	SCMP_SYS(accept4),
	SCMP_SYS(sendto),
	SCMP_SYS(sendmsg),
	SCMP_SYS(sendmmsg),
	SCMP_SYS(ptrace),
	SCMP_SYS(process_vm_readv),
	SCMP_SYS(process_vm_writev),
	SCMP_SYS(pidfd_getfd),
	SCMP_SYS(io_uring_setup),
	SCMP_SYS(bpf),
};

#define WORD	UINT32_MAX /* all bits of an int: the others mean nothing */
#define OPENING (O_ACCMODE | O_CREAT | O_TRUNC)

/* TCGETS of newer C libraries; its header clashes with theirs. */
#define TCGETS_LATER 0x802C542A

/* Calls that are allowed if the bits MASK of an argument are VALUE. */
static const struct condition {
	int call;
	unsigned argument;
	uint32_t mask, value;
} conditions[] = {
	{SCMP_SYS(openat), 2, OPENING, O_RDONLY},
	{SCMP_SYS(openat), 2, OPENING, O_WRONLY},
	{SCMP_SYS(openat), 2, O_CREAT | O_EXCL, O_CREAT | O_EXCL},
	{SCMP_SYS(ioctl), 1, WORD, TCGETS},
	{SCMP_SYS(ioctl), 1, WORD, TCGETS_LATER},
	{SCMP_SYS(ioctl), 1, WORD, TIOCGWINSZ},
	{SCMP_SYS(kill), 1, WORD, 0},	   /* is it still there? */
	{SCMP_SYS(prlimit64), 0, WORD, 0}, /* of our own */
};

static const struct condition overwriting = {SCMP_SYS(openat), 2, OPENING,
					     O_WRONLY | O_CREAT | O_TRUNC};

static bool add(scmp_filter_ctx filter, uint32_t action,
		const struct condition *if_so)
{
	const struct scmp_arg_cmp argument = {
		.arg = if_so->argument,
		.op = SCMP_CMP_MASKED_EQ,
		.datum_a = if_so->mask,
		.datum_b = if_so->value,
	};

	return !seccomp_rule_add_array(filter, action, if_so->call,
				       if_so->mask ? 1 : 0, &argument);
}

/* Allows everything that a run needs. Whether that worked: a filter that lacks
 * a rule must not be used. */
static bool allow(scmp_filter_ctx filter, bool overwrite)
{
	const struct condition ourselves = {SCMP_SYS(tgkill), 0, WORD,
					    (uint32_t)getpid()}; /* abort() */
	bool done = add(filter, SCMP_ACT_ALLOW, &ourselves);

	for (size_t i = 0; i < COUNT(allowed); i++) {
		const struct condition always = {.call = allowed[i]};

		done &= add(filter, SCMP_ACT_ALLOW, &always);
	}
	for (size_t i = 0; i < COUNT(conditions); i++)
		done &= add(filter, SCMP_ACT_ALLOW, &conditions[i]);
	if (overwrite)
		done &= add(filter, SCMP_ACT_ALLOW, &overwriting);
	return done;
}

/* All that is deadly is forbidden, but not a local socket: the C library asks a
 * service for the name of a user, and reads the files if there is none. */
bool system_drop_rights(bool overwrite)
{
	const struct scmp_arg_cmp afar = {.op = SCMP_CMP_NE,
					  .datum_a = AF_UNIX};
	scmp_filter_ctx filter =
		KNOWN ? seccomp_init(SCMP_ACT_ERRNO(ENOSYS)) : NULL;
	bool done = filter && allow(filter, overwrite) &&
		    !seccomp_rule_add_array(filter, SCMP_ACT_KILL_PROCESS,
					    SCMP_SYS(socket), 1, &afar);

	for (size_t i = 0; done && i < COUNT(deadly); i++) {
		const struct condition always = {.call = deadly[i]};

		done = add(filter, SCMP_ACT_KILL_PROCESS, &always);
	}
	done = done && !seccomp_load(filter);
	if (filter)
		seccomp_release(filter);
	return done;
}
