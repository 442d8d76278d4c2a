/*
 * Signs that look like what YAML has, and are others: word processors, mails
 * and the web write them.
 *
 * Knows: Unicode. Must not know: what stands around a sign.
 */
#ifndef LAMPIRAN_YAML_LOOKALIKE_H
#define LAMPIRAN_YAML_LOOKALIKE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Returns the bytes of the space at AT that is none to YAML, or that nobody
 * sees, and puts it into *CHARACTER; 0 when there is another sign. */
size_t lookalike_space(const char *at, const char *end, uint32_t *character);

/* Whether such a space takes no room. */
bool lookalike_unseen(uint32_t character);

/* Returns the bytes of the bullet or long dash at AT, 0 when there is none. */
size_t lookalike_bullet(const char *at, const char *end);

/* Returns the bytes of the curly quote at AT, 0 when there is none. */
size_t lookalike_curly(const char *at, const char *end);

#endif
