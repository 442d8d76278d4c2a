/*
 * What stands below a table: text after it, place and date, who signs, and who
 * certifies copies.
 *
 * Knows: how signatures are put together. Must not know: tables, file formats.
 */
#ifndef LAMPIRAN_SHEET_BELOW_H
#define LAMPIRAN_SHEET_BELOW_H

#include "sheet/said.h"

/* Whether TEXT begins what stands below tables: place and date, "Ditetapkan
 * di", "Salinan sesuai dengan aslinya", "ttd."; or, if it is SURE that it does
 * not stand in a table, an office. */
bool below_begins(struct said *said, const char *text, bool sure);

/* Takes from STRIPS what says something of the decree and the lampiran at work;
 * the other lines are not taken. */
void below_read(struct said *said, struct strips *strips);

/* The same of signatures alone. */
void below_signatures(struct said *said, struct strips *strips);

#endif
