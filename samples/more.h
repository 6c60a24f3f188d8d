/* Further ordinary layouts of the papers: those once kept aside from the readers' authors.
 * Not families: those list them (samples/paper_….c). Used by the papers. */
#ifndef SEALROOM_SAMPLES_MORE_H
#define SEALROOM_SAMPLES_MORE_H

#include "samples/papers.h"

typedef void more_draw(struct sheet *sheet, const struct story *story, const struct paper *paper);

/* Application forms: labels above their entries; options one below the other, codes in boxes. */
more_draw more_cards, more_boxes;
/* Two columns over dotted lines; heads above entries with captions down the edge; numbered lines
 * and two upright lists of options (samples/more_applications.c). */
more_draw more_halves, more_rail, more_items;
/* A table to tick with the papers each business asks for; sentences with blanks and brackets to
 * tick; three panels on a broad sheet (samples/more_matters.c). */
more_draw more_matrix, more_prose, more_thirds;
/* A form of two sheets: papers_second_sheet tells of the second. */
more_draw more_first_leaf, more_second_leaf;
/* An annex; a web site's page as printed; a form to write through; a spreadsheet
 * (samples/more_media.c). */
more_draw more_annex, more_portal, more_carbon, more_workbook;
/* Detail forms: a block for each certificate; a table under two rows of heads. */
more_draw more_blocks, more_two_heads;
/* Two blocks a row; a ruled table filled in by pen; striped rows without rules. */
more_draw more_deck, more_penned, more_stripes;
/* Merged heads, 有 and 无 as columns; a spreadsheet's print; lines of two over dots. */
more_draw more_ledger, more_roster, more_dotted;
/* An annex with merged heads; a system's export; records of two lines. */
more_draw more_annex_list, more_export, more_double;
/* Sampling forms whose picture stands in the table. */
more_draw more_pictures;
/* Marks to aim at, the data below; a panel beside its data (samples/more_samples.c). */
more_draw more_target, more_panel;
/* A broad sheet with gauges along the frame; three numbered parts. */
more_draw more_gauge, more_parts;
/* A record card; rows for the impression and for the unit's opinion. */
more_draw more_record, more_opinion;
/* Certificates. */
more_draw more_licence, more_registration, more_organization;
/* An electronic licence's print; an old one made smaller by the copier; a ruled one of
 * registration; a leaf of the organisation code's book (samples/more_copies.c). */
more_draw more_electronic, more_reduced, more_ruled, more_leaf;
/* What a telephone shows of a licence; one with words in its ground; an open book; a slip of the
 * organisation code with its card's number. */
more_draw more_screen, more_ground, more_open_book, more_stub;
/* A licence on half a sheet; one with one column of items; certificates of bodies upright and in
 * columns; the organisation code's with colons (samples/more_uprights.c). */
more_draw more_half, more_single, more_upright, more_columns, more_colons;
/* ID cards: side by side under a heading; large, the emblem side first; a row a person. */
more_draw more_captioned, more_large, more_album;
/* On a slant under words repeated across the sheet; pictures in a ruled form; a broad sheet, two
 * people a row. */
more_draw more_slant, more_ruled_cards, more_couples;
/* Pictures under a heading; in the middle of a sheet; a table of people. */
more_draw more_pasted, more_middle, more_people_table;
/* A wallet's print; its list of transactions; its receipt by mail. */
more_draw more_wallet, more_statement, more_receipt;
/* Invoice data: two pairs of label and entry a row; short lines in the upper right corner. */
more_draw more_pairs, more_corner;
/* In a letter's sentences; as the buyer's part of an invoice. */
more_draw more_letter, more_buyer;
/* A row under heads; a request to the cashier; a card. */
more_draw more_row, more_request, more_card;
/* A table to confirm; a finance system's print; numbered lines. */
more_draw more_confirm, more_customer, more_numbered;
/* Enclosures that are no item; a separator; a back. */
more_draw more_mandate, more_enclosures, more_divider, more_back;
more_draw more_agreement, more_proof, more_tracking, more_strip, more_stained;
more_draw more_account, more_notice, more_deposit, more_tab, more_punched;

/* Application forms: in two languages; headings down the side; options lettered; what was entered
 * on line (samples/more_tongues.c). */
more_draw more_tongues, more_sides, more_lettered, more_summary;
/* Detail forms: certificates as columns; wide lines over dots; pale rules in two languages. */
more_draw more_sideways, more_wide_lines, more_pale;
/* Sampling forms: sentences; three fields. */
more_draw more_sentences, more_fields;
/* Certificates: a licence made small; one with a declaration by pen; bodies' with notes and in a
 * table; the organisation code's with the yearly check; its two leaves on a sheet. */
more_draw more_shrunk, more_declared, more_noted_leaf, more_table_leaf, more_yearly,
    more_two_leaves;
/* ID cards: in two corners; one side enlarged; pasted on a form; several people in pairs. */
more_draw more_corners, more_enlarged, more_pasteup, more_pairs_down;
/* Wallets' prints: one transfer's details; both parties beside each other. */
more_draw more_transfer, more_parties;
/* Invoice data: a letter by mail; on a tint with boxes; labels that end where values begin. */
more_draw more_mailed, more_tinted, more_ending;
/* Enclosures that are no item; a separator; a back. */
more_draw more_introduction, more_undertaking, more_guidance, more_leaflet, more_taped;

/* An application form, a detail form and a sampling form with double rules
 * (samples/more_doubled.c).
 */
more_draw more_ruled_twice, more_stacked, more_crossed;
/* A licence for one purpose; cards over what a clerk typed off; invoice data in a conversation; a
 * proof of insurance, which is no item (samples/more_purposed.c). */
more_draw more_purposed, more_typed_off, more_chat, more_insured;
/* A wallet's result, values at the right edge. */
more_draw more_result;

/* Application forms: hints in the cells and what each business costs; a broad sheet with the pledge
 * at its right; captions beneath the rules (samples/more_hints.c). */
more_draw more_hinted, more_counter, more_beneath;
/* Detail forms: an example above the rows; sentences; options to tick (samples/more_examples.c). */
more_draw more_example, more_told, more_optioned;
/* Sampling forms: half a sheet; crop marks (samples/more_half_sheets.c). */
more_draw more_half_sheet, more_cropped;
/* Certificates: licences with a long scope and with a number at the corner; a body's on rules; the
 * organisation code's in its folder (samples/more_folders.c). */
more_draw more_dense, more_cornered, more_underlined, more_folder;
/* ID cards: a telephone's scan; an annex; below an authorisation (samples/more_annexes.c). */
more_draw more_scanned, more_annexed, more_entrusted;
/* A wallet's receipt ruled like a bank's; invoice data two things a line, as a table of items, on a
 * telephone; enclosures that are no item (samples/more_joined.c). */
more_draw more_wallet_ruled, more_joined, more_listed, more_headings, more_legal, more_posting;

/* Application forms: a receipt to tear off; what an office's system routed; a column of what is
 * asked for; a printed form filled in by a machine (samples/more_stubs.c). */
more_draw more_stubbed, more_routed, more_required, more_printed_over;
/* Detail forms: the unit once beside all rows; a sum; struck-out rows; columns nobody asked for
 * (samples/more_sums.c). */
more_draw more_merged, more_summed, more_struck, more_staffed;
/* Sampling forms: a bank's kind of card; a letter that confirms (samples/more_specimens.c). */
more_draw more_specimen_card, more_confirmation;
/* Certificates: licences in a folder and in a document; a body's from the authority's site; the
 * organisation code's with notes (samples/more_folds.c). */
more_draw more_folded, more_inserted, more_issued, more_explained;
/* ID cards: limits by pen; a personnel record; a letterhead (samples/more_limits.c). */
more_draw more_limited, more_personnel, more_headed;
/* A wallet's receipts of a merchant and in words; invoice data on a note, from the tax office's
 * site, in a request (samples/more_sheets.c). */
more_draw more_merchant, more_attested, more_jotted, more_taxpayer, more_requested;
/* Enclosures that are no item (samples/more_approvals.c). */
more_draw more_approval, more_lease, more_handover;

#endif
