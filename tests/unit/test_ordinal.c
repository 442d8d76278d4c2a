/*
 * Ordinals that people type: which there are, and which are labels.
 */
#include "unit.h"

#include "plan/ordinal.h"
#include "profile/numbering.h"

static struct ordinal read_one(struct world *world, const char *text)
{
	return ordinal_read(text, strlen(text), &world->arena);
}

static void what_is_counted_is_read_again(void **state)
{
	static const char *const form[] = {"KESATU", "Kesatu", "PERTAMA",
					   "Pertama"};
	struct world *world = *state;
	struct numbering numbering;

	for (size_t i = 0; i < sizeof(form) / sizeof(form[0]); i++) {
		assert_true(numbering_read(&world->arena, form[i], &numbering));
		for (unsigned n = 1; n <= ORDINAL_MOST; n++) {
			const char *text =
				numbering_format(&world->arena, &numbering, n);
			struct ordinal ordinal = read_one(world, text);

			assert_int_equal(ordinal.number, n);
			assert_int_equal(ordinal.length, strlen(text));
			assert_true(ordinal.labels);
		}
	}
}

static void the_longest_is_taken(void **state)
{
	struct world *world = *state;

	assert_int_equal(read_one(world, "KEDUA PULUH SATU").number, 21);
	assert_int_equal(read_one(world, "KEDUA SATU").number, 2);
	assert_int_equal(read_one(world, "KEDUA SATU").length, 5);
	assert_int_equal(read_one(world, "KESATU PULUH").number, 1);
	assert_int_equal(read_one(world, "KESERIBU").number, 0);
}

static void a_label_has_a_sign_or_other_words_behind_it(void **state)
{
	static const struct {
		const char *text;
		unsigned number;
		bool labels;
		size_t bytes;
	} one[] = {
		{"KESATU: Menetapkan", 1, true, 8},
		{"KESATU : Menetapkan", 1, true, 9},
		{"KEDUA\tBiaya", 2, true, 6},
		{"KEDUA\nBiaya", 2, true, 6},
		{"KEDUA BELAS Biaya", 12, true, 12},
		{"KEDUA BELAH PIHAK", 2, false, 6},
		{"Kedua belah pihak", 2, false, 6},
		{"Kedua. Biaya", 2, true, 7},
		{"Pertama, biaya", 1, false, 7},
		{"kesatu: biaya", 0, false, 0},
		{"KETUA: biaya", 0, false, 0},
		{"KEDUAX", 0, false, 0},
		{"KE", 0, false, 0},
		{"", 0, false, 0},
	};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof(one) / sizeof(one[0]); i++) {
		struct ordinal ordinal = read_one(world, one[i].text);

		assert_int_equal(ordinal.number, one[i].number);
		assert_int_equal(ordinal.labels, one[i].labels);
		assert_int_equal(ordinal.bytes, one[i].bytes);
	}
}

static const struct CMUnitTest tests[] = {
	TEST(what_is_counted_is_read_again),
	TEST(the_longest_is_taken),
	TEST(a_label_has_a_sign_or_other_words_behind_it),
};

RUN(tests)
