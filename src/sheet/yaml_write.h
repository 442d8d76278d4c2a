/*
 * A plan as YAML, as a person would write it.
 *
 * Knows: which texts need quotes. Must not know: where the plan came from.
 */
#ifndef LAMPIRAN_SHEET_YAML_WRITE_H
#define LAMPIRAN_SHEET_YAML_WRITE_H

#include "plan/plan.h"
#include "sheet/styles.h"

/* Returns the plan as text, *LENGTH in bytes: reading it gives an equal plan.
 * Without a decree in it, its keys are there to be filled in. */
const char *writing_yaml(const struct decree *decree, struct styles *styles,
			 struct arena *arena, size_t *length);

#endif
