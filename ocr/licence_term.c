#include "ocr/licence_term.h"

#include "base/date.h"
#include "base/text.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

/* A paper on which so many of its items were found was read: what is missing is not there. */
#define LICENCE_ITEMS_LEAST     5
#define CERTIFICATE_ITEMS_LEAST 4
/* A longer row is prose (年度报告…), a shorter one no term. */
#define ROW_MOST   30
#define ITEMS_MOST 7
/* A label read less surely than this may be another; labels are some four ems wide, and what is
 * lower than half of one is no label. */
#define LABEL_CONFIDENCE 0.75
#define LABEL_EM         5.0
#define LABEL_LEAST      0.5
#define WORDS_MOST       5

/* Labels of one item, by what they are called on various papers. */
struct item_words {
    const char *words[WORDS_MOST];
};

/* Licences of both editions have these (domain.md 3.2). */
static const struct item_words LICENCE[ITEMS_MOST] = {
    {{"名称", "企业名称", "字号名称", "公司名称", "名称字号"}},
    {{"类型", "主体类型", "公司类型", "组成形式"}},
    {{"法定代表人", "经营者", "负责人", "执行事务合伙人", "投资人"}},
    {{"住所", "经营场所", "主要经营场所", "营业场所"}},
    {{"注册资本", "出资额", "实收资本", "组成形式"}},
    {{"成立日期", "注册日期", "成立时间"}},
    {{"经营范围"}},
};
static const struct item_words CERTIFICATE[ITEMS_MOST] = {
    {{"机构名称", "名称", "单位名称"}},
    {{"机构性质", "单位类型", "机构类型", "类型"}},
    {{"机构地址", "地址", "住所"}},
    {{"负责人", "法定代表人"}},
    {{"赋码机关", "登记管理机关", "发证机关", "登记机关"}},
    {{"颁发日期", "发证日期"}},
};
/* Certificates of legal persons with these items are always made out for a term (domain.md 3.3). */
static const struct item_words TERMED = {
    {"开办资金", "经费来源", "举办单位", "业务主管单位", "宗旨和业务范围"}};

static bool stands(const struct view *view, const struct item_words *item) {
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        const struct block *block = &view->blocks->at[hit->block];
        SCOPED(scoped_free)
        char *text = glyphs_folded(block->glyphs + hit->start, hit->end - hit->start);
        for (int w = 0; w < WORDS_MOST && item->words[w]; w++)
            if (text_distance(text, item->words[w]) <= (text_length_characters(text) >= 4))
                return true;
    }
    return false;
}

static int count_items(const struct view *view, const struct item_words *items) {
    int count = 0;
    for (int i = 0; i < ITEMS_MOST && items[i].words[0]; i++)
        count += stands(view, &items[i]);
    return count;
}

/* The labels of items that stand at the paper's left, one under the other: their common box. */
static struct box_px label_column(const struct view *view) {
    struct box_px column = {0};
    for (int i = 0; i < view->labels->count; i++) {
        struct box_px box = view->labels->at[i].box;
        bool left = view->labels->at[i].start == 0;
        if (left && (box_is_empty(column) || box.x < column.x + column.width))
            column = box_union(column, box);
    }
    return column;
}

/* Something that could not be read stands where labels do: a note written across, a seal. The term
 * may be under it. */
static bool hides_a_label(const struct view *view) {
    struct box_px column = label_column(view);
    for (int i = 0; i < view->sheet->line_count; i++) {
        const struct sheet_line *line = &view->sheet->lines[i];
        bool doubtful = line->is_read && line->text.character_count > 0 &&
                        (double)line->text.confidence < LABEL_CONFIDENCE;
        if (doubtful && line->box.height >= LABEL_LEAST * column.width / LABEL_EM &&
            !box_is_empty(box_intersection(line->box, column)))
            return true;
    }
    return false;
}

/* Whether a paper was read well enough to say that it has no line for a term. */
static bool has_no_term(const struct view *view) {
    if (hides_a_label(view))
        return false;
    if (view->words->kind == PAGE_KIND_BUSINESS_LICENCE)
        return count_items(view, LICENCE) >= LICENCE_ITEMS_LEAST;
    return !stands(view, &TERMED) && count_items(view, CERTIFICATE) >= CERTIFICATE_ITEMS_LEAST;
}

/* Two days, or a day and 长期: no other item of these papers reads so. */
static bool is_term(const char *text) {
    struct period_text period;
    struct date dates[2];
    return text_length_characters(text) <= ROW_MOST && value_period(text, &period) &&
           (value_dates(text, dates, 2) == 2 || (period.from[0] && value_is_long_term(text)));
}

static bool find_bare_term(const struct view *view, struct place *out) {
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        SCOPED(scoped_free)
        char *text = glyphs_text(view->sheet, block->glyphs, block->count);
        if (block->count == 0 || label_at(view->labels, b, 0) || !is_term(text))
            continue;
        place_add_glyphs(out, block->glyphs, block->count);
        return true;
    }
    return false;
}

bool licence_term_read(const struct view *view, struct field_list *fields, struct fault *why) {
    const struct field *known = field_find(fields, FIELD_VALID_UNTIL, -1);
    if (known)
        return true;
    struct place place = {0};
    struct field made = {.name = FIELD_VALID_UNTIL, .row = -1};
    bool bare = find_bare_term(view, &place);
    bool good = !bare || certain_field(view, VALUE_PERIOD, &place, &made, why);
    place_free(&place);
    if (!good)
        return false;
    if (bare || !has_no_term(view))
        *field_add(fields) = made; /* not_tried unless a bare term was read */
    return true;
}
