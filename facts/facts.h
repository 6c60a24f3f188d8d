/* What a packet says as a whole: values confirmed or contested between papers, repairs, whose seal,
 * whose card, what was paid. Not judgement: what is due and what is wrong, rules/ decides.
 * Used by rules/ and by the pipeline, which hands over a packet's readings and the reviewers'
 * corrections. Pure functions: no pictures, no files, no clock.
 *
 * Facts lend from the packet (fields, cards, seals): they end before it, and it is not changed as
 * long as they live. */
#ifndef SEALROOM_FACTS_FACTS_H
#define SEALROOM_FACTS_FACTS_H

#include "facts/correction.h"
#include "packet/packet.h"

/* One paper's statement of a value. `field` is never NULL: what the reading does not list is an
 * empty field, not tried. page 0: no paper states it. */
struct statement {
    const struct field *field;
    int page;
};

/* How a statement stands to the value expected. */
enum agreement {
    AGREEMENT_NONE,      /* nothing is stated, or nothing is expected */
    AGREEMENT_SAME,      /* the same, or a misreading that other papers settle */
    AGREEMENT_UNSURE,    /* may be a misreading, may be a difference */
    AGREEMENT_DIFFERENT, /* surely another value */
    AGREEMENT_FORMER,    /* the former name, in a change of name */
};

/* Pages that serve an item, ascending. */
struct sheet_list {
    int *pages;
    int count;
};

/* What one paper of the applicant says of the unit. */
struct unit_statement {
    struct statement name, code;
    enum item item;
    enum agreement name_agreement, code_agreement;
    bool code_is_invalid; /* surely read, and impossible */
    bool code_is_old;     /* a 15-digit registration number */
};

struct unit_facts {
    char *name;                      /* expected; NULL when no paper tells */
    bool name_is_sure, code_is_sure; /* surely read, or told alike by several papers */
    bool name_is_witnessed;  /* the seals' name, which a payer or an invoice's title says too */
    char *sealed_name;       /* that the impressions bear alike, where no paper surely says one */
    char *former_name;       /* in a change of name; else NULL */
    char *former_on_licence; /* that name in full, where the form's cell bears a part; else NULL */
    char *contested_name;    /* a like name that form or licence surely state instead; else NULL */
    char *code;              /* expected; NULL when no paper tells */
    struct unit_statement *statements;
    int statement_count;
};

/* A card side on a page: packet->pages.at[page - 1].id_cards.at[card]; page 0 = none. */
struct card_place {
    int page, card;
};

/* Somebody the forms name: the agent, a holder, or both in one. */
struct person {
    bool is_agent, is_holder;
    struct statement name, number; /* as the form says */
    struct card_place portrait, emblem;
    enum agreement name_agreement, number_agreement; /* of the portrait side with the form */
    int tie; /* nothing tells which of the people of this number the emblem sides are of that one of
                them got, and another did not; 0 = none */
    bool sheet_is_doubtful; /* a card or side is not there, but one that nobody could read may be
                               theirs */
    int doubtful_page;
    struct sheet_list sheets; /* of their cards */
};

/* A row of a detail form. */
struct row_fact {
    int page, row;
    bool is_readable; /* at least one cell was surely read */
    bool is_lone; /* one cell at most holds anything that tells of somebody: it may be a remark, a
                     date or a stamp's ink below the last row */
    bool is_part; /* it has no column in common with the row before it: the two may be one */
    int rest; /* the reading's row that holds this one's other cells (facts/row_parts.h); -1 = none
               */
    struct statement name, number, years, seal_image, valid_until;
};
struct row_list {
    struct row_fact *at;
    int count;
};

/* One slip. Amounts in fen; -1 = not readable. A slip that stands twice is listed once. */
struct voucher_fact {
    int page;
    int mailing; /* 0: with the packet itself; n: with its n-th supplement */
    struct statement payer_name, payee_name, payee_account, amount, in_words, paid_on, serial,
        status, channel;
    long amount_fen, words_fen;
};

struct invoice_fact {
    int page;
    struct statement title, tax_code;
};

/* A personal seal sample and whose it is. */
struct sample_fact {
    int page;
    struct statement holder;
};

struct facts {
    const struct packet *packet;
    struct {
        unsigned types;        /* bit (1u << business_type), of all forms of the applicant */
        unsigned unsure_types; /* likewise what was not surely read, where no form's ticks were */
        enum field_state ticks, kind_ticks;
        enum certificate_kind kinds; /* ticked, else told by other papers */
        struct statement at, kinds_at;
    } business;
    struct statement form[FIELD_COUNT]; /* the application form's fields, forms united */
    struct unit_facts unit;
    struct row_list unit_rows, personal_rows;
    struct person *people;
    int person_count;
    struct sheet_list items[ITEM_COUNT]; /* licence_copy covers its three kinds */
    struct voucher_fact *vouchers;
    int voucher_count;
    struct invoice_fact *invoices;
    int invoice_count;
    struct sample_fact *samples; /* personal ones */
    int sample_count;
    struct sheet_list unreadable, unknown;
    bool is_mixed;                     /* another applicant's papers lie among them */
    struct sheet_list foreign;         /* their pages, not held against this applicant */
    char *foreign_name, *foreign_code; /* whose, when is_mixed; NULL when not read */
    bool *former_seals;                /* seal by seal over all pages: bears only the former name */
    bool *doubted_seals;               /* likewise: of another die than the unit's other seals */
};

/* facts_make lays the corrections over the packet's readings, repairs what check digits and another
 * paper settle (marked `repaired`), and fills *out, for facts_free. In the packet it sets
 * fields' corrected and repaired values, business, each seal's class and owner, and the pages'
 * numbers, from 1 as they stand. `corrections` may be NULL. */
void facts_make(struct packet *packet, const struct correction_list *corrections,
                struct facts *out);
void facts_free(struct facts *facts);

/* facts_page lends page `number`; facts_card the card at a place. */
const struct page_reading *facts_page(const struct facts *facts, int number);
const struct id_card *facts_card(const struct facts *facts, struct card_place place);

/* facts_seal_is_former tells whether a seal bears only the former name. */
bool facts_seal_is_former(const struct facts *facts, int page, int seal);

/* facts_seal_is_doubted tells whether a seal reads as the unit's, and is of another die than the
 * unit's other impressions in the packet. Its owner is then unknown. */
bool facts_seal_is_doubted(const struct facts *facts, int page, int seal);

#endif
