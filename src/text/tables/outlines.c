/*
 * Prints the outlines of pdf/outlines.h: has HarfBuzz's subsetter write each
 * font with all its glyphs as they are numbered, without subroutines and hints,
 * and takes out of its CFF table (Adobe 5176) what subsets are made of.
 *
 *     outlines FILE.otf …
 *
 * FILE-regular.otf becomes outlines_FILE_regular.
 */
#include <hb-subset.h>
#include <hb.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <stdnoreturn.h>
#include <string.h>

/* Operators of a Top DICT (Adobe 5176, table 9). */
enum { FONT_BBOX = 5, CHAR_STRINGS = 17, PRIVATE = 18 };

struct bytes {
	const unsigned char *data;
	unsigned length;
};

static noreturn void fail(const char *file, const char *why)
{
	fprintf(stderr, "outlines: %s: %s\n", file, why);
	exit(EXIT_FAILURE);
}

/* Returns a number of SIZE bytes. */
static unsigned number(const unsigned char *at, unsigned size)
{
	unsigned value = 0;

	while (size--)
		value = value << 8 | *at++;
	return value;
}

/* Returns member I of the INDEX at AT; *END is behind the INDEX. */
static struct bytes member(const unsigned char *at, size_t i,
			   const unsigned char **end)
{
	const size_t count = number(at, 2);
	const unsigned size = at[2];
	const unsigned char *base = at + 2 + (count + 1) * size;
	unsigned first, last;

	if (!count) {
		*end = at + 2;
		return (struct bytes){NULL, 0};
	}
	first = number(at + 3 + i * size, size);
	last = number(at + 3 + (i + 1) * size, size);
	*end = base + number(at + 3 + count * size, size);
	return (struct bytes){base + first, last - first};
}

/* Returns the operand of a DICT at *AT, which it steps over; 0 for a real. */
static int operand(const unsigned char **at)
{
	const unsigned char *p = *at;

	switch (*p) {
	case 28:
		*at += 3;
		return (short)number(p + 1, 2);
	case 29:
		*at += 5;
		return (int)number(p + 1, 4);
	case 30:
		while ((**at & 0x0F) != 0x0F)
			++*at;
		++*at;
		return 0;
	default:
		if (*p >= 247) {
			*at += 2;
			return *p < 251 ? (*p - 247) * 256 + p[1] + 108
					: -(*p - 251) * 256 - p[1] - 108;
		}
		++*at;
		return *p - 139;
	}
}

/* Returns the entry of OPERATOR in a DICT, its last operands in VALUE; empty
 * when it has none. */
static struct bytes entry(struct bytes dict, int wanted, int value[2])
{
	const unsigned char *at = dict.data, *end = dict.data + dict.length;
	const unsigned char *begin = at;

	while (at < end) {
		int operator= * at;

		if (operator> 21) {
			value[0] = value[1];
			value[1] = operand(&at);
			continue;
		}
		at += operator== 12 ? 2 : 1;
		if (operator== wanted)
			return (struct bytes){begin, (unsigned)(at - begin)};
		begin = at;
	}
	return (struct bytes){NULL, 0};
}

static void print_bytes(const char *what, const char *name, struct bytes bytes)
{
	printf("static const unsigned char %s_%s[] = {", what, name);
	for (unsigned i = 0; i < bytes.length; i++)
		printf("%s%u,", i % 20 ? "" : "\n\t", bytes.data[i]);
	printf("\n};\n\n");
}

/* Prints where the charstrings begin, and the end of the last. */
static void print_offsets(const char *name, const unsigned char *index)
{
	unsigned count = number(index, 2), size = index[2];

	printf("static const uint32_t at_%s[] = {", name);
	for (size_t i = 0; i <= count; i++)
		printf("%s%u,", i % 10 ? " " : "\n\t",
		       number(index + 3 + i * size, size) - 1);
	printf("\n};\n\n");
}

static void print(const char *file, const char *name, struct bytes cff)
{
	const unsigned char *at = cff.data + cff.data[2], *end;
	int value[2] = {0, 0};
	struct bytes top, box, first, all;

	member(at, 0, &at);
	top = member(at, 0, &at);
	box = entry(top, FONT_BBOX, value);
	if (!box.length || !entry(top, CHAR_STRINGS, value).length)
		fail(file, "has no outlines");
	at = cff.data + value[1];
	first = member(at, 0, &end);
	all = (struct bytes){first.data, (unsigned)(end - first.data)};
	print_offsets(name, at);
	print_bytes("charstring", name, all);
	if (!entry(top, PRIVATE, value).length)
		fail(file, "has no Private DICT");
	print_bytes("private", name,
		    (struct bytes){cff.data + value[1], (unsigned)value[0]});
	print_bytes("box", name, box);
	printf("const struct outlines outlines_%s = {\n"
	       "\t.at = at_%s,\n\t.charstring = charstring_%s,\n"
	       "\t.private = private_%s,\n\t.private_length = %d,\n"
	       "\t.box = box_%s,\n\t.box_length = %u,\n};\n",
	       name, name, name, name, value[0], name, box.length);
}

/* Returns the font as it is to be printed; NULL if that fails. */
static hb_face_t *plain(const char *file)
{
	hb_blob_t *blob = hb_blob_create_from_file(file);
	hb_face_t *face = hb_face_create(blob, 0), *part;
	hb_subset_input_t *input = hb_subset_input_create_or_fail();

	hb_set_add_range(hb_subset_input_glyph_set(input), 0,
			 hb_face_get_glyph_count(face) - 1);
	hb_subset_input_set_flags(input,
				  HB_SUBSET_FLAGS_NO_HINTING |
					  HB_SUBSET_FLAGS_RETAIN_GIDS |
					  HB_SUBSET_FLAGS_DESUBROUTINIZE);
	part = hb_subset_or_fail(face, input);
	hb_subset_input_destroy(input);
	hb_face_destroy(face);
	hb_blob_destroy(blob);
	return part;
}

static void print_file(const char *file)
{
	const char *base = file + strlen(file);
	char name[64];
	hb_face_t *face = plain(file);
	hb_blob_t *table;
	struct bytes cff;

	if (!face)
		fail(file, "cannot be read");
	while (base > file &&
	       (isalnum((unsigned char)base[-1]) || strchr("-.", base[-1])))
		base--;
	snprintf(name, sizeof(name), "%.*s", (int)strcspn(base, "."), base);
	for (char *to = name; *to; to++)
		if (!isalnum((unsigned char)*to))
			*to = '_';
	table = hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));
	cff.data = (const unsigned char *)hb_blob_get_data(table, &cff.length);
	if (!cff.length)
		fail(file, "has no CFF table");
	print(file, name, cff);
	hb_blob_destroy(table);
	hb_face_destroy(face);
}

int main(int count, char **argument)
{
	printf("#include \"pdf/outlines.h\"\n\n");
	for (int i = 1; i < count; i++)
		print_file(argument[i]);
	return fflush(stdout) || ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
