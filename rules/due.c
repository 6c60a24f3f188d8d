#include "rules/bench.h"

#include "base/memory.h"
#include "facts/identity.h"
#include "facts/people.h"
#include "facts/statement.h"

#include <stdlib.h>

/* The unit's e-seal: a row asks, or the form asks for more than the people's rows do. */
static enum told unit_seal_asked(const struct bench *bench) {
    const struct facts *facts = bench->facts;
    enum told told = TOLD_NO;
    for (int i = 0; i < facts->unit_rows.count; i++) {
        enum told row = bench_seal_asked(bench, &facts->unit_rows.at[i]);
        if (row == TOLD_YES)
            return TOLD_YES;
        told = row == TOLD_OPEN ? TOLD_OPEN : told;
    }
    const struct statement *stated = &facts->form[FIELD_SEAL_IMAGES];
    if (statement_is_open(stated) && facts->unit_rows.count == 0)
        return TOLD_OPEN;
    const char *text = statement_is_read(stated) ? statement_text(stated) : NULL;
    long count = text ? strtol(text, NULL, 10) : 0;
    for (int i = 0; i < facts->personal_rows.count && bench->has_personal; i++)
        count -= bench_seal_asked(bench, &facts->personal_rows.at[i]) != TOLD_NO;
    bool people_unread = bench->has_personal && facts->personal_rows.count == 0;
    return count > 0 && !people_unread ? TOLD_YES : told;
}

static enum told both(enum told a, enum told b) {
    if (a == TOLD_NO || b == TOLD_NO)
        return TOLD_NO;
    return a == TOLD_OPEN || b == TOLD_OPEN ? TOLD_OPEN : TOLD_YES;
}

static enum told fee_is_due(const struct bench *bench) {
    if (bench->fee.min_fen > 0)
        return TOLD_YES;
    return bench->fee.max_fen > 0 ? TOLD_OPEN : TOLD_NO;
}

/* CONDITION_PERSONAL_SEAL_IMAGE is asked row by row, elsewhere. */
static enum told holds(const struct bench *bench, const struct paper_rule *rule) {
    enum told told = TOLD_YES;
    if (rule->when & CONDITION_UNIT_CERTIFICATE)
        told = both(told, bench->has_unit ? TOLD_YES : TOLD_NO);
    if (rule->when & CONDITION_PERSONAL_CERTIFICATE)
        told = both(told, bench->has_personal ? TOLD_YES : TOLD_NO);
    if (rule->when & CONDITION_UNIT_SEAL_IMAGE)
        told = both(told, unit_seal_asked(bench));
    if (rule->when & CONDITION_FEE_DUE)
        told = both(told, fee_is_due(bench));
    return told;
}

static void copy_sheets(const struct sheet_list *from, struct sheet_list *to) {
    for (int i = 0; i < from->count; i++)
        sheet_list_add(to, from->pages[i]);
}

static struct due *add(struct bench *bench, const struct paper_rule *rule, int person,
                       const struct row_fact *row) {
    for (int i = 0; i < bench->due_count; i++) {
        struct due *each = &bench->due[i];
        if (each->item == rule->item && each->person == person && each->row == row) {
            /* The licence stands in two businesses' lists: the stricter one counts. */
            each->rule = each->rule->is_sealed ? each->rule : rule;
            return NULL;
        }
    }
    bench->due = memory_room(bench->due, bench->due_count, sizeof *bench->due);
    struct due *due = &bench->due[bench->due_count++];
    *due = (struct due){.item = rule->item, .rule = rule, .person = person, .row = row};
    return due;
}

static void add_plain(struct bench *bench, const struct paper_rule *rule) {
    struct due *due = add(bench, rule, -1, NULL);
    if (due)
        copy_sheets(&bench->facts->items[rule->item], &due->sheets);
}

/* One paper of a person for each that the item asks for; an agent who is also a holder needs one.
 */
static void add_people(struct bench *bench, const struct paper_rule *rule) {
    for (int i = 0; i < bench->facts->person_count; i++) {
        const struct person *person = &bench->facts->people[i];
        bool asked =
            rule->item == ITEM_AGENT_ID ? person->is_agent : person->is_holder && !person->is_agent;
        struct due *due = asked ? add(bench, rule, i, NULL) : NULL;
        if (!due)
            continue;
        due->subject = people_called(bench->facts, person);
        due->is_open = person->sheet_is_doubtful;
        copy_sheets(&person->sheets, &due->sheets);
    }
}

/* Two names differ for certain only where both were surely read. */
static enum agreement sample_agreement(const struct statement *row,
                                       const struct statement *sample) {
    bool is_legible = statement_text(row) && statement_text(sample);
    enum agreement agreement = is_legible ? identity_names(row, sample) : AGREEMENT_UNSURE;
    bool is_certain = statement_is_read(row) && statement_is_read(sample);
    return agreement == AGREEMENT_SAME || is_certain ? agreement : AGREEMENT_UNSURE;
}

/* What a row's person is called: where that could not be read, the card of their number says. */
static struct statement name_in(const struct bench *bench, const struct row_fact *row) {
    const struct person *person = bench_person_of(bench, row);
    if (statement_is_read(&row->name) || !person || !person->portrait.page ||
        person->number_agreement != AGREEMENT_SAME)
        return row->name;
    const struct id_card *card = facts_card(bench->facts, person->portrait);
    struct statement name = statement_on_card(card, person->portrait.page, FIELD_NAME);
    return statement_is_read(&name) ? name : row->name;
}

/* Whose sample: by the name on it; each serves one row. */
static void give_samples(struct bench *bench, bool *taken, enum agreement wanted) {
    const struct facts *facts = bench->facts;
    for (int i = 0; i < bench->due_count; i++) {
        struct due *due = &bench->due[i];
        if (due->item != ITEM_PERSONAL_SEAL_SAMPLE || due->sheets.count > 0 || due->is_open)
            continue;
        struct statement name = name_in(bench, due->row);
        for (int j = 0; j < facts->sample_count; j++) {
            const struct sample_fact *sample = &facts->samples[j];
            if (taken[j] || sample_agreement(&name, &sample->holder) != wanted)
                continue;
            taken[j] = true;
            due->is_open = wanted == AGREEMENT_UNSURE;
            due->hangs_on_row = statement_is_read(&sample->holder) &&
                                form_row_is_in_doubt(bench, due->row, FIELD_HOLDER_NAME);
            sheet_list_add(&due->sheets, sample->page);
            break;
        }
    }
}

static void add_samples(struct bench *bench, const struct paper_rule *rule) {
    const struct facts *facts = bench->facts;
    for (int i = 0; i < facts->personal_rows.count; i++) {
        const struct row_fact *row = &facts->personal_rows.at[i];
        enum told told = bench_seal_asked(bench, row);
        if (told == TOLD_OPEN && facts->sample_count == 0)
            bench_unsure(bench, FIELD_SEAL_IMAGE, ITEM_PERSONAL_DETAIL_FORM,
                         bench_called_in(bench, row), &row->seal_image);
        struct due *due = told == TOLD_YES ? add(bench, rule, -1, row) : NULL;
        if (due)
            due->subject = bench_called_in(bench, row);
    }
    bool *taken = memory_new((size_t)facts->sample_count, sizeof *taken);
    give_samples(bench, taken, AGREEMENT_SAME);
    give_samples(bench, taken, AGREEMENT_UNSURE);
    free(taken);
}

/* A condition hangs on a value that could not be read: the value is to be looked at, unless the
 * paper is there anyway. */
static void leave_open(struct bench *bench, const struct paper_rule *rule) {
    if (bench->facts->items[rule->item].count > 0)
        return;
    const struct row_list *rows = &bench->facts->unit_rows;
    struct statement at = bench->facts->form[FIELD_SEAL_IMAGES];
    enum item item = ITEM_APPLICATION_FORM;
    for (int i = 0; i < rows->count; i++)
        if (bench_seal_asked(bench, &rows->at[i]) == TOLD_OPEN) {
            at = rows->at[i].seal_image;
            at.page = rows->at[i].page;
            item = ITEM_UNIT_DETAIL_FORM;
        }
    bench_unsure(bench, FIELD_SEAL_IMAGE, item, NULL, &at);
}

/* The sample is there and its fee was paid: the e-seal is asked for, though no tick could be read.
 */
static bool is_borne_out(const struct bench *bench, const struct paper_rule *rule) {
    long paid_fen = 0;
    for (int i = 0; i < bench->facts->voucher_count; i++)
        paid_fen += bench->facts->vouchers[i].amount_fen;
    return bench->facts->items[rule->item].count > 0 && paid_fen == bench->fee.max_fen;
}

static void gather_paper(struct bench *bench, const struct paper_rule *rule) {
    enum told told = holds(bench, rule);
    if (rule->item == ITEM_MEDIUM || told == TOLD_NO)
        return;
    if (told == TOLD_OPEN && !is_borne_out(bench, rule))
        leave_open(bench, rule);
    else if (rule->item == ITEM_PERSONAL_SEAL_SAMPLE)
        add_samples(bench, rule);
    else if (rule->item == ITEM_AGENT_ID || rule->item == ITEM_HOLDER_ID)
        add_people(bench, rule);
    else
        add_plain(bench, rule);
}

/* Nobody knows which detail form: either will do. */
static void gather_any_detail_form(struct bench *bench, const struct business_rule *business) {
    for (int i = 0; i < business->paper_count && !bench->has_unit && !bench->has_personal; i++) {
        const struct paper_rule *rule = &business->papers[i];
        if (rule->item != ITEM_UNIT_DETAIL_FORM)
            continue;
        bench->any_detail = *rule;
        bench->any_detail.item = ITEM_DETAIL_FORM;
        add_plain(bench, &bench->any_detail);
    }
}

/* While the business is undetermined: what every business asks for is looked at if it is there. */
static void gather_always(struct bench *bench) {
    for (int type = 1; type < BUSINESS_COUNT; type++)
        for (int i = 0; i < bench->book->business[type].paper_count; i++) {
            const struct paper_rule *rule = &bench->book->business[type].papers[i];
            bool always = false;
            for (int j = 0; j < bench->book->always_count; j++)
                always |= bench->book->always[j] == rule->item;
            if (!always)
                continue;
            if (rule->item == ITEM_AGENT_ID || rule->item == ITEM_HOLDER_ID)
                add_people(bench, rule);
            else
                add_plain(bench, rule);
        }
}

void due_gather(struct bench *bench) {
    if (bench->is_refused)
        return;
    if (!bench->is_determined) {
        gather_always(bench);
        return;
    }
    for (int type = 1; type < BUSINESS_COUNT; type++) {
        const struct business_rule *business = &bench->book->business[type];
        if (!(bench->types & (1u << type)))
            continue;
        for (int i = 0; i < business->paper_count; i++)
            gather_paper(bench, &business->papers[i]);
        gather_any_detail_form(bench, business);
    }
}

static bool is_card(enum item item) {
    return item == ITEM_AGENT_ID || item == ITEM_HOLDER_ID;
}

static void note_medium(struct bench *bench) {
    for (int type = 1; type < BUSINESS_COUNT; type++)
        for (int i = 0; i < bench->book->business[type].paper_count; i++) {
            const struct paper_rule *rule = &bench->book->business[type].papers[i];
            if (rule->item == ITEM_MEDIUM && (bench->types & (1u << type)))
                note_add(bench->book,
                         &(struct note){.code = FINDING_MEDIUM_CHECK,
                                        .item = ITEM_MEDIUM,
                                        .clause = rule->clause},
                         bench->out);
        }
}

void due_judge(struct bench *bench) {
    if (!bench->is_determined || bench->is_refused)
        return;
    for (int i = 0; i < bench->due_count; i++) {
        const struct due *due = &bench->due[i];
        if (is_card(due->item)) /* people_judge knows its sides */
            continue;
        if (due->item == ITEM_PERSONAL_SEAL_SAMPLE && due->is_open) {
            struct statement at = statement_none();
            at.page = due->sheets.pages[0];
            if (!due->hangs_on_row)
                bench_unsure(bench, FIELD_HOLDER_NAME, due->item, due->subject, &at);
        } else if (due->sheets.count == 0) {
            bench_lack(bench, &(struct note){.code = FINDING_DOCUMENT_MISSING,
                                             .item = due->item,
                                             .subject = due->subject,
                                             .clause = due->rule->clause,
                                             .is_sealed = due->rule->is_sealed});
        }
    }
    note_medium(bench);
}
