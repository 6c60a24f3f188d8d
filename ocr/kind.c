#include "ocr/kind.h"

#include "base/text.h"
#include "ocr/kind_rows.h"
#include "ocr/label.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Points: a row that is a title says what the paper is; single words add up to as much at most. */
#define TITLE_POINTS    14.0
#define TITLE_IN_ROW    8.0 /* the row says more than the title */
#define TITLE_LARGE     2.0 /* type larger than the page's */
#define LARGE_RATIO     1.25
#define LOW_SHARE       0.45 /* below this share of the text a title is rather a mention */
#define LOW_FACTOR      0.5
#define ANCHORS_MOST    10.0
#define CARD_POINTS     6.0
#define LEAST_POINTS    5.0
#define ALSO_POINTS     8.0
#define SURE_POINTS     14.0
#define SLIP_TITLE      4.0 /* a slip's title within a row that names the bank too */
#define CONFIDENCE_MOST 0.99
/* A row that contains a title may say this many characters more: a bank's name, (补打). */
#define EXTRA_CHARACTERS 14
/* Titles shorter than this must be the whole row: 通知, 回单. */
#define SHORT_TITLE 4
/* Titles of so many characters may have others among theirs; the row says so many more in all. */
#define LONG_TITLE    6
#define EXTRA_IN_LONG 8
/* One misread character in this many is still that title. */
#define TITLE_CHARACTERS_PER_ERROR 5
/* Titles of so many characters are known without one of them, less surely. */
#define LOST_IN     9
#define LOST_POINTS 2.0
/* Characters of a long title that were read poorly: so many of them at most, by what each costs. */
#define TITLE_SURE       0.9F
#define TITLE_THOUGHT_OF 0.005F
#define COST_THOUGHT_OF  0.4
#define COST_DOUBTED     0.7
#define COST_SURE        99.0
#define DOUBTED_SHARE    0.25
#define DOUBT_POINTS     3.0
/* A row of a letter holds this many characters or more, the next follows within so many heights. */
#define FULL_ROW_CHARACTERS 15
#define FULL_ROW_GAP        2.0
/* A paragraph begins so far to the right of its other rows at most. */
#define INDENT_EM 4.0

static double placed(const struct page_rows *rows, const struct page_row *row, double points) {
    int text = rows->bottom - rows->top;
    bool low = row->box.y > rows->top + LOW_SHARE * text;
    bool large = row->box.height > LARGE_RATIO * rows->line_px;
    return points * (low && !large ? LOW_FACTOR : 1) + (large ? TITLE_LARGE : 0);
}

static int right_edge(const struct page_rows *rows) {
    int right = 0;
    for (int i = 0; i < rows->count; i++) {
        int edge = rows->at[i].box.x + rows->at[i].box.width;
        right = edge > right ? edge : right;
    }
    return right;
}

/* Whether a row is the rest of a sentence that the row above could not hold; a title of two rows
 * stands in the middle and does not hang to the left. */
static bool goes_on(const struct page_rows *rows, int row) {
    if (row == 0)
        return false;
    const struct page_row *upper = &rows->at[row - 1];
    struct box_px box = rows->at[row].box;
    int em = upper->box.height;
    int gap = box.y - (upper->box.y + em);
    return upper->open && text_length_characters(upper->text) >= FULL_ROW_CHARACTERS &&
           upper->box.x + upper->box.width >= right_edge(rows) - 2 * em &&
           box.x < upper->box.x + em && box.x > upper->box.x - INDENT_EM * em &&
           box.y > upper->box.y && gap < FULL_ROW_GAP * em;
}

/* Whether a text is a label of the paper, with figures of its value at most, and so no title that
 * lost its end: 统一社会信用代码 9. */
static bool is_label(const struct kind_words *words, const char *text, int title_length) {
    for (int i = 0; i < words->anchor_count; i++)
        for (int w = 0; w < words->anchors[i].words.count; w++) {
            const struct wording *label = &words->anchors[i].words.at[w];
            if (label->length >= title_length || !text_starts_with(text, label->text))
                continue;
            const char *rest = text + strlen(label->text);
            if (rest[strspn(rest, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")] == '\0')
                return true;
        }
    return false;
}

/* A row's text, and which characters may be among it: a bit for each that shares it. */
struct heading {
    const char *text;
    int length;
    uint64_t seen;
};

static uint64_t bit_of(int32_t code) {
    return (uint64_t)1 << (code & 63);
}

static struct heading heading_of(const char *text) {
    struct heading heading = {.text = text, .length = text_length_characters(text)};
    for (const char *at = text; *at != '\0';)
        heading.seen |= bit_of(text_next(&at));
    return heading;
}

/* Whether more of the title's characters are absent than any row that is it may lack. */
static bool is_elsewhere(const struct heading *heading, const struct wording *title) {
    int lacks = 0;
    for (int i = 0; i < title->length; i++)
        lacks += !(heading->seen & bit_of(title->codes[i]));
    int most = title->length / TITLE_CHARACTERS_PER_ERROR;
    return lacks > (most > 1 ? most : 1);
}

static double title_points(const struct page_rows *rows, const struct page_row *row,
                           const struct heading *heading, const struct wording *title) {
    const char *text = heading->text;
    int length = heading->length;
    bool large = row->box.height > LARGE_RATIO * rows->line_px;
    if (is_elsewhere(heading, title))
        return 0;
    if (large && title->length >= LOST_IN && length == title->length - 1 &&
        text_distance(text, title->text) == 1) /* one character of large type was lost */
        return placed(rows, row, TITLE_POINTS - LOST_POINTS);
    if (length < title->length || length > title->length + EXTRA_CHARACTERS)
        return 0;
    int distance = text_distance(text, title->text);
    if (distance <= title->length / TITLE_CHARACTERS_PER_ERROR && length >= title->length)
        return placed(rows, row, TITLE_POINTS - 2 * distance + title->length * 0.1);
    if (title->length >= SHORT_TITLE && strstr(text, title->text))
        return placed(rows, row, TITLE_IN_ROW * (title->length + 4.0) / (length + 4.0));
    /* Large type may fall into pieces, one of which is read as a character too many. */
    if (large && title->length >= LONG_TITLE && length <= title->length + EXTRA_IN_LONG &&
        distance == length - title->length)
        return placed(rows, row, TITLE_IN_ROW * (title->length + 4.0) / (length + 5.0));
    return 0;
}

/* What it costs that a character was read for another: little where the engine thought of the
 * right one, and too much where it was sure. */
static double doubt_cost(const struct sheet *sheet, const struct glyph *glyph, int32_t wanted) {
    if (glyph->code == wanted)
        return 0;
    const struct line_character *read = glyph_character(sheet, glyph);
    for (int i = 1; i < read->choice_count; i++) {
        const char *at = read->choices[i].text;
        if (read->choices[i].probability >= TITLE_THOUGHT_OF && text_next(&at) == wanted)
            return COST_THOUGHT_OF;
    }
    return glyph->probability < TITLE_SURE ? COST_DOUBTED : COST_SURE;
}

/* A title some characters of which were read poorly. No character that was surely read may be
 * another's: 单位电子签章申请表 is no 采样表. */
static double doubted_title(const struct sheet *sheet, const struct page_rows *rows,
                            const struct page_row *row, const struct wording *title) {
    int count = row->glyph_count - row->has_colon;
    if (title->length < LONG_TITLE || count != title->length)
        return 0;
    double cost = 0;
    for (int i = 0; i < count; i++)
        cost += doubt_cost(sheet, &row->glyphs[i], title->codes[i]);
    if (cost > title->length * DOUBTED_SHARE)
        return 0;
    return placed(rows, row, TITLE_POINTS - DOUBT_POINTS * cost);
}

/* A row with a colon may head one of our papers (开票信息：); that a paper is another's it does not
 * say: it is a label there (增值税普通发票：). */
static bool may_head(const struct page_row *row, const struct kind_words *words) {
    return words->kind != PAGE_KIND_OTHER || !row->has_colon;
}

static double best_title(const struct sheet *sheet, const struct page_rows *rows,
                         const struct kind_words *words, const struct wording_list *titles) {
    double best = 0;
    for (int i = 0; i < rows->count; i++) {
        const struct page_row *row = &rows->at[i];
        if (!may_head(row, words) || goes_on(rows, i))
            continue;
        struct text_buffer both = {0};
        text_add(&both, row->text);
        if (i + 1 < rows->count && rows->at[i + 1].box.height > LARGE_RATIO * rows->line_px)
            text_add(&both, rows->at[i + 1].text);
        struct heading alone = heading_of(row->text), joined = heading_of(both.bytes);
        for (int t = 0; t < titles->count; t++) {
            const struct wording *title = &titles->at[t];
            double one = title_points(rows, row, &alone, title);
            double two = title_points(rows, row, &joined, title);
            if (one > best && !is_label(words, row->text, title->length))
                best = one;
            if (two > best && !is_label(words, both.bytes, title->length))
                best = two;
            double doubted = doubted_title(sheet, rows, row, &titles->at[t]);
            best = doubted > best ? doubted : best;
        }
        text_buffer_free(&both);
    }
    return best;
}

static bool stands_somewhere(const struct sheet *sheet, const struct block_list *blocks,
                             const struct wording *wording, const struct wording_list *copulas) {
    for (int b = 0; b < blocks->count; b++) {
        const struct block *block = &blocks->at[b];
        for (int at = 0; at < block->count; at++) {
            int end = 0;
            double cost = 0;
            if (wording_may_start(sheet, &block->glyphs[at], wording) &&
                word_starts(sheet, block, at) &&
                wording_at(sheet, block, at, wording, &end, &cost) &&
                (word_ends(sheet, block, end) || copula_end(sheet, block, end, copulas) > end))
                return true;
        }
    }
    return false;
}

static double anchor_points(const struct sheet *sheet, const struct block_list *blocks,
                            const struct kind_words *words) {
    double points = 0;
    for (int i = 0; i < words->anchor_count; i++) {
        const struct wording_list *list = &words->anchors[i].words;
        for (int w = 0; w < list->count; w++)
            if (stands_somewhere(sheet, blocks, &list->at[w], &words->copulas)) {
                points += words->anchors[i].weight;
                break;
            }
    }
    return points < ANCHORS_MOST ? points : ANCHORS_MOST;
}

struct score {
    double title, anchors;
    bool is_letter; /* its title says the form of a paper only: 情况说明 */
};

static double total(struct score score) {
    return score.title + score.anchors;
}

static enum page_kind best_kind(const struct score *scores) {
    enum page_kind best = PAGE_KIND_OTHER;
    double points = LEAST_POINTS;
    for (int kind = PAGE_KIND_APPLICATION_FORM; kind < PAGE_KIND_COUNT; kind++)
        if (total(scores[kind]) > points) {
            points = total(scores[kind]);
            best = (enum page_kind)kind;
        }
    return best;
}

/* Papers that are copied or pasted beside others; the rank says which is the main one. */
static const enum page_kind BESIDE[] = {
    PAGE_KIND_BUSINESS_LICENCE,         PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE,
    PAGE_KIND_REGISTRATION_CERTIFICATE, PAGE_KIND_PAYMENT_VOUCHER,
    PAGE_KIND_INVOICE_INFORMATION,      PAGE_KIND_ID_COPY};
#define BESIDE_COUNT (int)(sizeof BESIDE / sizeof *BESIDE)

static bool is_beside(enum page_kind kind) {
    for (int i = 0; i < BESIDE_COUNT; i++)
        if (BESIDE[i] == kind)
            return true;
    return false;
}

/* Whether a paper stands beside the main one by its own right. */
static bool stands_beside(enum page_kind kind, const struct score *score, int card_sides) {
    if (kind == PAGE_KIND_ID_COPY)
        return card_sides > 0;
    if (kind == PAGE_KIND_INVOICE_INFORMATION)
        return score->title >= TITLE_POINTS / 2 || score->anchors >= ALSO_POINTS;
    /* Banks put their own names before a slip's title: its parties and amounts tell it as well. */
    if (kind == PAGE_KIND_PAYMENT_VOUCHER && score->title >= SLIP_TITLE)
        return total(*score) >= SURE_POINTS;
    return score->title >= TITLE_POINTS - 2;
}

static void find_also(const struct score *scores, int card_sides, struct kind_guess *guess) {
    bool licence = guess->kind == PAGE_KIND_BUSINESS_LICENCE ||
                   guess->kind == PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE ||
                   guess->kind == PAGE_KIND_REGISTRATION_CERTIFICATE;
    for (int i = 0; i < BESIDE_COUNT && guess->also_count < 4; i++) {
        bool same_family = licence && i < 3;
        bool invoice = BESIDE[i] == PAGE_KIND_INVOICE_INFORMATION;
        if (!is_beside(guess->kind) && !invoice)
            continue; /* a form carries invoice data in a corner, nothing else */
        if (BESIDE[i] != guess->kind && !same_family &&
            stands_beside(BESIDE[i], &scores[BESIDE[i]], card_sides))
            guess->also[guess->also_count++] = BESIDE[i];
    }
}

/* Of papers that stand beside each other the first by rank is the main one. */
static void prefer_rank(const struct score *scores, int card_sides, struct kind_guess *guess) {
    for (int i = 0; is_beside(guess->kind) && BESIDE[i] != guess->kind; i++)
        if (stands_beside(BESIDE[i], &scores[BESIDE[i]], card_sides) &&
            total(scores[BESIDE[i]]) >= SURE_POINTS) {
            guess->kind = BESIDE[i];
            return;
        }
}

static struct score score_of(const struct sheet *sheet, const struct block_list *blocks,
                             const struct page_rows *rows, const struct kind_words *words) {
    double title = best_title(sheet, rows, words, &words->titles);
    double letter = best_title(sheet, rows, words, &words->letters);
    return (struct score){.title = title > letter ? title : letter,
                          .anchors = anchor_points(sheet, blocks, words),
                          .is_letter = letter > title};
}

/* A letter that gives invoice data is what it is about, not what is written over it; so is a letter
 * of authority with a copied card, of which one side may be all. */
static void prefer_content(const struct score *scores, int card_sides, struct kind_guess *guess) {
    const struct score *other = &scores[PAGE_KIND_OTHER];
    if (guess->kind == PAGE_KIND_OTHER && card_sides > 0 && other->anchors == 0)
        guess->kind = PAGE_KIND_ID_COPY;
    if (guess->kind == PAGE_KIND_OTHER && other->is_letter && other->anchors == 0 &&
        scores[PAGE_KIND_INVOICE_INFORMATION].anchors >= ALSO_POINTS)
        guess->kind = PAGE_KIND_INVOICE_INFORMATION;
}

struct kind_guess kind_find(const struct sheet *sheet, const struct block_list *blocks,
                            int card_sides) {
    SCOPED(page_rows_free)
    struct page_rows rows = {0};
    page_rows_find(sheet, blocks, &rows);
    struct score scores[PAGE_KIND_COUNT] = {{0}};
    for (int kind = PAGE_KIND_APPLICATION_FORM; kind < PAGE_KIND_COUNT; kind++) {
        const struct kind_words *words = words_of((enum page_kind)kind);
        if (!words)
            continue;
        scores[kind] = score_of(sheet, blocks, &rows, words);
    }
    scores[PAGE_KIND_ID_COPY].anchors += card_sides * CARD_POINTS;
    struct kind_guess guess = {.kind = best_kind(scores)};
    prefer_content(scores, card_sides, &guess);
    prefer_rank(scores, card_sides, &guess);
    double points = total(scores[guess.kind]);
    double share = points / SURE_POINTS;
    guess.confidence = guess.kind == PAGE_KIND_OTHER && points < LEAST_POINTS ? 0.7 : share;
    if (guess.confidence > CONFIDENCE_MOST)
        guess.confidence = CONFIDENCE_MOST;
    if (guess.kind != PAGE_KIND_OTHER)
        find_also(scores, card_sides, &guess);
    return guess;
}
