/*
 * A text of YAML in pieces, of which some can be changed, moved, or taken from
 * another text, and the rest stays as it is written.
 *
 * Knows: lines, indents, comments, what of YAML stands in blocks. Must not
 * know: what the text says.
 * Invariants: pieces that nobody changes make the same text again, byte by
 * byte. A comment belongs to what it stands above, or behind; what is taken out
 * leaves those above it where they are.
 */
#ifndef LAMPIRAN_YAML_PIECES_H
#define LAMPIRAN_YAML_PIECES_H

#include "yaml/yaml.h"

/* A key with its value. */
struct piece_key {
	const char *name;
	const char *lead; /* lines above it: comments, and what is blank */
	const char *text; /* all up to the end of the line; of a value in
			   * pieces, up to the end of the line of the key */
	size_t indent;	  /* [characters] where it was written */
	size_t at;	  /* [bytes] the same */
	const struct yaml *value; /* NULL: it is new */
	struct piece_list *list;  /* NULL: its value is no list of mappings */
	struct piece_map *map;	  /* NULL: it is no mapping */
	bool gone;
};

/* A mapping: the whole text, a value, or in a list. */
struct piece_map {
	const char *lead; /* of one in a list */
	const char *dash; /* before it there, "- "; "" */
	size_t left;	  /* [characters] where the dash was written */
	size_t indent;	  /* of its keys */
	struct piece_key *key;
	size_t count, capacity;
	struct place place;
	const struct yaml *yaml; /* NULL: it is new */
	bool gone;
};

/* A list of mappings. */
struct piece_list {
	struct piece_map **map;
	size_t count, capacity;
	size_t left; /* [characters] where its dashes are written */
};

struct pieces {
	const struct source *source;
	struct piece_map *root;
	const char *tail; /* lines below everything */
	struct arena *arena;
};

/* Returns SOURCE, whose nodes are ROOT, in pieces; NULL when it cannot be put
 * together again from them. */
struct pieces *pieces_read(const struct source *source, const struct yaml *root,
			   struct arena *arena);

/* Returns the text that the pieces make. */
const char *pieces_write(const struct pieces *pieces, size_t *length);

/* Returns the mapping in a list that was written at PLACE and is there, NULL
 * when there is none; *LIST is what it is in. */
struct piece_map *pieces_find(const struct pieces *pieces, struct place place,
			      struct piece_list **list);

/* Returns KEY of MAP, NULL when it does not have it. */
struct piece_key *pieces_key(const struct piece_map *map, const char *key);

/* Adds to MAP, before its key BEFORE if it has that, else at its end, a COPY of
 * a key from elsewhere. Returns it. */
struct piece_key *pieces_add(struct pieces *pieces, struct piece_map *map,
			     const char *before, const struct piece_key *copy);

/* Returns the list that is the value of KEY of MAP, which is made if it is not
 * there; NULL when its value is another one. */
struct piece_list *pieces_list(struct pieces *pieces, struct piece_map *map,
			       const char *key);

/* Puts MAP into LIST, behind the mapping AFTER or, if that is NULL, at its
 * beginning. */
void pieces_insert(struct pieces *pieces, struct piece_list *list,
		   struct piece_map *map, const struct piece_map *after);

/* Leaves MAP out, and returns it with the comments right above it, to be put
 * elsewhere. */
struct piece_map *pieces_take(struct pieces *pieces, struct piece_map *map);

/* Gives KEY the value of FROM, of another text: in the quotes that it has, if
 * it can, and with the comment behind it. */
void pieces_replace(struct pieces *pieces, struct piece_key *key,
		    const struct piece_key *from);

/* Leaves out KEY of MAP. Whether another one is left. */
bool pieces_drop(struct piece_map *map, struct piece_key *key);

/* Leaves out the keys of lists of which all is left out. */
void pieces_prune(struct piece_map *map);

/* Moves the keys of MAP of which KEEP says no, into a mapping alone in a list
 * that is the value of its key LIST. Returns that list. */
struct piece_list *pieces_split(struct pieces *pieces, struct piece_map *map,
				const char *list,
				bool (*keep)(void *self, const char *key),
				void *self);

#endif
