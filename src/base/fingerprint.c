#include "base/fingerprint.h"

#include <string.h>

enum { WORD = 8 };

/* Odd, with as many bits set as not: of the golden ratio, and one of xxHash's.
 */
static const uint64_t factor[] = {0x9E3779B97F4A7C15u, 0xC2B2AE3D27D4EB4Fu};

uint64_t fingerprint(const char *data, size_t length, uint64_t value)
{
	for (size_t i = 0; i < length; i++)
		value = (value ^ (unsigned char)data[i]) * 1099511628211ull;
	return value;
}

/* The lowest byte first; compilers make one load of it if no loop hides it. */
static uint64_t word_at(const unsigned char *at)
{
	return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 |
	       (uint64_t)at[3] << 24 | (uint64_t)at[4] << 32 |
	       (uint64_t)at[5] << 40 | (uint64_t)at[6] << 48 |
	       (uint64_t)at[7] << 56;
}

/* A product's low bits know nothing of the high ones, so these come down. */
static void mix(uint64_t half[2], uint64_t word)
{
	half[0] = (half[0] ^ word) * factor[0];
	half[0] ^= half[0] >> 32;
	half[1] = (half[1] + word) * factor[1];
	half[1] ^= half[1] >> 29;
}

void fingerprint_add(struct fingerprint *print, const char *data, size_t length)
{
	const unsigned char *at = (const unsigned char *)data;
	size_t begun = print->length % WORD, most = WORD - begun;

	if (!length)
		return;
	print->length += length;
	if (begun) {
		size_t more = length < most ? length : most;

		memcpy(print->part + begun, at, more);
		if (begun + more < WORD)
			return;
		mix(print->half, word_at(print->part));
		at += more;
		length -= more;
	}
	for (; length >= WORD; at += WORD, length -= WORD)
		mix(print->half, word_at(at));
	if (length)
		memcpy(print->part, at, length);
}

void fingerprint_take(const struct fingerprint *print, uint64_t half[2])
{
	unsigned char part[WORD] = {0};

	memcpy(half, print->half, sizeof(print->half));
	memcpy(part, print->part, print->length % WORD);
	mix(half, word_at(part));
	mix(half, print->length);
}
