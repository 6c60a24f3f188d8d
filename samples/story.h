/* What one packet says, paper by paper, and what ought to be found in it: made before anything is
 * drawn. Not pictures and not layouts. Used by samples/cases.c, which spoils it, and the papers.
 *
 * Each paper has its own copy of what it says, so that a case can make two papers disagree. */
#ifndef SEALROOM_SAMPLES_STORY_H
#define SEALROOM_SAMPLES_STORY_H

#include "packet/packet.h"
#include "samples/invent.h"

#include <stdbool.h>

#define STORY_PEOPLE 32
#define STORY_ROWS   30
#define STORY_PAPERS 96

/* What is stamped on a paper. */
enum stamping {
    STAMP_NONE,
    STAMP_OFFICIAL,  /* the unit's official seal in ink */
    STAMP_PURPOSE,   /* a special-purpose seal of the unit */
    STAMP_FOREIGN,   /* another body's official seal */
    STAMP_COPIED,    /* the unit's seal, but the sheet is a copy: black */
    STAMP_ILLEGIBLE, /* ink there, nobody can read whose */
    STAMP_PRINTED,   /* one flat colour, printed with the text */
    STAMP_FORMER,    /* the unit's seal with its former name */
    STAMP_NAME_ONLY, /* only the legal person's square seal */
};

/* What of a paper's content a case takes for itself, so that others may have the rest. */
enum part {
    PART_AMOUNT = 1,
    PART_PAYEE = 2,
    PART_STATUS = 4,
    PART_PAYER = 8,
    PART_CHANNEL = 16,
    PART_NAME = 32,
    PART_CODE = 64, /* a unit's code, a person's number */
    PART_TERM = 128,
    PART_PHONE = 256,
    PART_OWN_CODE = 512, /* a code of its own on this paper alone */
    PART_WORDS = 1024,   /* the amount in words */
    PART_ALL = 2047,
};

/* One paper of the packet; a detail form's rows stand on one or more of them. */
struct paper {
    enum page_kind kind;
    enum item item;
    enum stamping stamping;
    int person;            /* whose card or sample: -1 the agent, else a holder's index */
    int second_person;     /* the last of several people on the same sheet, -2 = alone */
    bool portrait, emblem; /* which sides of the card are on the sheet */
    bool twice;            /* the portrait side again where the emblem side belongs */
    bool unit_rows;        /* a detail form of units (else of people) */
    int first_row, row_count;
    bool last_sheet;                    /* the foot with the seal stands here */
    int page;                           /* 1-based page number, set when drawn */
    bool continued;                     /* on the next page, with the seal; set when drawn */
    bool spoiled_scan;                  /* so badly scanned that nobody could read it */
    bool gray_copy, colour_copy;        /* how it was copied, where it is a copy and this matters */
    bool guest;                         /* of the story's guest */
    enum field_name covered;            /* a note is stuck over it */
    bool no_colour;                     /* scanned without colour */
    bool seal_spoiled, content_spoiled; /* by a case: no other may touch it */
    unsigned parts_spoiled;             /* enum part: of the content only these */
    unsigned parts_kept;                /* enum part: these must stay as they are */
};

struct certificate_row {
    char certificate_name[96];
    char department[48];
    int holder; /* index of story.holders, -1 the agent */
    int years;
    bool seal_image;
    struct date valid_until; /* year 0 = not stated */
};

struct form_claims {
    char unit_name[96], unit_code[24], name_before[96], name_after[96];
    char agent_name[32], agent_number[24], agent_phone[16];
    bool ticks[BUSINESS_COUNT];
    bool unit_certificate, personal_certificate;
    struct date day; /* year 0 = undated */
    int more_rows;   /* so many more certificates than the detail form lists */
};

struct licence_claims {
    enum page_kind kind;
    int edition; /* of the kind's sorts of paper */
    char unit_name[96], unit_code[24];
    struct date valid_until; /* year 0 = long-term */
    bool no_term;            /* no line about the term at all */
    bool original;           /* 正本: not the duplicate */
};

enum voucher_state { VOUCHER_DONE, VOUCHER_PENDING, VOUCHER_FAILED };
enum voucher_channel { CHANNEL_BANK, CHANNEL_WECHAT, CHANNEL_ALIPAY };

struct voucher_claims {
    char payer_name[96], payer_account[32], payer_bank[64];
    char payee_name[96], payee_account[32], payee_bank[64];
    long amount_fen, words_fen;
    struct date day;
    char serial[32], purpose[48];
    enum voucher_state state;
    enum voucher_channel channel;
};

struct invoice_claims {
    char title[96], tax_code[24];
};

struct story {
    struct chance chance;
    struct date received;
    struct unit unit, stranger; /* stranger: another body, for foreign seals and payers */
    char former_name[96];
    struct person agent, holders[STORY_PEOPLE];
    struct person agent_card, holder_cards[STORY_PEOPLE]; /* what the cards themselves say */
    int holder_count;
    struct certificate_row unit_rows[STORY_ROWS], personal_rows[STORY_ROWS];
    int unit_row_count, personal_row_count;
    bool wants_seals;
    struct form_claims form;
    char detail_name[96], detail_code[24];
    struct licence_claims licence;
    struct voucher_claims voucher;
    struct invoice_claims invoice;
    long due_fen;
    struct story *guest; /* another applicant whose papers got into the packet; owned */
    /* How it was filled in and scanned, where a case asks for it. */
    bool turned, written, worn;
    bool held_down;        /* fingers at the edge of the copier's glass */
    bool old_signs;        /* the address in traditional characters */
    bool tilted, mirrored; /* lies askew and is seen from the side; scanned as in a mirror */
    bool noted;            /* 仅供…使用 stands across cards and licence */
    bool old_form;         /* an application form of an earlier edition */
    bool unsigned_form, altered_form;
    bool sloppy_sample;   /* over the border, pale, twice in a box; signed with another name */
    bool invoice_on_slip; /* the invoice data stand below the voucher */
    struct paper papers[STORY_PAPERS];
    int paper_count;
    struct finding_list findings;
    struct business business; /* as the form's ticks really say */
};

/* What a kind of packet is wanted; the rest is chance. */
struct wish {
    enum business_type business; /* BUSINESS_UNIT_ISSUE to BUSINESS_UNLOCK */
    enum certificate_kind kinds; /* unit_issue with BOTH also ticks personal_issue */
    bool wants_seals;
    int unit_rows, personal_rows;
    struct date received;
    bool lasting; /* dates that stay good or bad for years */
};

/* story_begin tells a faultless packet. The caller ends it with story_free. */
struct story *story_begin(struct chance *from, const struct wish *wish);
void story_free(struct story *story);
/* story_free_owner is story_free for SCOPED. */
void story_free_owner(struct story **owner);

/* story_paper lends the first paper for an item (and, for IDs and samples, a person), or NULL. */
struct paper *story_paper(struct story *story, enum item item, int person);
/* story_add appends a paper, alone and on its last sheet. */
struct paper *story_add(struct story *story, enum page_kind kind, enum item item,
                        enum stamping stamping);
/* story_drop takes every paper of an item and person out (person -2: whosever). */
void story_drop(struct story *story, enum item item, int person);
/* story_find notes what ought to be found; detail and subject may be NULL. */
void story_find(struct story *story, enum finding_code code, enum item item, const char *detail,
                const char *subject);
/* story_person lends the agent (-1) or a holder, as the forms name them. */
const struct person *story_person(const struct story *story, int person);
const struct person *story_card(const struct story *story, int person);

#endif
