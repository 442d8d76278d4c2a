#define _POSIX_C_SOURCE 200809L
#include "wishes.h"

#define SAMPLES "samples/"
#define CASES	"tests/cases/"

static char program[500];
struct wish wish[MOST_WISHES];
size_t wish_count;
struct bytes library_files[MOST_WISHES];

void library_begin(const char *self)
{
	const char *slash = strrchr(self, '/'), *other = getenv("LAMPIRAN");
	int length;

	assert_non_null(slash);
	if (other)
		length = snprintf(program, sizeof(program), "%s", other);
	else
		length = snprintf(program, sizeof(program),
				  "%.*s/../bin/lampiran", (int)(slash - self),
				  self);
	assert_true(length > 0 && (size_t)length < sizeof(program));
}

struct bytes program_makes(const char *arguments)
{
	char command[1000];
	FILE *pipe;
	struct bytes bytes;

	assert_true((size_t)snprintf(command, sizeof(command),
				     "env -u SOURCE_DATE_EPOCH LC_ALL=C %s %s",
				     program, arguments) < sizeof(command));
	pipe = popen(command, "r");
	bytes = bytes_take(pipe);
	if (pclose(pipe))
		fail_msg("failed: %s", command);
	return bytes;
}

struct lampiran_file file_read(const char *path)
{
	static size_t count;
	const char *slash = strrchr(path, '/');
	FILE *file = fopen(path, "rb");
	struct bytes bytes = bytes_take(file);

	fclose(file);
	assert_true(count < MOST_WISHES);
	library_files[count++] = bytes;
	return (struct lampiran_file){slash ? slash + 1 : path, bytes.data,
				      bytes.length};
}

static void add(const char *arguments, struct lampiran_job job)
{
	assert_true(wish_count < MOST_WISHES);
	wish[wish_count++] = (struct wish){.arguments = arguments, .job = job};
}

#define ADD(arguments, ...) add(arguments, (struct lampiran_job){__VA_ARGS__})

/* Each sample in the style of its office, and each style. */
static void add_samples(void)
{
	static const struct lampiran_file style[] = {
		{"kpu-b", NULL, 0},
		{"kpu-c", NULL, 0},
		{"kpu-d", NULL, 0},
		{"kpu-e", NULL, 0},
		{"sosialisasi", NULL, 0},
		{"sosialisasi-a3", NULL, 0},
		{"kpu-e+sosialisasi", NULL, 0}};
	static struct lampiran_file kpu_a;
	struct lampiran_file a = file_read(SAMPLES "belitung-timur-2023.yaml");
	struct lampiran_file b = file_read(SAMPLES "bengkayang-2022.yaml");
	struct lampiran_file d = file_read(SAMPLES "lombok-timur-2022.yaml");
	struct lampiran_file ten = file_read(SAMPLES "sepuluh-baris.yaml");

	kpu_a = file_read("layouts/kpu-a.ini");
	ADD("render samples/belitung-timur-2023.yaml -o -", .plan = a);
	ADD("render samples/bengkayang-2022.yaml -l kpu-b -o -", .plan = b,
	    .profile = &style[0], .profile_count = 1);
	ADD("render samples/lombok-timur-2022.yaml -l kpu-d -o -", .plan = d,
	    .profile = &style[2], .profile_count = 1);
	ADD("render samples/sepuluh-baris.yaml -o -", .plan = ten);
	ADD("render samples/bengkayang-2022.yaml -l kpu-c -o -", .plan = b,
	    .profile = &style[1], .profile_count = 1);
	ADD("render samples/sepuluh-baris.yaml -l kpu-e -o -", .plan = ten,
	    .profile = &style[3], .profile_count = 1);
	ADD("render samples/sepuluh-baris.yaml -l sosialisasi -o -",
	    .plan = ten, .profile = &style[4], .profile_count = 1);
	ADD("render samples/sepuluh-baris.yaml -l sosialisasi-a3 -o -",
	    .plan = ten, .profile = &style[5], .profile_count = 1);
	ADD("render samples/sepuluh-baris.yaml -l kpu-e+sosialisasi -o -",
	    .plan = ten, .profile = &style[6], .profile_count = 1);
	ADD("render samples/sepuluh-baris.yaml -l layouts/kpu-a.ini -o -",
	    .plan = ten, .profile = &kpu_a, .profile_count = 1);
}

static void add_forms(void)
{
	struct lampiran_file a = file_read(SAMPLES "belitung-timur-2023.yaml");
	struct lampiran_file old = file_read(CASES "since-a-plan/plan.yaml");
	struct lampiran_file new = file_read(CASES "since-a-plan/new.yaml");

	ADD("render samples/belitung-timur-2023.yaml --as salinan -o -",
	    .plan = a, .form = "salinan");
	ADD("render samples/belitung-timur-2023.yaml --as asli -o -", .plan = a,
	    .form = "asli");
	ADD("render samples/belitung-timur-2023.yaml --as rancangan "
	    "--overview --row-numbers --no-source -o -",
	    .plan = a, .form = "rancangan", .overview = 1, .row_numbers = 1,
	    .no_source = 1);
	ADD("render samples/belitung-timur-2023.yaml --pdf-standard a-3b -o -",
	    .plan = a, .standard = "a-3b");
	ADD("render samples/belitung-timur-2023.yaml --pdf-standard none -o -",
	    .plan = a, .standard = "none");
	ADD("render samples/belitung-timur-2023.yaml --dump", .plan = a,
	    .format = "dump");
	ADD("render tests/cases/since-a-plan/new.yaml "
	    "--since tests/cases/since-a-plan/plan.yaml -o -",
	    .plan = new, .since = old);
}

static void add_excerpts(void)
{
	static const struct lampiran_file style = {"sosialisasi", NULL, 0};
	static const char *const where[] = {"kegiatan=2"};
	struct lampiran_file a = file_read(SAMPLES "belitung-timur-2023.yaml");

	ADD("excerpt samples/belitung-timur-2023.yaml --area 7 -o -", .plan = a,
	    .area = "7");
	ADD("excerpt samples/belitung-timur-2023.yaml --area pengawasan "
	    "-l sosialisasi -o -",
	    .plan = a, .area = "pengawasan", .profile = &style,
	    .profile_count = 1);
	ADD("excerpt samples/belitung-timur-2023.yaml --bulan triwulan-2 -o -",
	    .plan = a, .months = "triwulan-2");
	ADD("excerpt samples/belitung-timur-2023.yaml --area 7 "
	    "--where kegiatan=2 --as petikan -o -",
	    .plan = a, .area = "7", .where = where, .where_count = 1,
	    .excerpt_kind = "petikan");
	ADD("excerpt samples/belitung-timur-2023.yaml --area 1-3 "
	    "--bulan 1-6 --dump",
	    .plan = a, .area = "1-3", .months = "1-6", .format = "dump");
}

/* Several lampiran, running text, text in many shapes. */
static void add_cases(void)
{
	ADD("render tests/cases/several-lampiran/plan.yaml -o -",
	    .plan = file_read(CASES "several-lampiran/plan.yaml"));
	ADD("render tests/cases/prose-around-the-table/plan.yaml -o -",
	    .plan = file_read(CASES "prose-around-the-table/plan.yaml"));
}

void wishes_make(void)
{
	add_samples();
	add_forms();
	add_excerpts();
	add_cases();
	for (size_t i = 0; i < wish_count; i++)
		wish[i].expected = program_makes(wish[i].arguments);
}

bool wish_comes_true(struct lampiran *engine, const struct wish *w)
{
	return lampiran_make(engine, &w->job) == LAMPIRAN_DONE &&
	       bytes_are(engine, w->expected);
}
