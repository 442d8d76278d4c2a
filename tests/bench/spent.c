/*
 * What one run of a command spends: spent COMMAND ARGUMENT… prints its CPU time
 * [ms], its wall time [ms], its peak memory [MB] and its exit status. A process
 * counts the memory of the one that started it as its own, so that is this
 * small one.
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static double ms(const struct timeval *time)
{
	return (double)time->tv_sec * 1e3 + (double)time->tv_usec / 1e3;
}

int main(int count, char **words)
{
	posix_spawn_file_actions_t quiet;
	struct rusage usage;
	double start = now();
	pid_t child;
	int status;

	posix_spawn_file_actions_init(&quiet);
	for (int file = 1; file <= 2; file++)
		posix_spawn_file_actions_addopen(&quiet, file, "/dev/null",
						 O_WRONLY, 0);
	if (count < 2 ||
	    posix_spawn(&child, words[1], &quiet, NULL, words + 1, environ))
		return 1;
	if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status))
		return 1;
	printf("%.3f %.3f %.2f %d\n", ms(&usage.ru_utime) + ms(&usage.ru_stime),
	       now() - start, (double)usage.ru_maxrss / 1024,
	       WEXITSTATUS(status));
	return 0;
}
