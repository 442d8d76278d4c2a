#include "file.h"

#include "pdf/writer.h"

enum { MOST = 1500 };

/* What each test writes: every 7th object alone, every 11th not at all. */
static bool is_alone(unsigned number)
{
	return number % 7 == 0;
}

static bool is_missing(unsigned number)
{
	return number % 11 == 0;
}

/* Returns the value of an object; SALT makes it another. */
static const char *value_of(struct arena *arena, unsigned number, unsigned salt)
{
	return arena_format(arena, "<</Number %u/Salt %u>>", number, salt);
}

/* Returns a file of all of them. */
static struct file write_all(struct world *world, unsigned salt)
{
	struct deflater *deflater = deflate_open(false, &world->arena);
	struct buffer out = {0};
	const struct sink sink = sink_to_buffer(&out);
	struct writer *w = writer_open(&sink, deflater, &world->arena);
	struct file file;

	assert_int_equal(writer_take(w, MOST), 1);
	for (unsigned i = 1; i <= MOST; i++) {
		const char *value = value_of(&world->arena, i, salt);

		if (is_missing(i))
			continue;
		buffer_text(is_alone(i) ? writer_begin(w, i)
					: writer_pack(w,
						      i % 3 ? PACK_COMMON
							    : PACK_SINGLE,
						      i),
			    value);
		if (is_alone(i))
			writer_end(w);
	}
	writer_finish(w, 1, 2);
	writer_close(w);
	deflate_close(deflater);
	file = file_open(&world->arena, out.data, out.length);
	buffer_release(&out);
	return file;
}

static void every_object_is_where_the_table_says(void **state)
{
	struct file file = write_all(*state, 0);

	for (unsigned i = 1; i <= MOST; i += i < 20 ? 1 : 13) {
		const char *value = value_of(file.arena, i, 0);

		if (is_missing(i))
			continue;
		if (is_alone(i))
			assert_memory_equal(file.data + file_alone(&file, i),
					    value, strlen(value));
		else
			assert_string_equal(file_packed(&file, i), value);
	}
}

static void numbers_that_no_object_has_are_free_for_ever(void **state)
{
	struct file file = write_all(*state, 0);

	for (unsigned i = 0; i <= MOST; i += 11) {
		assert_int_equal(file_kind(&file, i), 0);
		assert_int_equal(file_where(&file, i), 0);
		assert_int_equal(file_index(&file, i), 65535);
	}
}

static void what_is_by_itself_is_of_the_first_generation(void **state)
{
	struct file file = write_all(*state, 0);

	for (size_t i = 1; i < file.size; i++)
		if (file_kind(&file, i) == 1)
			assert_int_equal(file_index(&file, i), 0);
	/* streams of objects, and the table itself */
	assert_int_equal(file_kind(&file, file.size - 1), 1);
	assert_int_equal(file.size - 1 - MOST, 3 + 1);
}

static void a_file_may_have_no_packed_object(void **state)
{
	struct world *world = *state;
	struct deflater *deflater = deflate_open(false, &world->arena);
	struct buffer out = {0};
	const struct sink sink = sink_to_buffer(&out);
	struct writer *w = writer_open(&sink, deflater, &world->arena);
	struct file file;

	writer_take(w, 1);
	buffer_text(writer_begin(w, 1), "<<>>");
	writer_end(w);
	writer_finish(w, 1, 1);
	writer_close(w);
	deflate_close(deflater);
	file = file_open(&world->arena, out.data, out.length);
	buffer_release(&out);
	assert_int_equal(file.size, 3);
	file_alone(&file, 1);
	assert_int_equal(file_kind(&file, 2), 1);
}

/* Returns the identifier of a file. */
static const char *identifier(const struct file *file)
{
	const char *id = strstr(file_object(file, file->size - 1), "/ID[<");

	assert_non_null(id);
	/* twice the same: the file was not changed since */
	assert_memory_equal(id + 5, id + 5 + 34, 32);
	return arena_copy(file->arena, id + 5, 32);
}

static void the_same_objects_give_the_same_bytes(void **state)
{
	struct file one = write_all(*state, 0), two = write_all(*state, 0);
	struct file other = write_all(*state, 1);

	assert_int_equal(one.length, two.length);
	assert_memory_equal(one.data, two.data, one.length);
	assert_string_equal(identifier(&one), identifier(&two));
	assert_string_not_equal(identifier(&one), identifier(&other));
}

/* What a file of streams has given to its sink. */
struct pouring {
	size_t all, portions;
};

static void pour(void *to, const void *data, size_t length)
{
	struct pouring *pouring = to;

	(void)data;
	pouring->all += length;
	pouring->portions++;
}

static void what_is_written_is_not_kept(void **state)
{
	enum { STREAMS = 100, LENGTH = 10000 };
	struct world *world = *state;
	struct deflater *deflater = deflate_open(false, &world->arena);
	struct pouring pouring = {0};
	const struct sink sink = {pour, &pouring};
	struct writer *w = writer_open(&sink, deflater, &world->arena);
	struct buffer data = {0};

	buffer_reserve(&data, LENGTH);
	memset(data.data, 'x', LENGTH);
	data.length = LENGTH;
	for (unsigned i = 0; i < STREAMS; i++) {
		writer_stream(w, writer_take(w, 1), "", &data);
		/* never more than a portion behind, and the stream at hand */
		assert_in_range(pouring.all + (1 << 15) + LENGTH + 100,
				(size_t)i * LENGTH, STREAMS * LENGTH * 2);
	}
	assert_in_range(pouring.portions, 2, STREAMS / 2);
	assert_true(writer_finish(w, 1, 1));
	assert_in_range(pouring.all, STREAMS * LENGTH, STREAMS * LENGTH * 2);
	writer_close(w);
	deflate_close(deflater);
	buffer_release(&data);
}

static void it_is_known_which_objects_are_written(void **state)
{
	struct world *world = *state;
	struct deflater *deflater = deflate_open(false, &world->arena);
	struct buffer out = {0};
	const struct sink sink = sink_to_buffer(&out);
	struct writer *w = writer_open(&sink, deflater, &world->arena);

	assert_int_equal(writer_take(w, 3), 1);
	assert_int_equal(writer_next(w), 4);
	buffer_text(writer_pack(w, PACK_SINGLE, 2), "<<>>");
	assert_false(writer_has(w, 1));
	assert_true(writer_has(w, 2));
	/* the stream that it is packed in has a number, too */
	assert_int_equal(writer_take(w, 1), 5);
	writer_close(w);
	deflate_close(deflater);
	buffer_release(&out);
}

/* Whether DATA, again, becomes what it is by itself. Returns how. */
static const struct buffer *again(struct deflater *deflater, const char *text,
				  size_t length)
{
	struct buffer data = {0}, alone = {0};
	const struct buffer *made;

	buffer_add(&data, text, length);
	made = deflate_again(deflater, &data);
	deflate_all(deflater, PACE_THOROUGH, &alone, text, length);
	assert_int_equal(made->length, alone.length);
	assert_memory_equal(made->data, alone.data, alone.length);
	buffer_release(&data);
	buffer_release(&alone);
	return made;
}

static void what_documents_have_in_common_is_deflated_once(void **state)
{
	static const char one[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab";
	static const char two[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac";
	struct world *world = *state;
	struct deflater *deflater = deflate_open(false, &world->arena);
	const struct buffer *first;

	/* nothing is remembered unless that is asked for */
	again(deflater, one, sizeof(one));
	again(deflater, two, sizeof(two));
	deflate_remember(deflater);
	for (unsigned i = 0; i < 3; i++) {
		deflate_restart(deflater);
		first = again(deflater, one, sizeof(one));
		again(deflater, i == 1 ? one : two, sizeof(two));
		if (i) /* a third stream that the last one did not have */
			again(deflater, two, sizeof(two) - i);
	}
	deflate_restart(deflater);
	assert_ptr_equal(again(deflater, one, sizeof(one)), first);
	deflate_close(deflater);
}

static const struct CMUnitTest tests[] = {
	TEST(what_documents_have_in_common_is_deflated_once),
	TEST(every_object_is_where_the_table_says),
	TEST(numbers_that_no_object_has_are_free_for_ever),
	TEST(what_is_by_itself_is_of_the_first_generation),
	TEST(a_file_may_have_no_packed_object),
	TEST(the_same_objects_give_the_same_bytes),
	TEST(what_is_written_is_not_kept),
	TEST(it_is_known_which_objects_are_written),
};
RUN(tests)
