/* Papers as ministries, bureaus, hospitals, universities and banks each make them with their own
 * programs and print shops. Not families: those list them (samples/paper_….c). Used by the papers.
 */
#ifndef SEALROOM_SAMPLES_ISSUER_H
#define SEALROOM_SAMPLES_ISSUER_H

#include "samples/papers.h"
#include "samples/slips.h"

typedef void issuer_draw(struct sheet *sheet, const struct story *story, const struct paper *paper);

/* Application forms: a ministry's numbered matters; what an office system prints with its opinions;
 * a declaration of numbered boxes; a questionnaire (samples/issuer_forms.c). */
issuer_draw issuer_matters, issuer_process, issuer_declaration, issuer_questions;
/* Detail forms: a list whose further sheets have neither title nor heads; heads in three steps,
 * numbers at the right; people beside each other; blocks two by two (samples/issuer_lists.c). */
issuer_draw issuer_unheaded, issuer_nested, issuer_across, issuer_quarters;
/* Sampling forms: a bank's kind of card with the impression's place; a place beside examples
 * (samples/issuer_samples.c). */
issuer_draw issuer_reserved, issuer_examples;
/* Certificates: a licence of 2019, one of 2015 in a report; an organisation code's and its card; a
 * body's open and in a table (samples/issuer_copies.c). */
issuer_draw issuer_scoped, issuer_pictured, issuer_checked, issuer_plastic, issuer_spread,
    issuer_tabled;
/* ID cards: made smaller; on dark grounds; on used paper; a report's figures; several people's
 * pictures and columns (samples/issuer_cards.c). */
issuer_draw issuer_sixty, issuer_dark, issuer_reverse, issuer_figures, issuer_tiles, issuer_columns;
/* A wallet's receipt; invoice data; enclosures that are no item (samples/issuer_sheets.c). */
issuer_draw issuer_wallet, issuer_finance, issuer_bare_lines, issuer_bilingual, issuer_letter,
    issuer_practice, issuer_award;

/* Receipts of banks (samples/issuer_slips.c), and what surrounds them on their sheets. */
#define ISSUER_SLIP_COUNT 7
extern const struct slip ISSUER_SLIPS[ISSUER_SLIP_COUNT];
void issuer_surround(struct sheet *sheet, const struct story *story, const struct slip *slip);

#endif
