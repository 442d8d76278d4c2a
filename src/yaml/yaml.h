/*
 * A YAML file as a tree of nodes, each with its place.
 *
 * Knows: libyaml, and how hostile a file can be. Must not know: plans.
 * Invariants: every scalar is text; keys are scalars, and different in one
 * mapping; the tree has no cycle, though an alias may share a node.
 */
#ifndef LAMPIRAN_YAML_YAML_H
#define LAMPIRAN_YAML_YAML_H

#include "base/limits.h"
#include "base/run.h"
#include "yaml/words.h"

enum yaml_kind {
	YAML_TEXT,
	YAML_LIST,
	YAML_MAPPING,
	YAML_NOTHING, /* the root of a file without a document */
};

/* There are as many as a plan has values: what one has is counted with the
 * fewest bytes that hold it. */
struct yaml {
	struct place place;
	union {
		const char *text;   /* of a scalar, NUL-terminated */
		struct yaml **item; /* list: entries; mapping: key, value,
				       key, … */
	};
	uint32_t length;     /* of a scalar [bytes]; else 0 */
	uint32_t count;	     /* of another: entries, or keys and values
				together; else 0 */
	uint32_t start, end; /* [characters] in the source, with its anchor and
				quotes; of a block only where it starts */
	uint32_t weight; /* nodes below and including it, aliases unfolded */
	enum yaml_kind kind : 8;
	bool plain; /* a scalar without quotes */
	bool flow;  /* a list or mapping in [ ] or { } */
};

/* Returns the root of SOURCE's only document, whose nodes live in NODES and
 * their texts in RUN; WORDS are the keys that it has mostly (NULL: nobody
 * knows). NULL when it is not YAML, which is told in RUN. */
struct yaml *yaml_read(struct run *run, struct arena *nodes,
		       const struct source *source,
		       const struct yaml_words *words);

/* Returns the value of KEY in a mapping, NULL when it is not there. */
const struct yaml *yaml_value(const struct yaml *mapping, const char *key);

/* Whether a node is an empty scalar ("key:" with nothing behind it). */
bool yaml_is_empty(const struct yaml *node);

#endif
