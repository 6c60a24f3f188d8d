/* The judge's bench: what its parts share while one packet is judged. Not for anybody outside
 * rules/. Used by rules/judge.c and the parts, each of which judges one matter and notes findings.
 *
 * The order: business (what is applied for), due (which papers that asks for), then units, people,
 * stamps, forms, fees, and at last the pages, which know how many papers were not found. */
#ifndef SEALROOM_RULES_BENCH_H
#define SEALROOM_RULES_BENCH_H

#include "facts/facts.h"
#include "rules/book.h"
#include "rules/judge.h"
#include "rules/note.h"

/* Yes, no, or cannot be told. */
enum told { TOLD_NO, TOLD_YES, TOLD_OPEN };

/* A paper that is due. */
struct due {
    enum item item;
    const struct paper_rule *rule;
    int person;                 /* whose, index of facts->people; -1 = nobody's */
    const struct row_fact *row; /* the row that asks for it, or NULL */
    const char *subject;
    struct sheet_list sheets; /* where it stands; none: not found */
    bool is_open;             /* cannot be told whether it is there */
    bool hangs_on_row;        /* and only the row's name, which is told as a doubt, could tell */
};

/* A paper, or a card's side, that was not found. */
struct lack {
    struct note note;
    char *among;     /* the note's, owned */
    bool is_doubted; /* a page whose kind nothing tells may be it (rules/page_judge.c) */
};

/* Rows that may be none (row_may_be_none), each of which costs so much. */
#define LOOSE_PRICES 4
struct loose_rows {
    long fen;
    int count;
    int page;
    enum item item;
};

/* What has to be paid, in fen; between min and max where a value could not be read. */
struct fee_due {
    long min_fen, max_fen;
    struct loose_rows loose[LOOSE_PRICES];
    int loose_count;
    bool is_known;
    struct statement doubt; /* the value on which it hangs, when min and max differ */
    enum field_name doubt_name;
    enum item doubt_item;
    const struct clause *clause;
};

struct bench {
    const struct facts *facts;
    const struct rulebook *book;
    const struct history *history;
    struct finding_list *out;
    struct date received;
    unsigned types; /* bits of business types judged */
    bool has_unit, has_personal;
    bool is_determined; /* false: missing papers and fees are not judged */
    bool is_refused;    /* nothing is asked for */
    struct fee_due fee;
    struct paper_rule any_detail; /* for a detail form of either kind */
    struct due *due;
    int due_count;
    struct lack *lacks;
    int lack_count;
};

/* business_judge decides what is applied for, and whether it can be told and is handled by mail. */
void business_judge(struct bench *bench);
/* fee_reckon sums the fee table over the rows; due_gather lists the papers due and where they are;
 * due_judge notes those not found. */
void fee_reckon(struct bench *bench);
void due_gather(struct bench *bench);
void due_judge(struct bench *bench);
void unit_judge(struct bench *bench);
void people_judge(struct bench *bench);
void stamp_judge(struct bench *bench);
void form_judge(struct bench *bench);
/* form_is_in_doubt tells whether a required value of the application form is told as a doubt. What
 * hangs on that value is then not told once more: the same name unread on another form, a seal or a
 * payer of whom only the unit's name could tell. */
bool form_is_in_doubt(const struct bench *bench, enum field_name name);
/* form_row_is_in_doubt tells likewise whether a cell of a person's row is. */
bool form_row_is_in_doubt(const struct bench *bench, const struct row_fact *row,
                          enum field_name name);
/* unit_hangs_on_form tells whether a paper's name or code of the unit is such a value. */
bool unit_hangs_on_form(const struct bench *bench, const struct unit_statement *each,
                        enum field_name name);
void fee_judge(struct bench *bench);
/* count_judge notes a count of the form that the rows do not come to. count_unread_fen gives what
 * would be due on top, if the form's counts were right where they are greater than what was read of
 * the detail forms; count_doubt notes these counts. */
void count_judge(struct bench *bench);
long count_unread_fen(const struct bench *bench);
void count_doubt(struct bench *bench);
/* rows_unread_sheet gives the first sheet of a detail form on which no cell of any row was looked
 * at: nobody knows what stands on it. 0 = none, or the form surely counts the rows that were read.
 * rows_uncounted_sheet likewise, 0 wherever the form surely counts certificates at all.
 * rows_lack_column tells whether no row of a sheet has such a cell: its column was not found, which
 * is one doubt of the sheet. rows_doubt_sheet notes it; what nobody read of a sheet, it stands for.
 * row_may_be_none tells whether a row's own name or number could not be read, or it has no column
 * in common with the row before it, and no count of the form bears it out: it may be a remark, a
 * signature or a part of another row, and is not held against anybody who did not pay for it. */
int rows_unread_sheet(const struct bench *bench, enum item item);
int rows_uncounted_sheet(const struct bench *bench, enum item item);
bool rows_lack_column(const struct bench *bench, int page, enum field_name name);
void rows_doubt_sheet(struct bench *bench, enum item item, enum field_name name, int page);
bool row_may_be_none(const struct bench *bench, enum item item, const struct row_fact *row);
/* row_person_may_be_none tells whether of a holder only a row tells whose number could not be read,
 * and there are more rows than the form counts people, or another person bears that name: the row
 * may be who filled in the form. */
bool row_person_may_be_none(const struct facts *facts, const struct person *person);
/* page_judge notes pages that could not be read or are of no kind, and what is missing for sure. */
void page_judge(struct bench *bench);

/* bench_due lends the due paper of an item (and person, -1 = any), or NULL. */
const struct due *bench_due(const struct bench *bench, enum item item, int person);
/* bench_lack puts a paper or side on the list of what was not found; it keeps a copy of the names
 * among which the note's subject is. */
void bench_lack(struct bench *bench, const struct note *note);
/* bench_unsure notes field.unsure on a statement, unless that very value is noted already. */
void bench_unsure(struct bench *bench, enum field_name name, enum item item, const char *subject,
                  const struct statement *at);
/* bench_count gives the number that a statement says; 0 when it says none. */
long bench_count(const struct statement *statement);
/* bench_item gives the item of the form on which a person is named. */
enum item bench_item(const struct person *person);
/* bench_person_of lends the person whom a row tells of, NULL where its cells are not who they are
 * known by. */
const struct person *bench_person_of(const struct bench *bench, const struct row_fact *row);
/* bench_called_in gives what the person of a row is called (facts/people.h); NULL: nothing says. */
const char *bench_called_in(const struct bench *bench, const struct row_fact *row);
/* bench_fee_rule lends what a kind of certificate is charged, NULL where nothing is. */
const struct fee_rule *bench_fee_rule(const struct bench *bench, enum certificate_kind kind);
/* bench_seal_asked tells whether a row asks for an e-seal. */
enum told bench_seal_asked(const struct bench *bench, const struct row_fact *row);

#endif
