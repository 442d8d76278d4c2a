#include "unit.h"

#include "system/system.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NO_FILTER = 77 };

/* Whether this kernel has filters, and we one for this processor: then there
 * is no excuse. */
static bool must_work(void)
{
#if defined(__x86_64__) || defined(__aarch64__)
	unsigned action = SECCOMP_RET_KILL_PROCESS;

	return !syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action);
#else
	return false;
#endif
}

/* Returns how a process without rights ends that does ATTEMPT: with exit status
 * 0 when it says that all is as it should be. */
static int end_of(bool (*attempt)(void), bool overwrite)
{
	const struct rlimit none = {0, 0};
	pid_t child = fork();
	int status = 0;

	assert_true(child >= 0);
	if (!child) {
		setrlimit(RLIMIT_CORE, &none);
		if (!system_drop_rights(overwrite))
			_exit(NO_FILTER);
		errno = 0;
		_exit(!attempt());
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	if (WIFEXITED(status) && WEXITSTATUS(status) == NO_FILTER) {
		assert_false(must_work());
		skip();
	}
	return status;
}

static void expect_good(bool (*attempt)(void))
{
	int status = end_of(attempt, false);

	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

static void expect_death(bool (*attempt)(void), int signal)
{
	int status = end_of(attempt, false);

	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), signal);
}

static bool talk(void)
{
	return socket(AF_INET, SOCK_STREAM, 0);
}

static bool talk_to_the_kernel(void)
{
	return socket(AF_NETLINK, SOCK_RAW, 0);
}

static bool talk_over_what_is_there(void)
{
	return sendto(0, "", 1, 0, NULL, 0);
}

static bool local_talk_is_refused(void)
{
	return socket(AF_UNIX, SOCK_STREAM, 0) < 0 && errno == ENOSYS;
}

static void there_is_no_network(void **state)
{
	(void)state;
	expect_death(talk, SIGSYS);
	expect_death(talk_to_the_kernel, SIGSYS);
	expect_death(talk_over_what_is_there, SIGSYS);
	expect_good(local_talk_is_refused);
}

static bool run_a_shell(void)
{
	char *arguments[] = {NULL};

	return execve("/bin/sh", arguments, arguments);
}

static bool cannot_multiply(void)
{
	return syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0) < 0 && errno == ENOSYS &&
	       fork() < 0;
}

static void there_is_no_other_program(void **state)
{
	(void)state;
	expect_death(run_a_shell, SIGSYS);
	expect_good(cannot_multiply);
}

static bool spy(void)
{
	return ptrace(PTRACE_ATTACH, getppid(), NULL, NULL);
}

static bool cannot_signal_others(void)
{
	pid_t parent = getppid();

	return !kill(getpid(), 0) && kill(getpid(), SIGCONT) &&
	       syscall(SYS_tgkill, parent, parent, 0) && errno == ENOSYS;
}

static void there_is_no_other_process(void **state)
{
	(void)state;
	expect_death(spy, SIGSYS);
	expect_good(cannot_signal_others);
}

static bool call_it_off(void)
{
	abort();
}

static void our_own_bugs_end_us_as_ever(void **state)
{
	(void)state;
	expect_death(call_it_off, SIGABRT);
}

static bool nothing_else_changes(void)
{
	return chmod("/", 0755) && errno == ENOSYS && link("/x", "/y") &&
	       errno == ENOSYS && symlink("/x", "/y") && errno == ENOSYS &&
	       unshare(CLONE_NEWUSER) && errno == ENOSYS &&
	       prctl(PR_SET_DUMPABLE, 1) && errno == ENOSYS;
}

static void nothing_else_can_be_changed(void **state)
{
	(void)state;
	expect_good(nothing_else_changes);
}

static char name[] = "/tmp/lampiran-rights-XXXXXX";

static bool opens(int flags)
{
	int file = open(name, flags, 0600);

	if (file >= 0)
		close(file);
	return file >= 0;
}

static bool old_files_stay(void)
{
	char fresh[] = "/tmp/lampiran-rights-XXXXXX";
	int file = mkstemp(fresh);

	return file >= 0 && !unlink(fresh) && opens(O_RDONLY | O_CLOEXEC) &&
	       opens(O_WRONLY) && !opens(O_WRONLY | O_TRUNC) &&
	       !opens(O_RDONLY | O_TRUNC) && !opens(O_RDWR) &&
	       !opens(O_WRONLY | O_CREAT) &&
	       !opens(O_WRONLY | O_CREAT | O_TRUNC) && errno == ENOSYS;
}

static bool old_files_can_be_emptied(void)
{
	return opens(O_WRONLY | O_CREAT | O_TRUNC) && !opens(O_RDWR) &&
	       !opens(O_WRONLY | O_TRUNC);
}

static void old_files_are_not_emptied(void **state)
{
	int file = mkstemp(name), strict, lax;

	(void)state;
	assert_true(file >= 0);
	close(file);
	strict = end_of(old_files_stay, false);
	lax = end_of(old_files_can_be_emptied, true);
	unlink(name);
	assert_int_equal(strict, 0);
	assert_int_equal(lax, 0);
}

static const struct CMUnitTest tests[] = {
	TEST(there_is_no_network),	   TEST(there_is_no_other_program),
	TEST(there_is_no_other_process),   TEST(our_own_bugs_end_us_as_ever),
	TEST(nothing_else_can_be_changed), TEST(old_files_are_not_emptied),
};

RUN(tests)
