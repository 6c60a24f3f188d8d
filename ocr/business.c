#include "ocr/business.h"

#include "base/text.h"
#include "ocr/answer.h"
#include "ocr/said.h"
#include "ocr/tick.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

#define TICK_CONFIDENCE 0.98

/* What the ticks of one group say together. */
struct ticked {
    struct text_buffer values; /* "change,renewal" in a fixed order */
    struct text_buffer raw;    /* the words as printed */
    int count;
    bool boxes, doubt;
    struct box_px box;
    int options; /* with or without a tick */
};

static void ticked_free(struct ticked *ticked) {
    text_buffer_free(&ticked->values);
    text_buffer_free(&ticked->raw);
}

static bool contains(const char *list, const char *value) {
    const char *at = list ? strstr(list, value) : NULL;
    size_t length = strlen(value);
    for (; at; at = strstr(at + 1, value))
        if ((at == list || at[-1] == ',') && (at[length] == ',' || at[length] == '\0'))
            return true;
    return false;
}

/* Ticks are a set: they are listed alike whatever the order in which a form prints its boxes. */
static const char *const ORDER[] = {"unit",   "personal", "unit_issue", "personal_issue", "issue",
                                    "change", "renewal",  "reissue",    "revocation",     "unlock"};

static size_t rank_of(const char *value) {
    size_t rank = 0;
    while (rank < sizeof ORDER / sizeof *ORDER && strcmp(ORDER[rank], value) != 0)
        rank++;
    return rank;
}

static void add_value(struct ticked *ticked, const char *value) {
    if (contains(ticked->values.bytes, value))
        return;
    struct text_buffer before = ticked->values;
    ticked->values = (struct text_buffer){0};
    bool placed = false;
    char *rest = NULL;
    for (char *word = before.bytes ? strtok_r(before.bytes, ",", &rest) : NULL; word;
         word = strtok_r(NULL, ",", &rest)) {
        if (!placed && rank_of(value) < rank_of(word)) {
            text_add_format(&ticked->values, "%s%s", ticked->values.length ? "," : "", value);
            placed = true;
        }
        text_add_format(&ticked->values, "%s%s", ticked->values.length ? "," : "", word);
    }
    if (!placed)
        text_add_format(&ticked->values, "%s%s", ticked->values.length ? "," : "", value);
    text_buffer_free(&before);
    ticked->count++;
}

static void add_tick(const struct view *view, const struct tick *tick, struct ticked *out) {
    const struct block *block = &view->blocks->at[tick->block];
    SCOPED(scoped_free)
    char *word = tick->end > tick->start ? glyphs_text(view->sheet, block->glyphs + tick->start,
                                                       tick->end - tick->start)
                                         : text_copy(tick->option->words.at[0].text);
    if (out->raw.length > 0)
        text_add(&out->raw, " ");
    text_add(&out->raw, word);
    add_value(out, tick->option->value);
}

static bool gather(const struct view *view, const char *group, struct ticked *out,
                   struct fault *why) {
    SCOPED(tick_list_free)
    struct tick_list ticks = {0};
    if (!ticks_find(view, group, &ticks, why))
        return false;
    out->doubt = ticks.stray;
    for (int i = 0; i < ticks.count; i++) {
        const struct tick *tick = &ticks.at[i];
        out->boxes = out->boxes || tick->has_mark;
        out->doubt = out->doubt || tick->ticked == ANSWER_UNKNOWN;
        out->box = i == 0 ? tick->box : box_union(out->box, tick->box);
        out->options++;
        if (tick->ticked == ANSWER_YES)
            add_tick(view, tick, out);
    }
    return true;
}

/* The one box 证书申请/新办 means what the certificate kind says; without it, or where a kind's box
 * is in doubt, no one knows. */
static bool resolve_issue(const struct ticked *kinds, struct ticked *types) {
    if (!contains(types->values.bytes, "issue"))
        return true;
    bool unit = contains(kinds->values.bytes, "unit");
    bool personal = contains(kinds->values.bytes, "personal");
    struct text_buffer before = types->values;
    types->values = (struct text_buffer){0};
    types->count = 0;
    char *rest = NULL;
    for (char *word = strtok_r(before.bytes, ",", &rest); word; word = strtok_r(NULL, ",", &rest)) {
        bool issue = strcmp(word, "issue") == 0;
        if (!issue)
            add_value(types, word);
        if (issue && unit)
            add_value(types, "unit_issue");
        if (issue && personal)
            add_value(types, "personal_issue");
    }
    text_buffer_free(&before);
    return (unit || personal) && !kinds->doubt;
}

static void make_field(const struct view *view, enum field_name name, struct ticked *ticked,
                       struct field_list *out) {
    struct field *field = field_add(out);
    field->name = name;
    if (!ticked->boxes)
        return;
    field->box = certain_upright(view->sheet, ticked->box);
    field->confidence = ticked->doubt ? 0.5 : TICK_CONFIDENCE;
    field->state = ticked->doubt        ? FIELD_STATE_UNSURE
                   : ticked->count == 0 ? FIELD_STATE_BLANK
                                        : FIELD_STATE_READ;
    if (ticked->count > 0) {
        field->value = text_buffer_take(&ticked->values);
        field->raw = text_buffer_take(&ticked->raw);
    }
}

static const char *const BUSINESS_LABELS[] = {
    "业务类型", "业务类别", "办理业务", "申请业务", "业务种类",     "申办业务",     "业务名称",
    "业务事项", "办理事项", "申请事项", "申办事项", "申请业务类型", "申办业务类型", NULL};
static const char *const KIND_LABELS[] = {"证书种类", "证书类型", "证书类别", NULL};

static bool is_business_label(const struct view *view, const struct label_hit *hit) {
    const struct block *block = &view->blocks->at[hit->block];
    SCOPED(scoped_free)
    char *text = glyphs_folded(block->glyphs + hit->start, hit->end - hit->start);
    for (size_t i = 0; BUSINESS_LABELS[i]; i++)
        if (strcmp(text, BUSINESS_LABELS[i]) == 0)
            return true;
    return false;
}

/* The option that a text says in words; NULL when it says none, or lists several to choose from.
 */
static const struct word_option *option_in(const struct view *view, const char *text) {
    const struct word_option *best = NULL;
    int length = 0;
    for (int i = 0; i < view->words->option_count; i++) {
        const struct word_option *option = &view->words->options[i];
        for (int w = 0; strcmp(option->group, "business_types") == 0 && w < option->words.count;
             w++)
            if (option->words.at[w].length > length && strstr(text, option->words.at[w].text)) {
                best = option;
                length = option->words.at[w].length;
            }
    }
    return best;
}

/* Whether a text names another option once the word that says the first is taken out of it. */
static bool lists_more(const struct view *view, const char *text,
                       const struct word_option *option) {
    const struct wording *said = NULL;
    for (int w = 0; w < option->words.count; w++)
        if (strstr(text, option->words.at[w].text) &&
            (!said || option->words.at[w].length > said->length))
            said = &option->words.at[w];
    if (!said)
        return false;
    SCOPED(scoped_free)
    char *rest = text_copy(text);
    char *at = strstr(rest, said->text);
    memset(at, ' ', strlen(said->text));
    const struct word_option *other = option_in(view, rest);
    return other && strcmp(other->value, option->value) != 0;
}

/* All that stands behind a label on its level. */
static char *behind_label(const struct view *view, const struct label_hit *hit) {
    struct text_buffer all = {0};
    int middle = hit->box.y + hit->box.height / 2;
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        bool level = middle >= block->box.y && middle < block->box.y + block->box.height;
        int first = b == hit->block ? hit->value_start : 0;
        if (!level || (b != hit->block && block->box.x < hit->box.x + hit->box.width))
            continue;
        SCOPED(scoped_free)
        char *text = glyphs_folded(block->glyphs + first, block->count - first);
        text_add(&all, text);
        text_add(&all, " ");
    }
    return text_buffer_take(&all);
}

static void say(const struct view *view, const struct label_hit *hit, const struct place *place,
                struct ticked *types) {
    SCOPED(scoped_free)
    char *text = glyphs_folded(place->glyphs, place->count);
    const struct word_option *option = option_in(view, text);
    if (!option)
        return;
    types->boxes = true;
    types->box = place->box;
    SCOPED(scoped_free)
    char *all = behind_label(view, hit);
    types->doubt = lists_more(view, all, option);
    if (types->doubt) /* a list whose marks were not seen chooses nothing */
        return;
    add_value(types, option->value);
    text_add(&types->raw, text);
}

/* 业务类型：证书更新, without boxes. */
static void say_in_words(const struct view *view, struct ticked *types) {
    for (int i = 0; i < view->labels->count && types->count == 0; i++) {
        struct place places[PLACES_MAX];
        if (!is_business_label(view, &view->labels->at[i]))
            continue;
        int count = places_find(view, &view->labels->at[i], VALUE_TEXT, places);
        if (count > 0 && places[0].state == PLACE_WRITTEN)
            say(view, &view->labels->at[i], &places[0], types);
        for (int p = 0; p < count; p++)
            place_free(&places[p]);
    }
}

/* How many certificates of a kind a form surely asks for. */
static long counted(const struct field_list *fields, enum field_name name) {
    const struct field *count = field_find(fields, name, -1);
    return count && count->state == FIELD_STATE_READ ? strtol(count->value, NULL, 10) : 0;
}

/* Whether the numbers of certificates agree with the kinds that are said. */
static bool agrees(const struct said *said, const struct field_list *fields, const char *unit,
                   const char *personal) {
    bool wanted[2] = {false, false};
    for (int i = 0; i < said->count; i++) {
        wanted[0] = wanted[0] || strcmp(said->options[i]->value, unit) == 0;
        wanted[1] = wanted[1] || strcmp(said->options[i]->value, personal) == 0;
    }
    bool units = counted(fields, FIELD_UNIT_CERTIFICATES) > 0;
    bool people = counted(fields, FIELD_PERSONAL_CERTIFICATES) > 0;
    if (wanted[0] && wanted[1]) /* two of two could be a list */
        return units && people;
    return (wanted[0] || wanted[1]) && !(units && !wanted[0]) && !(people && !wanted[1]);
}

static void take_said(const struct said *said, struct ticked *out) {
    out->boxes = true;
    out->box = said->box;
    for (int i = 0; i < said->count; i++)
        add_value(out, said->options[i]->value);
    text_add(&out->raw, said->raw);
}

/* 申办业务：单位证书申请、个人证书申请 and 证书种类：单位证书, on a form that prints what was
 * chosen: two businesses, or two kinds, when the numbers of certificates say so too. */
static void say_chosen(const struct view *view, const struct field_list *fields,
                       struct ticked *types, struct ticked *kinds) {
    SCOPED(said_free)
    struct said business = {0};
    said_find(view, BUSINESS_LABELS, "business_types", &business);
    bool chosen =
        business.count == 1 ||
        (business.count == 2 && agrees(&business, fields, "unit_issue", "personal_issue"));
    if (!chosen || business.list)
        return;
    if (types->count == 0) {
        types->doubt = false;
        take_said(&business, types);
    }
    SCOPED(said_free)
    struct said kind = {0};
    said_find(view, KIND_LABELS, "certificate_kinds", &kind);
    if (!kinds->boxes && kind.count > 0 && !kind.list && agrees(&kind, fields, "unit", "personal"))
        take_said(&kind, kinds);
}

/* 申领单位证书：■是 □否, a question for each kind. */
static bool ask_kinds(const struct view *view, struct ticked *kinds, struct fault *why) {
    for (int i = 0; i < view->words->option_count; i++) {
        const struct word_option *option = &view->words->options[i];
        enum answer answer = ANSWER_UNKNOWN;
        bool found = false;
        if (strcmp(option->group, "certificate_kinds") != 0)
            continue;
        if (!answer_to_option(view, option, &answer, &found, why))
            return false;
        kinds->boxes = kinds->boxes || found;
        kinds->doubt = kinds->doubt || (found && answer == ANSWER_UNKNOWN);
        if (found && answer == ANSWER_YES)
            add_value(kinds, option->value);
    }
    return true;
}

/* The ticks about e-seals: behind the question that names them, else in any list. */
static bool gather_seals(const struct view *view, struct ticked *out, struct fault *why) {
    static const char *const SEALS[] = {"签章", "印章", "签名章", NULL};
    enum answer answer = ANSWER_UNKNOWN;
    bool found = false;
    if (!answer_to_word(view, SEALS, &answer, &found, why))
        return false;
    if (!found)
        return gather(view, "seal_image", out, why);
    out->boxes = true;
    out->doubt = answer == ANSWER_UNKNOWN;
    if (!out->doubt)
        add_value(out, answer == ANSWER_YES ? "yes" : "no");
    return true;
}

/* Whether a form surely asks for more certificates than one. */
static bool asks_several(const struct field_list *fields) {
    static const enum field_name COUNTS[] = {FIELD_UNIT_CERTIFICATES, FIELD_PERSONAL_CERTIFICATES};
    long all = 0;
    for (int i = 0; i < 2; i++) {
        const struct field *count = field_find(fields, COUNTS[i], -1);
        all += count && count->state == FIELD_STATE_READ ? strtol(count->value, NULL, 10) : 0;
    }
    return all > 1;
}

/* A tick at 需要 without a count asks for one e-seal, or for nobody knows how many where several
 * certificates are asked for; at 不需要 the count stays blank. */
static bool read_seal_images(const struct view *view, struct field_list *out, struct fault *why) {
    const struct field *known = field_find(out, FIELD_SEAL_IMAGES, -1);
    if (known && known->state == FIELD_STATE_READ)
        return true;
    SCOPED(ticked_free)
    struct ticked wanted = {0};
    if (!gather_seals(view, &wanted, why))
        return false;
    if (!wanted.boxes || wanted.count != 1 || wanted.doubt)
        return true;
    bool asked = strcmp(wanted.values.bytes, "yes") == 0;
    if (!asked && (!known || known->state == FIELD_STATE_BLANK))
        return true;
    for (int i = 0; i < out->count; i++)
        if (out->at[i].name == FIELD_SEAL_IMAGES) {
            field_free(&out->at[i]);
            out->at[i] = out->at[--out->count];
        }
    text_buffer_free(&wanted.values);
    wanted.count = asked;
    wanted.doubt = asked && asks_several(out);
    if (asked)
        text_add(&wanted.values, "1");
    make_field(view, FIELD_SEAL_IMAGES, &wanted, out);
    return true;
}

/* One kind stands alone, and the form asks for certificates of the other: that one's words beside
 * its box were not made out. */
static bool lacks_a_kind(const struct ticked *kinds, const struct field_list *fields) {
    bool unit = contains(kinds->values.bytes, "unit");
    enum field_name other = unit ? FIELD_PERSONAL_CERTIFICATES : FIELD_UNIT_CERTIFICATES;
    return kinds->options == 1 && kinds->count == 1 && counted(fields, other) > 0;
}

bool business_read(const struct view *view, struct field_list *out, struct fault *why) {
    SCOPED(ticked_free)
    struct ticked types = {0};
    SCOPED(ticked_free)
    struct ticked kinds = {0};
    if (!gather(view, "business_types", &types, why) ||
        !gather(view, "certificate_kinds", &kinds, why))
        return false;
    if (!kinds.boxes && !ask_kinds(view, &kinds, why))
        return false;
    if (!types.boxes) {
        say_in_words(view, &types);
        say_chosen(view, out, &types, &kinds);
    }
    kinds.doubt = kinds.doubt || lacks_a_kind(&kinds, out);
    if (!resolve_issue(&kinds, &types))
        types.doubt = true;
    make_field(view, FIELD_BUSINESS_TYPES, &types, out);
    make_field(view, FIELD_CERTIFICATE_KINDS, &kinds, out);
    return read_seal_images(view, out, why);
}
