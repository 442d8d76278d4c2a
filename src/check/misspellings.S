/* Common misspellings in decrees; wordlist.c reads them. */
#include "base/embed.inc"

	embed misspellings, "salah-eja.txt"
