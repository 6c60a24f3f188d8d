/* What a rulebook holds once it is loaded. Not its YAML, and not the judgement.
 * Used within rules/: filled by rules/book_load.c, read by the judge and by rules/show.c. */
#ifndef SEALROOM_RULES_BOOK_H
#define SEALROOM_RULES_BOOK_H

#include "rules/rulebook.h"

/* Chinese and English, indexed by enum language. */
struct sentence {
    char *text[2];
};

struct clause {
    char *id, *title, *quote;
    char *english; /* what it asks for, for readers of English, or NULL */
    int line;
};

/* What a paper's being due may depend on; bits. */
enum condition {
    CONDITION_UNIT_CERTIFICATE = 1,
    CONDITION_PERSONAL_CERTIFICATE = 2,
    CONDITION_UNIT_SEAL_IMAGE = 4,
    CONDITION_PERSONAL_SEAL_IMAGE = 8,
    CONDITION_FEE_DUE = 16,
};

struct paper_rule {
    enum item item;
    unsigned when;  /* all of these conditions */
    bool is_sealed; /* bears the unit's official seal */
    const struct clause *clause;
};

struct fee_rule {
    bool is_charged;
    long service_fen; /* a year */
    long medium_fen, seal_image_fen;
    const struct clause *clause;
};

struct business_rule {
    bool is_known;
    struct sentence name;
    bool is_by_mail;
    bool needs_valid_certificate;
    unsigned together; /* bits of business types that may be ticked beside it */
    struct paper_rule *papers;
    int paper_count;
    struct fee_rule fees[CERTIFICATE_BOTH]; /* by CERTIFICATE_UNIT, CERTIFICATE_PERSONAL */
    const struct clause *clause;            /* of what is refused or asked beyond papers */
};

/* The wording of one finding, for one detail or for any. */
struct wording {
    enum finding_code code;
    char *detail; /* NULL = any */
    struct sentence text;
    struct sentence ask; /* of an applicant, once it is confirmed; NULL texts: `text` asks */
    const struct clause *clause; /* NULL: the paper's */
};

#define MOST_REQUIRED 16
struct required_fields {
    enum field_name at[MOST_REQUIRED];
    int count;
    const struct clause *clause;
};

struct rulebook {
    char *name;
    char version[11];
    char digest[65];
    struct date valid_from;
    struct sentence title;
    struct clause *clauses;
    int clause_count;
    struct business_rule business[BUSINESS_COUNT];
    struct sentence items[ITEM_COUNT];
    struct sentence fields[FIELD_COUNT];
    struct wording *wordings;
    int wording_count;
    struct required_fields form, personal_row, invoice;
    enum item always[ITEM_COUNT]; /* judged also while the business is undetermined */
    int always_count;
    enum page_kind expiring[PAGE_KIND_COUNT]; /* licence kinds whose term counts */
    int expiring_count;
    struct {
        char *name, *account;
        const struct clause *clause;
    } payee;
    char *refused_channels[8];
    int refused_count;
    const struct clause *channel_clause;
    int default_years;
};

/* book_clause lends a clause by its id, NULL when there is none. */
const struct clause *book_clause(const struct rulebook *book, const char *id);

/* book_wording lends the wording for a code and a detail: the detail's own, else the code's. */
const struct wording *book_wording(const struct rulebook *book, enum finding_code code,
                                   const char *detail);

#endif
