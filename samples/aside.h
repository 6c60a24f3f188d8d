/* The layouts that ordinary draws never show: one and more of each paper, as offices, banks and
 * print shops make them. Not families: those list them last (samples/paper_….c). Used by the
 * papers. Whoever tunes the readers does not look at what they draw. */
#ifndef SEALROOM_SAMPLES_ASIDE_H
#define SEALROOM_SAMPLES_ASIDE_H

#include "samples/papers.h"

typedef void aside_draw(struct sheet *sheet, const struct story *story, const struct paper *paper);

/* Application forms: an annex; a web site's page as printed; a form to write through; a
 * spreadsheet. */
aside_draw aside_annex, aside_portal, aside_carbon, aside_workbook;
/* Detail forms: an annex with merged heads; a system's export; records of two lines. */
aside_draw aside_annex_list, aside_export, aside_double;
/* Sampling forms: a record card; rows for the impression and for the unit's opinion. */
aside_draw aside_record, aside_opinion;
/* Certificates: a licence on half a sheet; one with one column of items; certificates of bodies
 * upright and in columns; the organisation code's. */
aside_draw aside_half, aside_single, aside_upright, aside_columns, aside_foot_code;
/* ID cards: pictures under a heading; in the middle of a sheet; a table of people. */
aside_draw aside_pasted, aside_middle, aside_people_table;
/* A wallet's receipt by mail. The banks' receipts are data (samples/aside_slips.c). */
aside_draw aside_receipt;
/* Invoice data: a table to confirm; a finance system's print; numbered lines. */
aside_draw aside_confirm, aside_customer, aside_numbered;
/* Enclosures that are no item; a separator; a back. */
aside_draw aside_account, aside_notice, aside_deposit, aside_tab, aside_punched;

#endif
