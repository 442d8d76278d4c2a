#include "fuzz.h"
#include "base/printout.h"
#include "check/check.h"
#include "check/print.h"
#include "check/silence.h"
#include "engine/review.h"
#include "pdf/extract.h"
#include "profile/find.h"
#include "profile/layers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the choices' bits mean. */
enum {
	ASK_OVERVIEW = 1,
	ASK_ROW_NUMBERS = 2,
	ASK_SINCE = 4,
	ASK_DUMP = 8,
	ASK_CARRY = 16,
	ASK_MONTHS = 32,
	ASK_CHECK = 64, /* all seeds do */
};

/* The program's end without memory is an end with status 3: here it has to be
 * seen, with the input that led to it. */
_Noreturn void __real__Exit(int status);
_Noreturn void __wrap__Exit(int status);

_Noreturn void __wrap__Exit(int status)
{
	fuzz_claim(status != 3, "there is memory");
	__real__Exit(status);
}

void fuzz_claim(bool claim, const char *words)
{
	if (claim)
		return;
	fprintf(stderr, "does not hold: %s\n", words);
	abort();
}

bool fuzz_open(struct fuzz *f, const uint8_t *input, size_t size)
{
	if (size < FUZZ_CHOICES)
		return false;
	*f = (struct fuzz){.choice = input};
	arena_init(&f->arena);
	run_init(&f->run, &f->arena);
	f->length = size - FUZZ_CHOICES;
	/* a copy of that length: reading over its end is seen */
	f->data = malloc(f->length + 1);
	fuzz_claim(f->data, "there is memory for the input");
	memcpy((char *)f->data, input + FUZZ_CHOICES, f->length);
	((char *)f->data)[f->length] = 0;
	f->source = source_borrow(&f->arena, "fuzz", f->data, f->length);
	return true;
}

static FILE *nowhere(void)
{
	static FILE *file;

	if (!file)
		file = fopen("/dev/null", "w");
	return file;
}

void fuzz_close(struct fuzz *f)
{
	diag_print(&f->run.diag, nowhere());
	free((char *)f->data);
	arena_release(&f->arena);
}

const struct profile *fuzz_profile(struct fuzz *f)
{
	size_t count = 0;

	while (profile_builtin_name(count))
		count++;
	return profile_load(&f->run,
			    profile_builtin_name(f->choice[0] % count));
}

const struct decree *fuzz_plan(struct fuzz *f)
{
	static const char text[] =
		"keputusan:\n"
		"  lembaga: KPU Kota Contoh\n"
		"  nomor: 7\n  tahun: 2024\n  tentang: Rencana Aksi\n"
		"  tempat: Contoh\n  tanggal: 2024-01-05\n"
		"penandatangan: {jabatan: Ketua, nama: Budi}\n"
		"salinan: {unit: Sekretariat, jabatan: Kepala, nama: Ani}\n"
		"judul: Rencana Aksi\n"
		"pengantar: Pengantar *ringkas*.\n"
		"rencana:\n"
		"  - area: Manajemen Perubahan\n"
		"    rincian:\n"
		"      - kegiatan: Perencanaan\n"
		"        rincian:\n"
		"          - sub_kegiatan: |\n"
		"              Tim terdiri dari:\n"
		"              1) Pengarah;\n"
		"              2) Pelaksana.\n"
		"            rincian:\n"
		"              - {indikator: SK Tim, bulan: 1}\n"
		"              - {indikator: Rapat, bulan: 2-4, ket: ya}\n"
		"  - area: Pengawasan\n"
		"    rincian:\n"
		"      - kegiatan: Pemantauan\n"
		"        indikator: Laporan\n"
		"        bulan: triwulan\n";

	return plan_read(&f->run, source_borrow(&f->arena, "contoh.yaml", text,
						sizeof(text) - 1));
}

static bool asks(const struct fuzz *f, unsigned what)
{
	return f->choice[2] & what;
}

/* Asks for what the input says. */
static struct job job_of(struct fuzz *f, const struct decree *decree)
{
	struct job job = job_usual(decree);

	f->selection = (struct selection){.months = "triwulan-2"};
	job.layouts = &f->layouts;
	job.leftovers_told = true; /* what is to be filled in is drawn, too */
	if (asks(f, ASK_MONTHS))
		job.selection = &f->selection;
	else if (asks(f, ASK_SINCE) && decree->lampiran_count == 1)
		job.since = fuzz_plan(f);
	job.form = (enum form)(f->choice[1] % FORM_COUNT);
	job.form_named = !job.since;
	job.standard = (enum pdf_standard)(f->choice[3] % STANDARD_COUNT);
	job.no_field = !(f->choice[3] & 8);
	job.no_source = !asks(f, ASK_CARRY);
	return job;
}

/* What was carried in has to come out again. */
static void check_carried(struct fuzz *f, const struct buffer *bytes,
			  const struct decree *decree)
{
	const struct source *pdf =
		source_borrow(&f->arena, "pdf", bytes->data, bytes->length);
	const struct extracted *all = extract_files(&f->run, pdf);
	size_t length;
	const char *text = source_bytes(decree->source, &length);

	fuzz_claim(all && all->count, "a PDF that carries a plan is read");
	fuzz_claim(all->file[0].length == length &&
			   !memcmp(all->file[0].data, text, length),
		   "the plan that comes out is the one that went in");
}

/* Writes PAGES in FORMAT. */
static struct buffer write_in(struct engine *engine, const char *format,
			      const struct pages *pages)
{
	struct buffer bytes = {0};
	const struct sink sink = sink_to_buffer(&bytes);

	format_write(format_find(format), engine, pages, &sink);
	fuzz_claim(bytes.data || engine->run->diag.count,
		   "no bytes have a reason");
	return bytes;
}

static void draw(struct fuzz *f, struct engine *engine,
		 const struct pages *pages)
{
	const struct job *job = engine->job;
	struct buffer bytes;

	if (asks(f, ASK_DUMP)) {
		bytes = write_in(engine, "dump", pages);
		buffer_release(&bytes);
		bytes = write_in(engine, "report", pages);
		buffer_release(&bytes);
	}
	bytes = write_in(engine, "pdf", pages);
	if (bytes.data && !f->run.diag.count) {
		fuzz_claim(bytes.length > 9 && !memcmp(bytes.data, "%PDF-", 5),
			   "a PDF begins as one");
		if (!job->no_source && !job->selection)
			check_carried(f, &bytes, job->decree);
	}
	buffer_release(&bytes);
}

/* Does JOB, which is settled. */
static void make(struct fuzz *f, const struct job *job)
{
	const struct pages *pages;
	struct engine engine;

	engine_open(&engine, job, &f->run);
	pages = engine_pages(&engine);
	fuzz_claim(pages || f->run.diag.count, "no pages have a reason");
	if (pages)
		draw(f, &engine, pages);
	if (!f->run.diag.count)
		engine_check_words(&engine);
	engine_close(&engine);
}

/* Shows what "lampiran check" would say of PLAN. */
static void check(struct fuzz *f, const struct decree *decree)
{
	static const bool off[CODE_COUNT] = {false};
	struct findings findings = {.arena = &f->arena};
	struct brief brief =
		review_brief(f->layouts.profile, f->layouts.count, &f->arena);
	brief.wordlist = wordlist_read(&f->run, wordlist_builtin(&f->arena));
	fuzz_claim(brief.wordlist, "there are words");
	check_plan(&brief, decree, &findings);
	silence(&findings, 0, decree->source, off);
	findings_sort(&findings);
	print_findings(&findings,
		       (enum print_format)(f->choice[1] % PRINT_COUNT),
		       nowhere());
}

void fuzz_make(struct fuzz *f, const struct decree *decree,
	       const struct profile *profile)
{
	struct job job;

	fuzz_claim((decree && profile) || f->run.diag.count,
		   "what is refused has a reason");
	if (f->run.diag.count)
		return;
	f->layouts = (struct layouts){.name = {profile->name},
				      .profile = {profile},
				      .count = 1,
				      .overview = asks(f, ASK_OVERVIEW),
				      .row_numbers = asks(f, ASK_ROW_NUMBERS)};
	layouts_read(&f->layouts, decree, &f->run);
	if (asks(f, ASK_CHECK))
		check(f, decree);
	job = job_of(f, decree);
	if (!f->run.diag.count && job_settle(&job, &f->run))
		make(f, &job);
}
