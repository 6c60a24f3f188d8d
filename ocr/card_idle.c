#include "ocr/card_idle.h"

#include "base/text.h"
#include "ocr/card_find.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A label stands within this of its place; lines of one row within this of each other. */
#define NEAR_Y 0.045
#define NEAR_X 0.05
#define ROW_Y  0.05
/* An address goes on so far below its first line, and stands before the photograph. */
#define ADDRESS_END_Y 0.26
#define VALUES_END_X  0.60
/* Type on cards is this high, and a line's box between these shares of it. */
#define TYPE_HEIGHT 0.045
#define LOWEST      0.6
#define HIGHEST     1.7

/* A portrait side by its labels: x of their column, the upper edge, the height. */
struct portrait {
    double x, y, height;
};

static double middle_of(const struct sheet_line *line) {
    return line->box.y + line->box.height / 2.0;
}

static bool begins(const struct sheet_line *line, const char *label) {
    return line->is_read && line->text.text && text_starts_with(line->text.text, label);
}

static bool is(const struct sheet_line *line, const char *label) {
    return begins(line, label) && strlen(line->text.text) == strlen(label);
}

static bool is_type(const struct sheet_line *line, double card_height) {
    double high = line->box.height / (TYPE_HEIGHT * card_height);
    return high > LOWEST && high < HIGHEST;
}

/* A line that begins with a label in the column, at its height on the card. */
static bool has_label(const struct sheet *sheet, const struct portrait *card, const char *label,
                      double at_y) {
    for (int i = 0; i < sheet->line_count; i++) {
        const struct sheet_line *line = &sheet->lines[i];
        double y = (middle_of(line) - card->y) / card->height;
        if (begins(line, label) && fabs(y - at_y) < NEAR_Y &&
            fabs(line->box.x - card->x) < NEAR_X * CARD_RATIO * card->height)
            return true;
    }
    return false;
}

/* 民族 stands behind 性别, in its line or in one of its own: rows of forms do not have both. */
static bool has_people(const struct sheet *sheet, const struct sheet_line *sex, double height) {
    if (strstr(sex->text.text, "民族"))
        return true;
    for (int i = 0; i < sheet->line_count; i++) {
        const struct sheet_line *line = &sheet->lines[i];
        double away = (line->box.x - sex->box.x) / (CARD_RATIO * height);
        if (begins(line, "民族") && fabs(middle_of(line) - middle_of(sex)) < ROW_Y * height &&
            away > 0.1 && away < 0.35)
            return true;
    }
    return false;
}

static bool portrait_by(const struct sheet *sheet, const struct sheet_line *name,
                        const struct sheet_line *sex, struct portrait *out) {
    double height =
        (middle_of(sex) - middle_of(name)) / (card_label_y(CARD_SEX) - card_label_y(CARD_NAME));
    if (height <= 0 || !is_type(sex, height) ||
        abs(name->box.x - sex->box.x) > NEAR_X * CARD_RATIO * height ||
        !has_people(sheet, sex, height))
        return false;
    *out =
        (struct portrait){sex->box.x, middle_of(name) - card_label_y(CARD_NAME) * height, height};
    return true;
}

/* Whether something else begins the row of a line in the labels' column. */
static bool row_is_begun(const struct sheet *sheet, const struct portrait *card,
                         const struct sheet_line *at) {
    for (int i = 0; i < sheet->line_count; i++) {
        const struct sheet_line *line = &sheet->lines[i];
        if (line != at && line->box.x < at->box.x &&
            line->box.x > card->x - 2 * NEAR_X * CARD_RATIO * card->height &&
            fabs(middle_of(line) - middle_of(at)) < ROW_Y * card->height)
            return true;
    }
    return false;
}

static bool is_idle_on(const struct sheet *sheet, const struct portrait *card,
                       const struct sheet_line *line) {
    double width = CARD_RATIO * card->height;
    double x = (line->box.x - card->x) / width;
    double y = (middle_of(line) - card->y) / card->height;
    if (x < NEAR_X || (line->box.x + line->box.width - card->x) / width > VALUES_END_X ||
        !is_type(line, card->height))
        return false;
    if (fabs(y - card_label_y(CARD_BIRTH)) < NEAR_Y)
        return has_label(sheet, card, "出生", card_label_y(CARD_BIRTH));
    return y > card_label_y(CARD_ADDRESS) + NEAR_Y &&
           y < card_label_y(CARD_ADDRESS) + ADDRESS_END_Y &&
           has_label(sheet, card, "住址", card_label_y(CARD_ADDRESS)) &&
           !row_is_begun(sheet, card, line);
}

static bool is_on_portrait(const struct sheet *sheet, const struct sheet_line *line) {
    for (int i = 0; i < sheet->line_count; i++)
        for (int k = 0; k < sheet->line_count && begins(&sheet->lines[i], "姓名"); k++) {
            struct portrait card;
            if (begins(&sheet->lines[k], "性别") &&
                portrait_by(sheet, &sheet->lines[i], &sheet->lines[k], &card) &&
                is_idle_on(sheet, &card, line))
                return true;
        }
    return false;
}

/* The authority's label stands under the title as on a card, and the line behind it. */
static bool is_authority(const struct sheet_line *title, const struct sheet_line *label,
                         const struct sheet_line *line) {
    double height = (middle_of(label) - middle_of(title)) /
                    (card_label_y(CARD_AUTHORITY) - card_label_y(CARD_TITLE));
    double width = CARD_RATIO * height;
    double back = card_label_x(CARD_TITLE) - card_label_x(CARD_AUTHORITY);
    double gap = line->box.x - (label->box.x + label->box.width);
    return height > 0 && is_type(label, height) && is_type(line, height) &&
           fabs(title->box.x - label->box.x - back * width) < NEAR_X * width &&
           fabs(middle_of(line) - middle_of(label)) < ROW_Y * height / 2 && gap > 0 &&
           gap < 2 * NEAR_X * width;
}

static bool is_on_emblem(const struct sheet *sheet, const struct sheet_line *line) {
    for (int i = 0; i < sheet->line_count; i++)
        for (int k = 0; k < sheet->line_count && is(&sheet->lines[i], "居民身份证"); k++)
            if (is(&sheet->lines[k], "签发机关") &&
                is_authority(&sheet->lines[i], &sheet->lines[k], line))
                return true;
    return false;
}

bool card_line_is_idle(const struct sheet *sheet, int line) {
    const struct sheet_line *at = &sheet->lines[line];
    return !at->is_read && (is_on_portrait(sheet, at) || is_on_emblem(sheet, at));
}
