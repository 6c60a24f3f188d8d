#include "ocr/voucher_party.h"

#include "base/text.h"

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

/* Reads what stands behind a label; *out keeps its name, and stays without a state when nothing is
 * written there. */
static bool read_behind(const struct view *view, const struct label_hit *hit, enum value_type type,
                        struct field *out, struct fault *why) {
    struct place places[PLACES_MAX];
    int count = places_find(view, hit, type, places);
    bool good = count == 0 || places[0].state != PLACE_WRITTEN ||
                certain_field(view, type, &places[0], out, why);
    for (int i = 0; i < count; i++)
        place_free(&places[i]);
    return good;
}

/* Takes a field into the list, in the place of one of its name. */
static void put(struct field_list *fields, const struct field *made) {
    struct field *known = known_field(fields, made->name);
    if (known)
        field_free(known);
    else
        known = field_add(fields);
    *known = *made;
}

static bool add(const struct view *view, const struct label_hit *hit, enum value_type type,
                enum field_name name, struct field_list *fields, struct fault *why) {
    struct field made = {.row = -1, .name = name};
    if (!read_behind(view, hit, type, &made, why))
        return false;
    if (!made.raw)
        return true;
    if (made.state == FIELD_STATE_READ)
        made.state = FIELD_STATE_UNSURE;
    put(fields, &made);
    return true;
}

/* 对方账户, 付款账户: an account by its label, but a name may stand there. */
struct lodging {
    enum field_name account, name;
};
static const struct lodging LODGINGS[] = {{FIELD_PAYER_ACCOUNT, FIELD_PAYER_NAME},
                                          {FIELD_PAYEE_ACCOUNT, FIELD_PAYEE_NAME}};
#define NAME_LEAST    4 /* Chinese characters */
#define ACCOUNT_LEAST 10
#define ROW_EM        2.2 /* white between rows at most, of their height */

/* 微信零钱, 支付宝余额: what was paid from. */
static bool is_purse(const struct view *view, const char *raw) {
    SCOPED(scoped_free)
    char *text = text_folded(raw);
    for (int i = 0; i < view->words->option_count; i++) {
        const struct word_option *option = &view->words->options[i];
        for (int w = 0; strcmp(option->group, "channel") == 0 && w < option->words.count; w++)
            if (text_starts_with(text, option->words.at[w].text))
                return true;
    }
    return strstr(text, "余额") || strstr(text, "零钱");
}

static bool is_name(const char *raw) {
    int han = 0;
    int figures = 0;
    const char *at = raw;
    for (int32_t c = text_next(&at); c; c = text_next(&at)) {
        han += text_is_han(c);
        figures += c >= '0' && c <= '9';
    }
    return han >= NAME_LEAST && figures == 0;
}

static const struct label_hit *hit_of(const struct view *view, enum field_name name) {
    for (int i = 0; i < view->labels->count; i++)
        for (int m = 0; m < view->labels->at[i].meaning_count; m++)
            if (view->labels->at[i].meanings[m]->name == name)
                return &view->labels->at[i];
    return NULL;
}

/* What stands where the account is asked for is the party's name: the account is not stated. */
static bool take_name(const struct view *view, const struct lodging *lodging,
                      struct field_list *fields, struct fault *why) {
    struct field *account = known_field(fields, lodging->account);
    const struct label_hit *hit = hit_of(view, lodging->account);
    if (!account || account->value || !account->raw || !hit || !is_name(account->raw) ||
        is_purse(view, account->raw) || !is_free(fields, lodging->name))
        return true;
    struct field named = {.row = -1, .name = lodging->name};
    if (!read_behind(view, hit, VALUE_UNIT_NAME, &named, why))
        return false;
    if (!named.value)
        return true;
    field_free(account);
    *account = (struct field){.row = -1, .name = lodging->account};
    account->state = FIELD_STATE_NOT_TRIED;
    put(fields, &named);
    return true;
}

/* Whether glyphs are an account and nothing else. */
static bool is_account(const struct glyph *glyphs, int count) {
    int figures = 0;
    for (int i = 0; i < count; i++) {
        bool figure = (glyphs[i].code >= '0' && glyphs[i].code <= '9') || glyphs[i].code == '*';
        figures += figure;
        if (!figure && !glyphs[i].is_mark)
            return false;
    }
    return figures >= ACCOUNT_LEAST;
}

static bool read_part(const struct view *view, const struct glyph *glyphs, int count,
                      struct field *out, struct fault *why) {
    struct place part = {.state = PLACE_WRITTEN, .box = glyphs_box(glyphs, count)};
    place_add_glyphs(&part, glyphs, count);
    enum value_type type = out->name == FIELD_PAYER_ACCOUNT || out->name == FIELD_PAYEE_ACCOUNT
                               ? VALUE_ACCOUNT
                               : VALUE_UNIT_NAME;
    bool good = certain_field(view, type, &part, out, why);
    place_free(&part);
    return good;
}

/* Takes a party's name and the account in the row below it from one value. */
static bool take_rows(const struct view *view, const struct place *place,
                      const struct lodging *lodging, struct field_list *fields, struct fault *why) {
    const struct box_px last = place->glyphs[place->count - 1].box;
    int head = place->count;
    while (head > 0 && abs(box_middle_y(place->glyphs[head - 1].box) - box_middle_y(last)) <
                           place->glyphs[head - 1].box.height / 2)
        head--;
    SCOPED(scoped_free)
    char *first = glyphs_folded(place->glyphs, head);
    if (!is_name(first) || !is_account(place->glyphs + head, place->count - head))
        return true;
    struct field name = {.row = -1, .name = lodging->name};
    struct field account = {.row = -1, .name = lodging->account};
    if (!read_part(view, place->glyphs, head, &name, why))
        return false;
    put(fields, &name);
    if (!read_part(view, place->glyphs + head, place->count - head, &account, why))
        return false;
    put(fields, &account);
    return true;
}

/* Name and account stand below each other where the account alone is asked for. */
static bool take_both(const struct view *view, const struct lodging *lodging,
                      struct field_list *fields, struct fault *why) {
    const struct label_hit *hit = hit_of(view, lodging->account);
    if (!hit || !is_free(fields, lodging->name))
        return true;
    struct place places[PLACES_MAX];
    int count = places_find(view, hit, VALUE_ACCOUNT, places);
    bool good = count == 0 || places[0].state != PLACE_WRITTEN ||
                take_rows(view, &places[0], lodging, fields, why);
    for (int i = 0; i < count; i++)
        place_free(&places[i]);
    return good;
}

static bool has_label_on_level(const struct view *view, struct box_px box) {
    for (int i = 0; i < view->labels->count; i++) {
        int middle = box_middle_y(view->labels->at[i].box);
        if (middle > box.y && middle < box.y + box.height)
            return true;
    }
    return false;
}

/* The first text that stands under another, from its left or its right edge on; NULL where it is
 * further off than a row. */
static const struct block *under(const struct view *view, struct box_px box) {
    const struct block *nearest = NULL;
    int em = box.height;
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        int gap = block->box.y - (box.y + box.height);
        int right = block->box.x + block->box.width - (box.x + box.width);
        if (gap < -em / 4 || gap > ROW_EM * em ||
            (abs(block->box.x - box.x) > em && abs(right) > em))
            continue;
        if (!nearest || block->box.y < nearest->box.y)
            nearest = block;
    }
    return nearest;
}

/* Slips of telephones put the account under its holder's name, without a label of its own. */
static bool take_under(const struct view *view, const struct lodging *lodging,
                       struct field_list *fields, struct fault *why) {
    const struct field *name = field_find(fields, lodging->name, -1);
    if (!name || name->state != FIELD_STATE_READ || !is_free(fields, lodging->account))
        return true;
    const struct block *block = under(view, name->box);
    if (!block || block->row_count > 1 || !is_account(block->glyphs, block->count) ||
        has_label_on_level(view, block->box))
        return true;
    struct field made = {.row = -1, .name = lodging->account};
    bool good = read_part(view, block->glyphs, block->count, &made, why);
    if (good && made.value)
        put(fields, &made);
    else
        field_free(&made);
    return good;
}

/* The only label of a pair that no party's heading claims, NULL when there are several. */
static const struct label_hit *find_only(const struct view *view, const struct pair *pair) {
    const struct label_hit *only = NULL;
    for (int i = 0; i < view->labels->count; i++) {
        if (!is_of(view, &view->labels->at[i], pair))
            continue;
        if (only)
            return NULL;
        only = &view->labels->at[i];
    }
    return only;
}

/* A statement of account names the other party as such, and its own account as nobody's: the payer
 * is whom no heading names where the payee is known. */
static bool take_own(const struct view *view, const struct pair *pair, struct field_list *fields,
                     struct fault *why) {
    const struct field *payee = field_find(fields, pair->payee, -1);
    const struct label_hit *hit = find_only(view, pair);
    if (!hit || !is_free(fields, pair->payer) || !payee || payee->state != FIELD_STATE_READ)
        return true;
    struct field made = {.row = -1, .name = pair->payer};
    if (!read_behind(view, hit, pair->type, &made, why))
        return false;
    if (!made.value || strcmp(made.value, payee->value) == 0)
        field_free(&made);
    else
        put(fields, &made);
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
    for (int i = 0; i < PAIR_COUNT; i++)
        if (!take_own(view, &PAIRS[i], fields, why))
            return false;
    for (size_t i = 0; i < sizeof LODGINGS / sizeof *LODGINGS; i++)
        if (!take_name(view, &LODGINGS[i], fields, why) ||
            !take_both(view, &LODGINGS[i], fields, why) ||
            !take_under(view, &LODGINGS[i], fields, why))
            return false;
    return true;
}
