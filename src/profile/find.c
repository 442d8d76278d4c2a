#include "profile/find.h"

#include "base/input.h"
#include "base/path.h"
#include "profile/messages.h"

#include <string.h>

extern const char layout_kpu_a[], layout_kpu_a_end[];
extern const char layout_kpu_b[], layout_kpu_b_end[];
extern const char layout_kpu_c[], layout_kpu_c_end[];
extern const char layout_kpu_d[], layout_kpu_d_end[];
extern const char layout_kpu_e[], layout_kpu_e_end[];
extern const char layout_daftar[], layout_daftar_end[];
extern const char layout_anggaran[], layout_anggaran_end[];
extern const char layout_pemantauan[], layout_pemantauan_end[];
extern const char layout_mingguan[], layout_mingguan_end[];
extern const char layout_lima_tahun[], layout_lima_tahun_end[];
extern const char layout_sosialisasi[], layout_sosialisasi_end[];
extern const char layout_sosialisasi_a3[], layout_sosialisasi_a3_end[];

static const struct {
	const char *name;
	const char *text;
	const char *end;
} builtin[] = {
	{"kpu-a", layout_kpu_a, layout_kpu_a_end},
	{"kpu-b", layout_kpu_b, layout_kpu_b_end},
	{"kpu-c", layout_kpu_c, layout_kpu_c_end},
	{"kpu-d", layout_kpu_d, layout_kpu_d_end},
	{"kpu-e", layout_kpu_e, layout_kpu_e_end},
	{"daftar", layout_daftar, layout_daftar_end},
	{"anggaran", layout_anggaran, layout_anggaran_end},
	{"pemantauan", layout_pemantauan, layout_pemantauan_end},
	{"mingguan", layout_mingguan, layout_mingguan_end},
	{"lima-tahun", layout_lima_tahun, layout_lima_tahun_end},
	{"sosialisasi", layout_sosialisasi, layout_sosialisasi_end},
	{"sosialisasi-a3", layout_sosialisasi_a3, layout_sosialisasi_a3_end},
};

enum { BUILTIN_COUNT = sizeof(builtin) / sizeof(builtin[0]) };

const char *profile_builtin_name(size_t i)
{
	return i < BUILTIN_COUNT ? builtin[i].name : NULL;
}

const struct source *profile_builtin(struct arena *arena, const char *name)
{
	for (size_t i = 0; i < BUILTIN_COUNT; i++)
		if (!strcmp(builtin[i].name, name))
			return source_borrow(
				arena, builtin[i].name, builtin[i].text,
				(size_t)(builtin[i].end - builtin[i].text));
	return NULL;
}

bool profile_is_builtin(const struct source *source)
{
	for (size_t i = 0; i < BUILTIN_COUNT; i++)
		if (source->text == builtin[i].text)
			return true;
	return false;
}

bool profile_is_path(const char *name)
{
	size_t length = strlen(name);

	return path_name(name) != name || !strcmp(name, "-") ||
	       (length > 4 && !strcmp(name + length - 4, ".ini"));
}

const char *profile_path(struct arena *arena, const char *name,
			 const struct source *from)
{
	return from ? path_beside(arena, from->name, name) : name;
}

const char *profile_names(struct diag *diag, const char *name,
			  const char *beside)
{
	const char *known[BUILTIN_COUNT + 1];

	for (size_t i = 0; i < BUILTIN_COUNT; i++)
		known[i] = builtin[i].name;
	known[BUILTIN_COUNT] = beside;
	return diag_nearest(diag, name, known, BUILTIN_COUNT + !!beside);
}

/* Returns the built-in profile NAME; NULL when there is none, which is reported
 * as MESSAGE. */
static const struct source *find_builtin(struct run *run, const char *name,
					 struct place place,
					 const struct message *message)
{
	const struct source *source = profile_builtin(run->arena, name);

	if (!source)
		diag_add(&run->diag, message, place, name,
			 profile_names(&run->diag, name, NULL));
	return source;
}

/* Asks for the file NAME, which stands at PLACE. */
static const struct source *ask(struct run *run, const char *name,
				struct place place, bool beside)
{
	const struct request request = {
		name, profile_path(run->arena, name, place.source), place,
		beside, PROFILE_LONGEST};
	const struct source *source;

	if (!run->resolver)
		return find_builtin(run, name, place,
				    MESSAGE_PROFILE_UNKNOWN_NAME);
	source = run->resolver->read(run->resolver, &request, run);
	return source && input_check(source, &run->diag) ? source : NULL;
}

const struct source *profile_find(struct run *run, const char *name,
				  struct place place)
{
	if (profile_is_path(name))
		return ask(run, name, place, false);
	return find_builtin(run, name, place, MESSAGE_PROFILE_UNKNOWN_NAME);
}

bool profile_is_beside(const char *name)
{
	size_t length = strlen(name);

	return length > 4 && !strcmp(name + length - 4, ".ini") &&
	       path_is_below(name);
}

const struct source *profile_find_beside(struct run *run, const char *name,
					 struct place place)
{
	if (!profile_is_path(name))
		return find_builtin(run, name, place,
				    MESSAGE_PROFILE_UNKNOWN_STYLE);
	if (profile_is_beside(name))
		return ask(run, name, place, true);
	diag_add(&run->diag, MESSAGE_PROFILE_STYLE_PATH, place, name,
		 profile_names(&run->diag, name, NULL));
	return NULL;
}
