/*
 * The commands of the program: arguments in, exit status out.
 *
 * Knows: the command line. Must not know: how anything below works.
 */
#ifndef LAMPIRAN_COMMAND_COMMAND_H
#define LAMPIRAN_COMMAND_COMMAND_H

/* lampiran render PLAN [-l PROFILE] [-o OUT] [--as COPY] …. Returns the exit
 * status: 0 fine, 1 bad plan or profile, 2 usage, 3 system. */
int command_render(int argc, char **argv);

/* lampiran excerpt PLAN --area N …: a part of the plan. */
int command_excerpt(int argc, char **argv);

/* lampiran diff OLD NEW [--json]: what a revision changed. Returns 0 when they
 * are equal, 1 when they differ, 2 or 3 when they cannot be compared. */
int command_diff(int argc, char **argv);

/* lampiran extract FILE.pdf: the plan, or a profile, that it carries. */
int command_extract(int argc, char **argv);

/* lampiran new [-l STYLE] [-o PLAN]: a plan to begin with. */
int command_new(int argc, char **argv);

/* lampiran next-year PLAN: the plan again, with another year. */
int command_next_year(int argc, char **argv);

/* lampiran layouts [NAME]: lists the built-in profiles, or prints one. */
int command_layouts(int argc, char **argv);

/* lampiran check PLAN …: what is wrong with plans, or looks so. Returns 1 when
 * something is, 2 or 3 when they cannot be checked. */
int command_check(int argc, char **argv);

/* lampiran stats PLAN [--json]: rows and marks by area and month. */
int command_stats(int argc, char **argv);

/* lampiran import FILE [-o PLAN.yaml]: a spreadsheet as a plan. */
int command_import(int argc, char **argv);

/* lampiran export PLAN -o FILE.csv|FILE.xlsx: a plan as a spreadsheet. */
int command_export(int argc, char **argv);

/* lampiran --help and --version. */
int command_help(void);
int command_version(void);

/* Whatever else was asked for: NAME is no command. */
int command_unknown(const char *name);

#endif
