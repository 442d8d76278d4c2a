/*
 * No memory, at every allocation of a job in turn: of ours and of the
 * libraries' alike. A job ends with the right bytes or without memory, gives
 * back all it had, and leaves nothing behind that would spoil the next one.
 */
#include "unit.h"

#include "engine/lampiran.h"

#include <errno.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && \
	!defined(__SANITIZE_THREAD__)

/* What the C library has behind malloc(). */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void __libc_free(void *gone);

/* Libraries have to see ours. */
#define SEEN __attribute__((visibility("default")))
SEEN void *malloc(size_t size);
SEEN void *calloc(size_t count, size_t size);
SEEN void *realloc(void *old, size_t size);
SEEN void free(void *block);

static struct {
	size_t count;	/* allocations so far */
	size_t failing; /* the number of the one that fails; 0: none does */
	bool all_after; /* and all behind it */
	size_t least;	/* [bytes] smaller ones are not counted */
	long live;	/* blocks */
} heap;

static bool fails(size_t size)
{
	if (size < heap.least)
		return false;
	heap.count++;
	if (!heap.failing || heap.count < heap.failing ||
	    (heap.count > heap.failing && !heap.all_after))
		return false;
	errno = ENOMEM;
	return true;
}

static void *given(void *block)
{
	heap.live += block != NULL;
	return block;
}

void *malloc(size_t size)
{
	return fails(size) ? NULL : given(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
	return fails(count * size) ? NULL : given(__libc_calloc(count, size));
}

void *realloc(void *old, size_t size)
{
	void *block;

	if (size && fails(size))
		return NULL;
	block = __libc_realloc(old, size);
	if (!old)
		return given(block);
	heap.live -= !size;
	return block;
}

void free(void *block)
{
	heap.live -= block != NULL;
	__libc_free(block);
}

/* Has all that takes memory by its own way: text, lists, a divided word,
 * letters of the second font, capitals, a picture of the year, tags. */
static const char plan[] =
	"keputusan: {lembaga: Komisi Pemilihan Umum Kota Contoh, nomor: 7,\n"
	"  tahun: 2024, tentang: Rencana Aksi, tempat: Contoh,\n"
	"  tanggal: 2024-01-05}\n"
	"penandatangan: {jabatan: Ketua, nama: Budi}\n"
	"salinan: {unit: Sekretariat, jabatan: Kepala, nama: Ani}\n"
	"judul: Rencana Aksi\n"
	"singkatan: {KPU: Komisi Pemilihan Umum}\n"
	"pengantar: |\n"
	"  Pengantar *ringkas*:\n\n"
	"  1. pertanggungjawaban;\n"
	"  2. [tautan](https://contoh.id).\n"
	"rencana:\n"
	"- area: &satu Satu\n"
	"  rincian:\n"
	"  - kegiatan: KPU\n"
	"    sub_kegiatan: |\n"
	"      Tim terdiri dari:\n"
	"      1) Pengarah;\n"
	"    indikator: *satu\n"
	"    bulan: 1-3\n"
	"    ket: \"\xE2\x9C\x93 pertanggungjawaban penyelenggaraan\"\n";

static const char profile[] =
	"[profile]\nbase = kpu-a\n"
	"[table]\nhyphenate = yes\n[column ket]\nalign = justify\n";

static struct lampiran_job job_in(const char *format)
{
	static struct lampiran_file profiles[1];

	profiles[0] = (struct lampiran_file){"gaya.ini", profile,
					     sizeof(profile) - 1};
	return (struct lampiran_job){
		.plan = {"rencana.yaml", plan, sizeof(plan) - 1},
		.profile = profiles,
		.profile_count = 1,
		.format = format,
		.form = "rancangan",
		.overview = 1,
		.check = !strcmp(format, "dump"),
	};
}

/* What a job gave when there was memory. */
struct expected {
	char *bytes;
	size_t length;
};

static enum lampiran_result make(struct lampiran *engine, const char *format)
{
	const struct lampiran_job job = job_in(format);

	return lampiran_make(engine, &job);
}

static struct expected expect(const char *format)
{
	struct lampiran *engine = lampiran_new();
	struct expected e;
	const void *bytes;

	if (make(engine, format) != LAMPIRAN_DONE) {
		size_t count;
		const struct lampiran_finding *f =
			lampiran_findings(engine, &count);

		for (size_t i = 0; i < count; i++)
			print_message("%s: %s\n", f[i].code, f[i].text);
	}
	bytes = lampiran_bytes(engine, &e.length);
	assert_non_null(bytes);
	e.bytes = malloc(e.length);
	assert_non_null(e.bytes);
	memcpy(e.bytes, bytes, e.length);
	lampiran_free(engine);
	return e;
}

/* Whether ENGINE has what is expected of it if RESULT says so. */
static bool is_right(const struct lampiran *engine, enum lampiran_result result,
		     const struct expected *e)
{
	size_t length;
	const void *bytes = lampiran_bytes(engine, &length);

	if (result != LAMPIRAN_DONE)
		return result == LAMPIRAN_NO_MEMORY && !bytes;
	return length == e->length && !memcmp(bytes, e->bytes, length);
}

/* Makes allocation N of a job fail. Whether there are so many. */
static bool fail_at(size_t n, const char *format, const struct expected *e)
{
	long before = heap.live;
	struct lampiran *engine = lampiran_new();
	enum lampiran_result result;

	assert_non_null(engine);
	heap.count = 0;
	heap.failing = n;
	result = make(engine, format);
	heap.failing = 0;
	if (!is_right(engine, result, e))
		fail_msg("%s, allocation %zu: result %d is wrong", format, n,
			 (int)result);
	lampiran_free(engine);
	if (heap.live != before)
		fail_msg("%s, allocation %zu: %ld blocks are lost", format, n,
			 heap.live - before);
	return heap.count >= n;
}

static void try_all(const char *format)
{
	struct expected e = expect(format);
	size_t n = 1;

	while (fail_at(n, format, &e))
		n++;
	assert_true(n > 50);
	free(e.bytes);
}

/* What a process of its own found, for others to compare with. */
struct shared {
	size_t length;
	char bytes[1 << 20];
};

/* Does a job in which allocation N is the first to fail in this process, and
 * one with memory behind it. Whether both are right; those of N = 0 are. */
static bool start_without(size_t n, struct shared *shared)
{
	struct lampiran *engine = lampiran_new();
	struct expected e = {shared->bytes, shared->length};
	size_t length;
	const void *bytes;
	bool right;

	heap.count = 0;
	heap.failing = n;
	right = is_right(engine, make(engine, "dump"), &e);
	heap.failing = 0;
	right &= is_right(engine, make(engine, "dump"), &e);
	bytes = lampiran_bytes(engine, &length);
	if (!n) {
		memcpy(shared->bytes, bytes, length);
		shared->length = length;
	}
	lampiran_free(engine);
	return right || !n;
}

enum { RIGHT, WRONG, NO_MORE }; /* allocations */

/* Libraries that make things once for a process may do so without memory. */
static void the_first_job_of_a_process_spoils_none(void **state)
{
	struct shared *shared =
		mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE,
		     MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	int status = RIGHT;

	(void)state;
	assert_true(shared != MAP_FAILED);
	for (size_t n = 0; WEXITSTATUS(status) != NO_MORE; n++) {
		pid_t child = fork();

		if (!child)
			_exit(!start_without(n, shared) ? WRONG
			      : n && heap.count < 2 * n ? NO_MORE
							: RIGHT);
		assert_true(waitpid(child, &status, 0) == child);
		if (!WIFEXITED(status) || WEXITSTATUS(status) == WRONG)
			fail_msg("allocation %zu: status %d", n, status);
		assert_true(shared->length > 1000);
	}
	munmap(shared, sizeof(*shared));
}

/* A plan that fills several chunks of an arena while it is read, and is no YAML
 * in its last line. */
static void what_is_wrong_is_told_or_there_is_no_memory(void **state)
{
	static char large[60000];
	const struct lampiran_job job = {
		.plan = {"x.yaml", large, sizeof(large)}};
	size_t length = 0;

	(void)state;
	while (length + 100 < sizeof(large))
		length += (size_t)sprintf(large + length, "- {area: Satu}\n");
	memset(large + length, ' ', sizeof(large) - length);
	large[sizeof(large) - 1] = '}';
	heap.least = 64 << 10; /* what arenas ask for */
	for (size_t n = 1, done = 0; !done; n++) {
		long before = heap.live;
		struct lampiran *engine = lampiran_new();
		enum lampiran_result result;

		heap.count = 0;
		heap.failing = n;
		result = lampiran_make(engine, &job);
		done = heap.count < n;
		heap.failing = 0;
		assert_int_equal(result, done ? LAMPIRAN_BAD_INPUT
					      : LAMPIRAN_NO_MEMORY);
		lampiran_free(engine);
		assert_int_equal(heap.live, before);
	}
	heap.least = 0;
}

static void there_may_be_no_memory_any_more(void **state)
{
	(void)state;
	heap.all_after = true;
	try_all("dump");
	heap.all_after = false;
}

static void a_dump_is_right_or_there_is_no_memory(void **state)
{
	(void)state;
	try_all("dump");
}

static void a_pdf_is_right_or_there_is_no_memory(void **state)
{
	(void)state;
	try_all("pdf");
}

static void a_report_is_right_or_there_is_no_memory(void **state)
{
	(void)state;
	try_all("report");
}

/* Of all the copies that it grew out of the large ones are gone. */
static void a_large_array_leaves_no_copies(void **state)
{
	struct arena arena;
	long before = heap.live;
	size_t capacity = 0;
	char *array = NULL;

	(void)state;
	arena_init(&arena);
	while (capacity < 64 << 20)
		array = arena_grow(&arena, array, capacity, &capacity, 1);
	assert_true(heap.live - before < 8);
	arena_release(&arena);
	assert_int_equal(heap.live, before);
}

/* Tells how often it may be told yet. */
static int count_down(void *user, const char *work, size_t done, size_t total)
{
	size_t *left = user;

	assert_true(*work && done <= total);
	return --*left == 0;
}

static void a_job_that_is_not_wanted_any_more_loses_nothing(void **state)
{
	struct lampiran_job job = job_in("pdf");
	enum lampiran_result result = LAMPIRAN_CANCELLED;
	size_t told = 1;

	(void)state;
	job.progress = count_down;
	for (; result != LAMPIRAN_DONE; told++) {
		long before = heap.live;
		struct lampiran *engine = lampiran_new();
		size_t left = told;

		job.user = &left;
		result = lampiran_make(engine, &job);
		assert_true(result == LAMPIRAN_DONE ||
			    result == LAMPIRAN_CANCELLED);
		lampiran_free(engine);
		assert_int_equal(heap.live, before);
	}
	assert_true(told > 20);
}

static const struct CMUnitTest tests[] = {
	cmocka_unit_test(
		the_first_job_of_a_process_spoils_none), /* the first */
	cmocka_unit_test(there_may_be_no_memory_any_more),
	cmocka_unit_test(a_large_array_leaves_no_copies),
	cmocka_unit_test(a_job_that_is_not_wanted_any_more_loses_nothing),
	cmocka_unit_test(what_is_wrong_is_told_or_there_is_no_memory),
	cmocka_unit_test(a_dump_is_right_or_there_is_no_memory),
	cmocka_unit_test(a_pdf_is_right_or_there_is_no_memory),
	cmocka_unit_test(a_report_is_right_or_there_is_no_memory),
};
RUN(tests)

#else

int main(void)
{
	puts("passed over: malloc() is somebody else's");
	return 0;
}

#endif
