/*
 * The door to libharu, which is loaded when a PDF is made.
 *
 * Knows: which of its functions are called. Must not know: what for.
 * Invariants: hpdf is filled when haru_open() has said so, and not before.
 */
#ifndef LAMPIRAN_PDF_HARU_H
#define LAMPIRAN_PDF_HARU_H

#include "base/diag.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_version.h>

/* HPDF_Dict_New() is hpdf.Dict_New(). */
#define HARU_FUNCTIONS(X)        \
	X(AddPage)               \
	X(Array_Add)             \
	X(Array_New)             \
	X(Binary_New)            \
	X(CallbackWriter_New)    \
	X(Dict_Add)              \
	X(Dict_AddName)          \
	X(Dict_AddNumber)        \
	X(Dict_New)              \
	X(Dict_RemoveElement)    \
	X(Free)                  \
	X(NewEx)                 \
	X(Obj_WriteValue)        \
	X(Page_SetHeight)        \
	X(Page_SetWidth)         \
	X(SetPagesConfiguration) \
	X(Stream_Free)           \
	X(String_New)            \
	X(Xref_Add)              \
	X(Xref_GetEntry)

struct haru {
#define X(name) __typeof__(HPDF_##name) *name;
	HARU_FUNCTIONS(X)
#undef X
};

extern struct haru hpdf;

/* Loads libharu, unless that is done. Whether it is there; if not, DIAG says
 * so. */
bool haru_open(struct diag *diag);

#endif
