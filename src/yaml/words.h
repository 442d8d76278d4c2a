/*
 * The keys that the texts of one kind have mostly: who knows them sees what
 * was meant where one is written wrongly.
 *
 * Knows: that a key has a text, or keys and entries below it. Must not know:
 * which keys there are; who reads a text says that.
 */
#ifndef LAMPIRAN_YAML_WORDS_H
#define LAMPIRAN_YAML_WORDS_H

struct yaml_words {
	const char *const *key;	    /* NULL ends them */
	const char *const *section; /* the same for keys without a text of
				       their own */
};

#endif
