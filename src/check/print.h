/*
 * Findings for people and for programs.
 *
 * Knows: the formats. Must not know: how a thing is found.
 */
#ifndef LAMPIRAN_CHECK_PRINT_H
#define LAMPIRAN_CHECK_PRINT_H

#include "check/finding.h"

#include <stdio.h>

enum print_format {
	PRINT_TEXT,
	PRINT_JSON,   /* a list of objects */
	PRINT_SARIF,  /* SARIF 2.1.0 (OASIS 2020) */
	PRINT_GITHUB, /* workflow commands of GitHub Actions */
	PRINT_COUNT
};

/* Returns the name of a format. */
const char *print_name(enum print_format format);

/* Whether WORD is the name of a format, which is stored in *FORMAT. */
bool print_find(const char *word, enum print_format *format);

/* Returns the names of all, with a hint. */
const char *print_names(struct diag *diag, const char *word);

/* Prints FINDINGS, which are sorted. */
void print_findings(const struct findings *findings, enum print_format format,
		    FILE *file);

#endif
