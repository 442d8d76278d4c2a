#include "fuzz.h"

#include "check/check.h"
#include "check/print.h"
#include "check/silence.h"
#include "pdf/extract.h"
#include "plan/compare.h"
#include "plan/select.h"
#include "profile/find.h"
#include "typeset/dump.h"
#include "typeset/sizes.h"

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
	f->inputs.run = &f->run;
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

const struct plan *fuzz_plan(struct fuzz *f)
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

/* Adds what the command line would. */
static const struct profile *add_wishes(struct fuzz *f,
					const struct profile *profile)
{
	struct profile *copy = arena_new(&f->arena, struct profile);

	*copy = *profile;
	copy->overview.page |= asks(f, ASK_OVERVIEW);
	copy->rancangan.row_numbers |= asks(f, ASK_ROW_NUMBERS);
	return copy;
}

/* Returns the part of PLAN that is asked for, NULL when there is none. */
static const struct plan *select_some(struct fuzz *f, const struct plan *plan)
{
	struct selection selection = {.months = "triwulan-2"};

	if (!asks(f, ASK_MONTHS))
		return plan;
	return select_rows(plan, &selection, &f->run, NULL);
}

/* Returns PLAN compared with another, or as it is. */
static const struct plan *compare(struct fuzz *f, const struct plan *plan)
{
	const struct plan *before;
	struct plan *copy;

	if (!asks(f, ASK_SINCE) || plan->next || plan->excerpt)
		return plan;
	before = fuzz_plan(f);
	copy = arena_new(&f->arena, struct plan);
	*copy = *plan;
	copy->since = compare_plans(before, copy, &f->arena);
	return copy;
}

/* What was carried in has to come out again. */
static void check_carried(struct fuzz *f, const struct pdf_bytes *bytes,
			  const struct plan *plan)
{
	const struct source *pdf =
		source_borrow(&f->arena, "pdf", bytes->data, bytes->length);
	const struct extracted *all = extract_files(&f->run, pdf);
	size_t length;
	const char *text = source_bytes(plan->source, &length);

	fuzz_claim(all && all->count, "a PDF that carries a plan is read");
	fuzz_claim(all->file[0].length == length &&
			   !memcmp(all->file[0].data, text, length),
		   "the plan that comes out is the one that went in");
}

static void draw(struct fuzz *f, struct press *press, const struct plan *plan,
		 const struct pages *pages)
{
	struct pdf_bytes bytes;
	size_t length;

	if (asks(f, ASK_DUMP))
		fuzz_claim(dump_pages(pages, &f->arena, &length), "a dump");
	bytes = press_draw(press, pages);
	fuzz_claim(bytes.data || f->run.diag.count, "no PDF has a reason");
	if (bytes.data && !f->run.diag.count) {
		fuzz_claim(bytes.length > 9 && !memcmp(bytes.data, "%PDF-", 5),
			   "a PDF begins as one");
		if (press->carried)
			check_carried(f, &bytes, plan);
	}
	pdf_release(&bytes);
}

static void compose(struct fuzz *f, struct press *press,
		    const struct plan *plan)
{
	const struct pages *pages;
	struct document *document = press_set(press, plan);
	enum form form = (enum form)(f->choice[1] % FORM_COUNT);

	fuzz_claim(document || f->run.diag.count,
		   "what is not set has a reason");
	if (!document)
		return;
	pages = document_compose(document, plan->since ? FORM_RANCANGAN : form);
	fuzz_claim(pages || f->run.diag.count, "no pages have a reason");
	if (pages)
		draw(f, press, plan, pages);
}

/* Shows what "lampiran check" would say of PLAN. */
static void check(struct fuzz *f, const struct plan *plan)
{
	static const bool off[CODE_COUNT] = {false};
	struct findings findings = {.arena = &f->arena};
	struct check check = {.wordlist = wordlist_read(
				      &f->run, wordlist_builtin(&f->arena))};

	fuzz_claim(check.wordlist, "there are words");
	check_plan(&check, plan, &findings);
	silence(&findings, 0, plan->source, off);
	findings_sort(&findings);
	print_findings(&findings,
		       (enum print_format)(f->choice[1] % PRINT_COUNT),
		       nowhere());
}

void fuzz_press(struct fuzz *f, const struct plan *plan,
		const struct profile *profile)
{
	struct pdf_options options = pdf_usual();
	struct press press;

	fuzz_claim((plan && profile) || f->run.diag.count,
		   "what is refused has a reason");
	if (f->run.diag.count)
		return;
	if (asks(f, ASK_CHECK))
		check(f, plan);
	f->inputs.profile[0] = add_wishes(f, profile);
	f->inputs.layout_count = 1;
	options.standard = (enum pdf_standard)(f->choice[3] % STANDARD_COUNT);
	options.field = f->choice[3] & 8;
	press_open(&press, &f->inputs, &options);
	press_learn(&press, plan);
	if (asks(f, ASK_CARRY))
		press_carry(&press, plan);
	plan = select_some(f, plan);
	if (plan)
		compose(f, &press, compare(f, plan));
	if (!f->run.diag.count)
		press_check(&press);
	press_close(&press);
}
