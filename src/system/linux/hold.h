/*
 * What has to be put away before the program ends.
 *
 * Knows: how much there is. Must not know: what it is.
 */
#ifndef LAMPIRAN_SYSTEM_LINUX_HOLD_H
#define LAMPIRAN_SYSTEM_LINUX_HOLD_H

/* There is COUNT more of it, or fewer: while there is nothing a request to stop
 * ends the program at once. */
void hold(int count);

#endif
