/*
 * What the files of this folder share. * Knows: Linux. Must not know: who else
 * there is.
 */
#ifndef LAMPIRAN_SYSTEM_LINUX_INSIDE_H
#define LAMPIRAN_SYSTEM_LINUX_INSIDE_H

/* Counts what has to be put away before the program ends, COUNT more or, below
 * 0, fewer. While there is nothing, a request to stop ends it at once. */
void hold(int count);

/* Returns what the link PATH points to, to be freed; NULL when it is none. */
char *follow(const char *path);

#endif
