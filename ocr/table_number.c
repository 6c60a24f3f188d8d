#include "ocr/table_number.h"

#include "base/scoped.h"
#include "base/text.h"

#include <string.h>

/* What may stand around a row's number (证书第3张); a sheet's number has its 页, a term its 年. */
#define DRESS "第证书张份号序编个条行续人员持有申请使用户单位明细信息NO#.,、:()[]-"

static bool is_among(int32_t code, const char *characters) {
    for (int32_t c = text_next(&characters); c; c = text_next(&characters))
        if (c == code)
            return true;
    return false;
}

/* The value of a figure: 0 to 9, 10 for 十, -1 for none. */
static int figure_of(int32_t code) {
    static const char *const HAN = "零一二三四五六七八九十";
    int place = 0;
    if (code >= '0' && code <= '9')
        return code - '0';
    const char *at = HAN;
    for (int32_t c = text_next(&at); c; c = text_next(&at), place++)
        if (c == code)
            return place;
    return -1;
}

/* A number with one more figure behind it: 二十 is 2 tens, 十五 one ten and 5. */
static int number_with(int number, int32_t code, int figure) {
    if (code == '0' + figure)
        return number * 10 + figure;
    if (figure == 10)
        return number > 0 ? number * 10 : 10;
    return number + figure;
}

int row_number_of(const char *text) {
    SCOPED(scoped_free)
    char *folded = text_folded(text);
    const char *at = folded;
    int number = 0;
    bool behind = false;
    for (int32_t c = text_next(&at); c; c = text_next(&at)) {
        int figure = figure_of(c);
        if (figure < 0 ? !is_among(c, DRESS) : behind)
            return 0;
        behind = figure < 0 && number > 0;
        number = figure < 0 ? number : number_with(number, c, figure);
        if (number > TABLE_ROWS_MAX)
            return 0;
    }
    return number;
}

void row_numbers_note(struct row_numbers *numbers, int place, const char *text) {
    int number = row_number_of(text);
    if (number > place && numbers->count < TABLE_ROWS_MAX)
        numbers->starts[numbers->count++] = number - 1 - place;
}

int row_numbers_start(const struct row_numbers *numbers) {
    int best = 0;
    int best_votes = 0;
    for (int i = 0; i < numbers->count; i++) {
        int votes = 0;
        for (int j = 0; j < numbers->count; j++)
            votes += numbers->starts[j] == numbers->starts[i];
        if (votes > best_votes) {
            best_votes = votes;
            best = numbers->starts[i];
        }
    }
    return best_votes > 1 || numbers->count == 1 ? best : 0;
}

void row_numbers_apply(const struct row_numbers *numbers, struct field_list *fields, int from,
                       int rows, int *number) {
    int shift = row_numbers_start(numbers) - (*number - rows);
    if (shift <= 0 || rows == 0)
        return;
    for (int i = from; i < fields->count; i++)
        if (fields->at[i].row >= 0)
            fields->at[i].row += shift;
    *number += shift;
}
