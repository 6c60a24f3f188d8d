#include "ocr/voucher.h"

#include "base/text.h"
#include "ocr/voucher_money.h"
#include "ocr/voucher_party.h"

#include <stdlib.h>
#include <string.h>

#define LINE_CONFIDENCE    0.95
#define RECEIPT_CONFIDENCE 0.9
#define CHANNEL_CONFIDENCE 0.95
/* The head of a voucher: whose paper it is stands here, as share of the text's height. */
#define HEAD_SHARE 0.3
/* A title is no longer than this. */
#define TITLE_MOST 24
/* Points: a name in the head says whose paper it is, elsewhere it may be a mere mention. */
#define POINTS_HEAD    4
#define POINTS_BODY    1
#define POINTS_BANK    3
#define POINTS_PARTIES 2
#define POINTS_WAY     5 /* it is what was paid with, or who made the receipt out */
/* A line that is a status says hardly more than that. */
#define STATUS_EXTRA 3
/* A status of which one character is doubted has at least so many; doubted is below this. */
#define STATUS_LEAST 4
#define DOUBTED      0.5F
/* Columns stand this far apart, in ems. */
#define PIECE_GAP_EM 2.6

enum channel { CHANNEL_BANK, CHANNEL_WECHAT, CHANNEL_ALIPAY, CHANNEL_COUNT };

struct page_span {
    int top, bottom;
};

static struct page_span span_of(const struct view *view) {
    struct page_span span = {1 << 28, 0};
    for (int i = 0; i < view->blocks->count; i++) {
        struct box_px box = view->blocks->at[i].box;
        span.top = box.y < span.top ? box.y : span.top;
        span.bottom = box.y + box.height > span.bottom ? box.y + box.height : span.bottom;
    }
    return span;
}

static bool in_head(struct page_span span, int y) {
    return y < span.top + HEAD_SHARE * (span.bottom - span.top);
}

/* Whether a text belongs to what the payer wrote: use, note, remark. */
static bool is_remark(const struct view *view, int block) {
    struct box_px box = view->blocks->at[block].box;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        bool purpose = false;
        for (int m = 0; m < hit->meaning_count; m++)
            purpose = purpose || hit->meanings[m]->name == FIELD_PURPOSE;
        int middle = box.y + box.height / 2;
        if (purpose && middle >= hit->box.y - hit->box.height / 2 &&
            middle <= hit->box.y + hit->box.height * 3 / 2 && hit->box.x < box.x + box.width)
            return true;
    }
    return false;
}

/* Rows that say by whom a receipt was made out, or what was paid with. */
static bool is_way_of_paying(const char *folded) {
    static const char *const WORDS[] = {"支付方式", "付款方式", "资金渠道", "支付渠道",
                                        "付款渠道", "资金来源", "扣款方式"};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (strstr(folded, WORDS[i]))
            return true;
    return strstr(folded, "由") && (strstr(folded, "提供") || strstr(folded, "出具"));
}

static int points_of(const char *folded, bool head) {
    int points = head ? POINTS_HEAD : POINTS_BODY;
    return is_way_of_paying(folded) ? points + POINTS_WAY : points;
}

static int mention_points(const struct view *view, const char *channel, struct page_span span) {
    int points = 0;
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        SCOPED(scoped_free)
        char *text = glyphs_folded(block->glyphs, block->count);
        bool mentioned = false;
        for (int i = 0; i < view->words->option_count; i++) {
            const struct word_option *option = &view->words->options[i];
            if (strcmp(option->group, "channel") != 0 || strcmp(option->value, channel) != 0)
                continue;
            for (int w = 0; w < option->words.count; w++)
                mentioned = mentioned || strstr(text, option->words.at[w].text) != NULL;
        }
        if (mentioned && !is_remark(view, b))
            points += points_of(text, in_head(span, block->box.y));
    }
    return points;
}

/* Both parties of a bank's receipt have accounts; what an app writes in their place is none. */
static bool has_account(const struct field_list *fields, enum field_name name) {
    const struct field *field = field_find(fields, name, -1);
    return field && field->value && strpbrk(field->value, "0123456789");
}

static int bank_points(const struct view *view, const struct field_list *fields,
                       struct page_span span) {
    int points = 0;
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        SCOPED(scoped_free)
        char *text = glyphs_folded(block->glyphs, block->count);
        bool title = strstr(text, "银行") || strstr(text, "回单") || strstr(text, "信用社");
        bool theirs = strstr(text, "支付宝") || strstr(text, "微信");
        if (!title || theirs || label_at(view->labels, b, 0))
            continue;
        bool head = in_head(span, block->box.y);
        bool receipt = strstr(text, "凭证") || strstr(text, "回单") || strstr(text, "电子渠道");
        int here = head      ? POINTS_BANK
                   : receipt ? POINTS_BODY
                             : 0; /* a bank's foot: 某银行电子凭证 */
        points = here > points ? here : points;
    }
    bool parties =
        has_account(fields, FIELD_PAYER_ACCOUNT) && has_account(fields, FIELD_PAYEE_ACCOUNT);
    return points + (parties ? POINTS_PARTIES : 0);
}

static void read_channel(const struct view *view, struct field_list *out) {
    static const char *const NAMES[CHANNEL_COUNT] = {"bank", "wechat", "alipay"};
    struct page_span span = span_of(view);
    int points[CHANNEL_COUNT] = {bank_points(view, out, span), mention_points(view, "wechat", span),
                                 mention_points(view, "alipay", span)};
    int best = CHANNEL_BANK;
    for (int i = 0; i < CHANNEL_COUNT; i++)
        if (points[i] > points[best])
            best = i;
    struct field *field = field_add(out);
    field->name = FIELD_CHANNEL;
    if (points[best] == 0)
        return;
    field->value = text_copy(NAMES[best]);
    field->state = FIELD_STATE_READ;
    field->confidence = CHANNEL_CONFIDENCE;
}

/* 交易成功，请妥善保管凭条: the status, and what the customer is asked to do. */
static bool asks_behind(const char *text, const char *status) {
    if (!text_starts_with(text, status))
        return false;
    const char *rest = text + strlen(status);
    const char *at = rest;
    int32_t first = text_next(&at);
    return text_starts_with(rest, "请") || (!text_is_han(first) && text_starts_with(at, "请"));
}

/* The status that a line by itself states: 转账成功. */
static const char *status_of(const struct view *view, const char *text) {
    const char *best = NULL;
    int longest = 0;
    int length = text_length_characters(text);
    for (int i = 0; i < view->words->option_count; i++) {
        const struct word_option *option = &view->words->options[i];
        for (int w = 0; strcmp(option->group, "status") == 0 && w < option->words.count; w++) {
            const struct wording *word = &option->words.at[w];
            if (word->length >= 3 && word->length > longest &&
                (length <= word->length + STATUS_EXTRA || asks_behind(text, word->text)) &&
                strstr(text, word->text)) {
                longest = word->length;
                best = option->value;
            }
        }
    }
    return best;
}

/* The end of the piece of a row that begins at a glyph: columns stand further apart. */
static int piece_end(const struct view *view, const struct block *block, int start) {
    int end = start + 1;
    while (end < block->count && block->glyphs[end].row == block->glyphs[start].row &&
           block_gap(view->sheet, block, end) < PIECE_GAP_EM)
        end++;
    return end;
}

/* Adds the status that a piece of a row states; false when it states none. */
static bool add_status(const struct view *view, const struct glyph *glyphs, int count,
                       struct field_list *out) {
    SCOPED(scoped_free)
    char *text = glyphs_folded(glyphs, count);
    const char *status = status_of(view, text);
    if (!status)
        return false;
    struct field *field = field_add(out);
    field->name = FIELD_STATUS;
    field->value = text_copy(status);
    field->raw = glyphs_text(view->sheet, glyphs, count);
    field->state = FIELD_STATE_READ;
    field->confidence = LINE_CONFIDENCE;
    field->box = certain_upright(view->sheet, glyphs_box(glyphs, count));
    return true;
}

/* Whether a word is what was read but for its last character, which a stamp or an edge took. */
static bool is_but_for_last(const struct line_text *read, const struct wording *word) {
    const char *at = word->text;
    if (read->character_count != word->length - 1 || word->length < STATUS_LEAST)
        return false;
    for (int i = 0; i < read->character_count; i++) {
        const struct line_choice *choice = &read->characters[i].choices[0];
        if (!text_starts_with(at, choice->text) || choice->probability < DOUBTED)
            return false;
        text_next(&at);
    }
    return true;
}

/* Whether a word is what was read but for one character that the engine doubted. */
static bool is_but_for_one(const struct line_text *read, const struct wording *word) {
    int doubted = 0;
    const char *at = word->text;
    if (read->character_count != word->length || word->length < STATUS_LEAST)
        return false;
    for (int i = 0; i < read->character_count; i++) {
        const struct line_choice *choice = &read->characters[i].choices[0];
        const char *start = at;
        text_next(&at);
        bool same = strlen(choice->text) == (size_t)(at - start) &&
                    strncmp(choice->text, start, (size_t)(at - start)) == 0;
        if (!same && choice->probability >= DOUBTED)
            return false;
        doubted += !same;
    }
    return doubted <= 1;
}

/* A seal covers a character of the status, or the last was lost: where the others can stand in
 * words of one meaning only (交易成功, not 交易失败), that is the status. */
static void settle_covered(const struct view *view, struct field *field) {
    const char *only = NULL;
    if (field->state != FIELD_STATE_UNSURE)
        return;
    for (int i = 0; i < view->words->option_count; i++) {
        const struct word_option *option = &view->words->options[i];
        for (int w = 0; strcmp(option->group, "status") == 0 && w < option->words.count; w++) {
            if (!is_but_for_one(&field->reading, &option->words.at[w]) &&
                !is_but_for_last(&field->reading, &option->words.at[w]))
                continue;
            if (only && strcmp(only, option->value) != 0)
                return;
            only = option->value;
        }
    }
    if (!only)
        return;
    text_replace(&field->value, only);
    field->state = FIELD_STATE_READ;
    field->confidence = RECEIPT_CONFIDENCE;
}

static struct field *known_status(struct field_list *list) {
    for (int i = 0; i < list->count; i++)
        if (list->at[i].name == FIELD_STATUS)
            return &list->at[i];
    return NULL;
}

static void read_status(const struct view *view, struct field_list *out) {
    struct field *known = known_status(out);
    if (known) {
        settle_covered(view, known);
        return;
    }
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        if (add_status(view, block->glyphs, block->count, out))
            return;
        for (int at = 0, end; at < block->count; at = end) {
            end = piece_end(view, block, at);
            if (add_status(view, block->glyphs + at, end - at, out))
                return;
        }
    }
}

/* An app offers to show a receipt: that is none yet. */
static bool is_offer(const char *text) {
    static const char *const VERBS[] = {"查看", "申请", "下载", "获取", "索取", "发送", "分享"};
    for (size_t i = 0; i < sizeof VERBS / sizeof *VERBS; i++)
        if (strstr(text, VERBS[i]))
            return true;
    return false;
}

/* A bank's receipt is written after the booking, as is a list of bookings: it says 回单, 通知 or
 * 账户明细 where others state a status. */
static void infer_status(const struct view *view, struct field_list *out) {
    static const char *const RECEIPTS[] = {"回单",     "借记通知", "付款通知", "入账通知",
                                           "收支通知", "汇款通知", "扣款通知", "客户联"};
    /* Slips that wait for something mention these: only as a title they say what the paper is. */
    static const char *const TITLES[] = {"客户回执", "账户交易明细", "账户明细", "对账单",
                                         "支出明细", "收支明细",     "流水明细"};
    const struct field *channel = field_find(out, FIELD_CHANNEL, -1);
    if (!channel || !channel->value || field_find(out, FIELD_STATUS, -1))
        return;
    struct page_span span = span_of(view);
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        SCOPED(scoped_free)
        char *text = glyphs_folded(block->glyphs, block->count);
        bool receipt = false;
        for (size_t i = 0; i < sizeof RECEIPTS / sizeof *RECEIPTS; i++)
            receipt = receipt || strstr(text, RECEIPTS[i]) != NULL;
        for (size_t i = 0; i < sizeof TITLES / sizeof *TITLES; i++)
            receipt = receipt || (in_head(span, block->box.y) && strstr(text, TITLES[i]) &&
                                  block->count <= TITLE_MOST);
        if (!receipt || is_offer(text))
            continue;
        struct field *field = field_add(out);
        field->name = FIELD_STATUS;
        field->value = text_copy("done");
        field->raw = glyphs_text(view->sheet, block->glyphs, block->count);
        field->state = FIELD_STATE_READ;
        field->confidence = RECEIPT_CONFIDENCE;
        field->box = certain_upright(view->sheet, block->box);
        return;
    }
}

bool voucher_read(const struct view *view, struct field_list *out, struct fault *why) {
    if (!voucher_parties(view, out, why))
        return false;
    read_status(view, out);
    read_channel(view, out);
    infer_status(view, out);
    return voucher_money(view, out, why);
}
