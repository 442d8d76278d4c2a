/*
 * The library asks nothing of the system but memory: while it works, any other
 * call is the end of the process.
 */
#define _DEFAULT_SOURCE
#include "wishes.h"

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <ucontext.h>
#include <unistd.h>

static volatile int *asked; /* shared with the child: the first call that it
			       may not make */

static void refuse(int signal, siginfo_t *info, void *context)
{
	(void)signal;
	(void)context;
	*asked = info->si_syscall;
	_exit(1);
}

/* From now on there is memory, and the end. Whether the system has such a
 * filter. */
static bool seclude(void)
{
#define MAY(name)                                              \
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##name, 0, 1), \
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
	struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
			 offsetof(struct seccomp_data, nr)),
		MAY(brk),
		MAY(mmap),
		MAY(munmap),
		MAY(mremap),
		MAY(madvise),
		MAY(mprotect),
		MAY(sysinfo), /* qsort() asks how much there is */
		MAY(rt_sigreturn),
		MAY(exit_group),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP),
	};
	const struct sock_fprog program = {sizeof(filter) / sizeof(filter[0]),
					   filter};
	struct sigaction action = {.sa_sigaction = refuse,
				   .sa_flags = SA_SIGINFO};

	return !sigaction(SIGSYS, &action, NULL) &&
	       !prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) &&
	       !prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

enum outcome { WELL, REFUSED, WRONG, NO_FILTER };

static enum outcome work(void)
{
	struct lampiran *engine;

	if (!seclude())
		return NO_FILTER;
	engine = lampiran_new();
	for (size_t i = 0; i < wish_count; i++)
		if (!wish_comes_true(engine, &wish[i]))
			return WRONG;
	lampiran_free(engine);
	return WELL;
}

static void nothing_is_asked_of_the_system(void **state)
{
	int status;
	pid_t child;

	(void)state;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
	skip(); /* it asks for much */
#endif
	asked = mmap(NULL, sizeof(*asked), PROT_READ | PROT_WRITE,
		     MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	assert_true(asked != MAP_FAILED);
	*asked = -1;
	child = fork();
	if (!child)
		_exit(work());
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	if (WEXITSTATUS(status) == NO_FILTER)
		skip();
	if (*asked != -1)
		fail_msg("system call %d", *asked);
	assert_int_equal(WEXITSTATUS(status), WELL);
}

static const struct CMUnitTest tests[] = {
	cmocka_unit_test(nothing_is_asked_of_the_system),
};

int main(int argc, char **argv)
{
	(void)argc;
	library_begin(argv[0]);
	wishes_make();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
