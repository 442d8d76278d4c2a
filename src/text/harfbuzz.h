/*
 * The door to HarfBuzz, which is loaded when it is first needed.
 *
 * Knows: which of its functions are called. Must not know: what for.
 * Invariants: hb is filled when harfbuzz_open() has said so, and not before.
 */
#ifndef LAMPIRAN_TEXT_HARFBUZZ_H
#define LAMPIRAN_TEXT_HARFBUZZ_H

#include "base/diag.h"

#include <hb-ot.h>
#include <hb.h>

/* hb_blob_create() is hb.blob_create(). */
#define HARFBUZZ_FUNCTIONS(X)           \
	X(blob_create)                  \
	X(blob_destroy)                 \
	X(blob_get_data)                \
	X(blob_get_length)              \
	X(buffer_add)                   \
	X(buffer_add_utf8)              \
	X(buffer_allocation_successful) \
	X(buffer_clear_contents)        \
	X(buffer_create)                \
	X(buffer_destroy)               \
	X(buffer_get_glyph_infos)       \
	X(buffer_get_glyph_positions)   \
	X(buffer_set_cluster_level)     \
	X(buffer_set_direction)         \
	X(buffer_set_language)          \
	X(buffer_set_script)            \
	X(face_create)                  \
	X(face_create_for_tables)       \
	X(face_destroy)                 \
	X(face_get_empty)               \
	X(face_get_glyph_count)         \
	X(face_get_upem)                \
	X(face_reference_blob)          \
	X(face_reference_table)         \
	X(font_create)                  \
	X(font_destroy)                 \
	X(font_get_face)                \
	X(font_get_glyph_extents)       \
	X(font_get_glyph_h_advance)     \
	X(font_get_nominal_glyph)       \
	X(language_from_string)         \
	X(map_get)                      \
	X(ot_metrics_get_position)      \
	X(set_add)                      \
	X(shape)                        \
	X(unicode_funcs_get_default)

struct harfbuzz {
#define X(name) __typeof__(hb_##name) *name;
	HARFBUZZ_FUNCTIONS(X)
#undef X
};

extern struct harfbuzz hb;

/* Loads HarfBuzz, unless that is done. Whether it is there; if not, DIAG says
 * so. */
bool harfbuzz_open(struct diag *diag);

#endif
