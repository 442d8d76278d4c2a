/*
 * Messages about what is asked for, whoever asks. * Knows: wishes. Must not
 * know: options of the command line. Invariants: as in base/messages.h.
 */
#ifndef LAMPIRAN_ENGINE_MESSAGES_H
#define LAMPIRAN_ENGINE_MESSAGES_H

#include "base/message.h"

/* Name, severity, text. Where something is called differently in a job and on
 * the command line, %1 … %4 stand for it. */
#define ENGINE_MESSAGES(X)                                                    \
	X(COMPARE_OTHER_COLUMNS, INPUT,                                       \
	  "this plan has no column in common with \"%1\"; are these two "     \
	  "revisions of one plan?")                                           \
	X(USAGE_TOO_MANY_LAYOUTS, USAGE,                                      \
	  "there are too many profiles; the limit is %1")                     \
	X(USAGE_MORE_LAYOUTS, USAGE,                                          \
	  "there are more profiles than lampiran; the plan has %1")           \
	X(USAGE_BAD_CHOICE, USAGE,                                            \
	  "\"%1\" is not possible for %2; possible: %3")                      \
	X(JOB_NO_PLAN, USAGE, "there is no plan to work on; give its bytes")  \
	X(JOB_BAD_WHERE, USAGE,                                               \
	  "\"%1\" does not say which entry; write %2kegiatan=2 or "           \
	  "%2kegiatan=words")                                                 \
	X(JOB_TOO_MANY_WHERE, USAGE,                                          \
	  "there are too many %1 and %2; the limit is %3")                    \
	X(JOB_OF_THE_WHOLE, USAGE,                                            \
	  "\"%1\" is for a whole plan, and an excerpt is asked for; leave "   \
	  "it out, or area, where and months")                                \
	X(JOB_NO_PART, USAGE,                                                 \
	  "what is the excerpt of? Name it with %1, %2 or %3")                \
	X(JOB_SINCE_DRAFT, USAGE,                                             \
	  "\"%1\" does not go with %2: what changed is shown in a "           \
	  "rancangan only; leave out one of the two")                         \
	X(JOB_BAD_DATE, USAGE,                                                \
	  "\"%1\" is no date; write it like 2027-01-06, or with the time in " \
	  "UTC like 2027-01-06T07:31:02Z")                                    \
	X(JOB_NO_FILE, INPUT,                                                 \
	  "the profile \"%1\" is not at hand; built in: %2")                  \
	X(PLAN_NO_COPY, INPUT,                                                \
	  "a certified copy needs somebody who certifies it; add "            \
	  "\"salinan:\" with unit, jabatan and nama")                         \
	X(PLAN_TOO_MANY_STYLES, INPUT,                                        \
	  "too many lampiran have another profile than the one before; the "  \
	  "limit is %1")                                                      \
	X(PLAN_PRINTED_TWICE, WARNING, "%1; %2")                              \
	X(LEFTOVER_REFUSED, INPUT,                                            \
	  "%1; write what belongs here; until then only a draft (rancangan) " \
	  "can be made")                                                      \
	X(LEFTOVER_DRAFT, WARNING,                                            \
	  "places still to be filled in: %1, the first one here; so what is " \
	  "made is a draft (\"lampiran check\" tells them all)")              \
	X(PROFILE_OTHER_FONT, INPUT,                                          \
	  "the font family \"%1\" differs from that of the first profile, "   \
	  "\"%2\"; all lampiran of a decree have one")

ENGINE_MESSAGES(MESSAGE_DECLARATION)

#endif
