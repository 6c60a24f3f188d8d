#include "ocr/voucher_party.h"

#include <stdlib.h>
#include <string.h>

#define LABELS_MOST 3

/* A label that either party may have. */
struct pair {
    const char *words[6];
    enum value_type type;
    enum field_name payer, payee;
};
static const struct pair PAIRS[] = {
    {{"户名", "名称", "全称", "账户名称", "单位名称"},
     VALUE_UNIT_NAME,
     FIELD_PAYER_NAME,
     FIELD_PAYEE_NAME},
    {{"账号", "帐号", "银行账号", "卡号"}, VALUE_ACCOUNT, FIELD_PAYER_ACCOUNT, FIELD_PAYEE_ACCOUNT},
};
#define PAIR_COUNT (int)(sizeof PAIRS / sizeof *PAIRS)

static bool is_of(const struct view *view, const struct label_hit *hit, const struct pair *pair) {
    const struct block *block = &view->blocks->at[hit->block];
    SCOPED(scoped_free)
    char *text = glyphs_folded(block->glyphs + hit->start, hit->end - hit->start);
    for (int i = 0; i < 6 && pair->words[i]; i++)
        if (strcmp(text, pair->words[i]) == 0)
            return hit->section < 0;
    return false;
}

/* The two labels of a pair, from left to right; false unless there are two on one level. */
static bool find_two(const struct view *view, const struct pair *pair,
                     const struct label_hit *out[LABELS_MOST]) {
    int count = 0;
    for (int i = 0; i < view->labels->count && count < LABELS_MOST; i++)
        if (is_of(view, &view->labels->at[i], pair))
            out[count++] = &view->labels->at[i];
    if (count != 2 || abs(out[0]->box.y - out[1]->box.y) > out[0]->box.height)
        return false;
    if (out[0]->box.x > out[1]->box.x) {
        const struct label_hit *left = out[1];
        out[1] = out[0];
        out[0] = left;
    }
    return true;
}

static struct field *known_field(struct field_list *fields, enum field_name name) {
    for (int i = 0; i < fields->count; i++)
        if (fields->at[i].name == name)
            return &fields->at[i];
    return NULL;
}

static bool is_free(struct field_list *fields, enum field_name name) {
    const struct field *known = known_field(fields, name);
    return !known || known->state == FIELD_STATE_NOT_TRIED;
}

static bool add(const struct view *view, const struct label_hit *hit, enum value_type type,
                enum field_name name, struct field_list *fields, struct fault *why) {
    struct place places[PLACES_MAX];
    int count = places_find(view, hit, type, places);
    struct field made = {.row = -1};
    bool written = count > 0 && places[0].state == PLACE_WRITTEN;
    bool good = !written || certain_field(view, type, &places[0], &made, why);
    for (int i = 0; i < count; i++)
        place_free(&places[i]);
    if (!good || !written)
        return good;
    made.name = name;
    if (made.state == FIELD_STATE_READ)
        made.state = FIELD_STATE_UNSURE;
    struct field *known = known_field(fields, name);
    if (known)
        field_free(known);
    else
        known = field_add(fields);
    *known = made;
    return true;
}

bool voucher_parties(const struct view *view, struct field_list *fields, struct fault *why) {
    for (int i = 0; i < PAIR_COUNT; i++) {
        const struct pair *pair = &PAIRS[i];
        const struct label_hit *hits[LABELS_MOST];
        if (!is_free(fields, pair->payer) || !is_free(fields, pair->payee) ||
            !find_two(view, pair, hits))
            continue;
        if (!add(view, hits[0], pair->type, pair->payer, fields, why) ||
            !add(view, hits[1], pair->type, pair->payee, fields, why))
            return false;
    }
    return true;
}
