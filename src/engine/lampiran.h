/*
 * lampiran as a library: a plan and profiles in memory become a document in
 * memory, and findings on what is wrong with them.
 *
 *	struct lampiran_job job = {.plan = {"plan.yaml", text, length}};
 *	struct lampiran *engine = lampiran_new();
 *	const void *bytes;
 *	size_t count;
 *
 *	if (engine && lampiran_make(engine, &job) == LAMPIRAN_DONE) {
 *		bytes = lampiran_bytes(engine, &count);
 *		use(bytes, count);
 *	}
 *	lampiran_free(engine);
 *
 * Knows: nothing but what a job says. A job in which all is zero but the plan
 * asks for the usual: the PDF that "lampiran render" makes.
 * Must not know: files, terminals, clocks, the environment, the locale.
 * Invariants: nothing ends the process. Engines do not know of each other: each
 * may be used by one thread at a time, and several at once. The same job gives
 * the same bytes. All texts are UTF-8, and end with a NUL.
 */
#ifndef LAMPIRAN_H
#define LAMPIRAN_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__) || defined(__clang__)
#define LAMPIRAN_API __attribute__((visibility("default")))
#else
#define LAMPIRAN_API
#endif

/* What makes one document after another. */
struct lampiran;

/* A file in memory. It stays the caller's, and has to stay as it is as long as
 * lampiran_make() runs. */
struct lampiran_file {
	const char *name; /* for messages, and inside the PDF; NULL: a usual
			   * one */
	const void *data; /* NULL: there is none */
	size_t length;	  /* [bytes] */
};

/* A face of a font: OpenType, TrueType or a collection of them. */
struct lampiran_font {
	struct lampiran_file file; /* its name is the face's, of PostScript */
	unsigned index;		   /* of the face in the file, from 0 */
};

enum lampiran_result {
	LAMPIRAN_DONE,	    /* there are bytes; there may be warnings */
	LAMPIRAN_BAD_INPUT, /* plan or profile are wrong: see the findings */
	LAMPIRAN_BAD_JOB,   /* what is asked for is wrong: see the findings */
	LAMPIRAN_FAILED,    /* a library failed: see the findings */
	LAMPIRAN_NO_MEMORY, /* there are neither bytes nor findings */
	LAMPIRAN_CANCELLED, /* as job.progress() wanted it; the same */
};

enum lampiran_level {
	LAMPIRAN_ERROR,	  /* in the way of the document, or of a signature */
	LAMPIRAN_WARNING, /* look at it */
	LAMPIRAN_NOTE,	  /* might be better */
};

/* Something that is wrong. */
struct lampiran_finding {
	const char *code; /* never changes: "tahun-lain" of "lampiran check
			   * --codes", or the name of a message of render,
			   * "month-unknown" */
	enum lampiran_level level;
	const char *file;      /* NULL: none is meant */
	unsigned line, column; /* from 1, in characters; 0: all of the file */
	const char *text;      /* in the language of the job */
	const char *remedy;    /* what to do, of what check finds; "": there is
				* none, or the text has it */
};

/* What is asked for. */
struct lampiran_job {
	struct lampiran_file plan; /* YAML */

	/* INI, of the first lampiran of the plan, of the second …, the last is
	 * for the rest. One without data is found by its name: a built-in one,
	 * or a path (with "/", or ".ini" at its end) that read_file() knows, or
	 * "NAME+NAME", the second on top of the first. None: those that the
	 * plan names ("gaya"), else the first built-in one. */
	const struct lampiran_file *profile;
	size_t profile_count;

	/* the plan before the revision, YAML: what is made is a draft, of the
	 * whole, that shows what changed since */
	struct lampiran_file since;

	const char *format; /* one of lampiran_format(); NULL: "pdf" */
	const char *form;   /* the copy: "salinan", "asli", "rancangan"; NULL:
			     * as the plan says, and a draft as long as
			     * something is to be filled in */

	const char *part; /* of the decree: "keputusan", its body, "lampiran";
			   * NULL, "all": as much as the plan has */

	/* an excerpt instead of the whole; NULL: of all. As options of
	 * "lampiran excerpt" take them */
	const char *area;	  /* "3", "3,5", "2-4", words of it */
	const char *const *where; /* entries, each inside those before it:
				   * "kegiatan=2", "kegiatan=words" */
	size_t where_count;
	const char *months;	  /* as a plan has them: "3", "Mar s.d. Jun",
				   * "triwulan-2"; "semua": all twelve */
	const char *excerpt_kind; /* "kutipan", or "petikan", which is
				   * certified; NULL: as the profile says */

	const char *standard; /* of the PDF: "a-3a+ua-1", "a-3b", "none"; NULL:
			       * the first */
	const char *date;     /* when it is made, "2027-01-06" or with the time
			       * in UTC "2027-01-06T07:31:02Z"; NULL: on the
			       * day of the decree */
	const char *language; /* of the findings: "en", "id"; NULL: the first */
	int overview;	      /* not 0: adds a picture of the year */
	int row_numbers;      /* numbers the rows of a draft in the margin */
	int no_source;	      /* the PDF does not carry plan and profiles; that
			       * of an excerpt never does */
	int no_field;	      /* nor a field for an electronic signature */
	int check; /* finds what "lampiran check" finds, too: of that nothing
		    * is in the way of the document */

	/* Who is asked and told; each may be NULL. They must not use the engine
	 * that calls them. */
	void *user; /* is given to them */
	/* Whether there is the profile NAME, which the job, the plan or another
	 * profile names; it is then in *FILE, and stays there until the job is
	 * done. The name is joined to the folder of the file that names it:
	 * "base = b.ini" in "kantor/a.ini" asks for "kantor/b.ini". A plan's
	 * never leads above the plan's folder. A plan with the short name of a
	 * legal base asks for "dasar-hukum.yaml" beside it. */
	int (*read_file)(void *user, const char *name,
			 struct lampiran_file *file);
	/* Whether there is a face of FAMILY in this style; it is then in
	 * *FONT. The usual family is built in. */
	int (*find_font)(void *user, const char *family, int italic, int bold,
			 struct lampiran_font *font);
	/* Is told that DONE of TOTAL parts of WORK, in English, are done.
	 * Returns 0 to go on, else the job is cancelled. */
	int (*progress)(void *user, const char *work, size_t done,
			size_t total);
};

/* Returns an engine, to be lampiran_free()d; NULL: there is no memory. */
LAMPIRAN_API struct lampiran *lampiran_new(void);
LAMPIRAN_API void lampiran_free(struct lampiran *engine);

/* Does JOB, which is read while it runs and not kept. What the job before it
 * left is gone. */
LAMPIRAN_API enum lampiran_result lampiran_make(struct lampiran *engine,
						const struct lampiran_job *job);

/* Return what came of the last job, until the next one or the engine's end: the
 * document in the format that was asked for, NULL when none was made; how many
 * pages it has; the findings in the order of files, lines and columns. */
LAMPIRAN_API const void *lampiran_bytes(const struct lampiran *engine,
					size_t *length);
LAMPIRAN_API size_t lampiran_pages(const struct lampiran *engine);
LAMPIRAN_API const struct lampiran_finding *lampiran_findings(
	const struct lampiran *engine, size_t *count);

/* Returns the version, "1.0.0". */
LAMPIRAN_API const char *lampiran_version(void);

/* Return the name of format and of built-in profile I, NULL behind the last.
 * The first ones are the usual ones. */
LAMPIRAN_API const char *lampiran_format(size_t i);
LAMPIRAN_API const char *lampiran_style(size_t i);

#ifdef __cplusplus
}
#endif

#endif
