/* The layouts that ordinary draws never show: one and more of each paper, in words and shapes of
 * their own. Not families: those list them last (samples/paper_….c). Used by the papers. Whoever
 * tunes the readers does not look at what they draw. */
#ifndef SEALROOM_SAMPLES_ASIDE_H
#define SEALROOM_SAMPLES_ASIDE_H

#include "samples/papers.h"

struct slip;

typedef void aside_draw(struct sheet *sheet, const struct story *story, const struct paper *paper);

/* Application forms: a table to tick with the papers each business asks for; sentences with blanks
 * and brackets to tick; three panels on a broad sheet. */
aside_draw aside_matrix, aside_prose, aside_thirds;
/* A form of two sheets: papers_second_sheet tells of the second. */
aside_draw aside_first_leaf, aside_second_leaf;
/* Detail forms: merged heads, 有 and 无 as columns; a spreadsheet's print; lines of two over dots.
 */
aside_draw aside_ledger, aside_roster, aside_dotted;
/* Sampling forms: a broad sheet with gauges along the frame; three numbered parts. */
aside_draw aside_gauge, aside_parts;
/* Certificates: what a telephone shows of a licence; one with words in its ground; an open book; a
 * slip of the organisation code with its card's number. */
aside_draw aside_screen, aside_ground, aside_open_book, aside_stub;
/* ID cards: on a slant under words repeated across the sheet; pictures in a ruled form; a broad
 * sheet, two people a row. */
aside_draw aside_slant, aside_ruled_cards, aside_pairs;
/* A wallet's list of transactions. */
aside_draw aside_statement;
/* What surrounds a bank's receipt kept aside; the receipts are data (samples/aside_slips.c). */
void aside_slip_surround(struct sheet *sheet, const struct story *story, const struct slip *slip);
/* Invoice data: a row under heads; a request to the cashier; a card. */
aside_draw aside_row, aside_request, aside_card;
/* Enclosures that are no item; a separator; a back. */
aside_draw aside_agreement, aside_proof, aside_tracking, aside_strip, aside_stained;

#endif
