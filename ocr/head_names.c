#include "ocr/head_names.h"

#include "base/text.h"

/* A name of another script or of one character is none: Name below 姓名. */
#define UNKNOWN_HAN 2
#define COST_WEIGHT 2.5

/* A head's cell while it is read. */
struct scan {
    const struct view *view;
    const struct block *block;
    int end;
};

/* A name that was found: its last glyph's follower, what it means (NULL: nobody wants it). */
struct name {
    int end;
    double score;
    const struct wanted *wanted;
};

static int32_t code_at(const struct scan *scan, int at) {
    return at < scan->end ? scan->block->glyphs[at].code : 0;
}

static bool is_one_of(int32_t code, const char *list) {
    for (int32_t c = text_next(&list); c; c = text_next(&list))
        if (c == code)
            return true;
    return false;
}

/* What parts two names. */
static bool is_joint(int32_t code) {
    return is_one_of(code, "/、丶,;&+|.及和与\\");
}

static bool new_row(const struct scan *scan, int at) {
    return at > 0 && scan->block->glyphs[at].row != scan->block->glyphs[at - 1].row;
}

static bool ends_name(const struct scan *scan, int at) {
    return at >= scan->end || new_row(scan, at) || is_joint(code_at(scan, at)) ||
           word_ends(scan->view->sheet, scan->block, at);
}

static void try_list(const struct scan *scan, int start, const struct wording_list *list,
                     const struct wanted *wanted, struct name *best) {
    const struct sheet *sheet = scan->view->sheet;
    for (int i = 0; i < list->count; i++) {
        const struct wording *wording = &list->at[i];
        int end = 0;
        double cost = 0;
        if (wording->open || !wording_may_start(sheet, &scan->block->glyphs[start], wording) ||
            !wording_at(sheet, scan->block, start, wording, &end, &cost) || end > scan->end ||
            !ends_name(scan, end))
            continue;
        double score = wording->length - COST_WEIGHT * cost;
        if (score > best->score)
            *best = (struct name){end, score, wanted};
    }
}

/* The longest name at a glyph; end 0: none. */
static struct name name_at(const struct scan *scan, int start) {
    struct name best = {0};
    for (int i = 0; i < scan->view->words->columns.count; i++) {
        const struct wanted *wanted = &scan->view->words->columns.at[i];
        try_list(scan, start, &wanted->labels, wanted, &best);
    }
    try_list(scan, start, &scan->view->words->others, NULL, &best);
    return best;
}

static void add(struct head_names *names, const struct wanted *wanted) {
    for (int i = 0; wanted && i < names->count; i++)
        if (names->at[i] == wanted)
            return;
    if (names->count < HEAD_NAMES_MOST)
        names->at[names->count++] = wanted;
}

/* A name in two rows each of which is another name by itself is one or both: 使用人 over 手机号码.
 */
static bool add_both(const struct scan *scan, int start, const struct name *whole,
                     struct head_names *names) {
    int turn = start + 1;
    while (turn < whole->end && !new_row(scan, turn))
        turn++;
    if (turn >= whole->end || !whole->wanted)
        return false;
    struct scan upper = *scan;
    upper.end = turn;
    struct name first = name_at(&upper, start);
    struct name second = name_at(scan, turn);
    if (first.end != turn || second.end != whole->end || !first.wanted || !second.wanted ||
        first.wanted == second.wanted)
        return false;
    add(names, first.wanted);
    add(names, second.wanted);
    names->whole = whole->wanted;
    return true;
}

/* A bracket that holds a name and nothing else names a value of its own; others explain. Gives the
 * glyph behind it. */
static int pass_bracket(const struct scan *scan, int open, struct head_names *names) {
    int close = open + 1;
    while (close < scan->end && code_at(scan, close) != ')')
        close++;
    struct name name = open + 1 < close ? name_at(scan, open + 1) : (struct name){0};
    if (names->count > 0 && name.end == close && name.wanted)
        add(names, name.wanted);
    return close < scan->end ? close + 1 : close;
}

/* Words that are no name anybody knows, up to what parts them from the next. */
static int pass_unknown(const struct scan *scan, int start, struct head_names *names) {
    int at = start;
    int han = 0;
    do
        han += text_is_han(code_at(scan, at++));
    while (at < scan->end && !new_row(scan, at) && !is_joint(code_at(scan, at)) &&
           code_at(scan, at) != '(');
    if (han >= UNKNOWN_HAN) {
        add(names, NULL);
        names->loose = true;
    }
    return at;
}

static int pass_name(const struct scan *scan, int start, struct head_names *names) {
    struct name name = name_at(scan, start);
    if (name.end <= start)
        return pass_unknown(scan, start, names);
    if (!add_both(scan, start, &name, names))
        add(names, name.wanted);
    return name.end;
}

struct head_names head_names_find(const struct view *view, int number, int start, int end) {
    struct head_names names = {0};
    const struct scan scan = {view, &view->blocks->at[number], end};
    for (int at = start; at < end && !scan.block->vertical;) {
        int32_t code = code_at(&scan, at);
        bool sign = is_joint(code) || code == ')' || code == ':' || scan.block->glyphs[at].is_mark;
        if (sign)
            at++;
        else
            at = code == '(' ? pass_bracket(&scan, at, &names) : pass_name(&scan, at, &names);
    }
    bool wanted = false;
    for (int i = 0; i < names.count; i++)
        wanted = wanted || names.at[i];
    if (!wanted)
        names.count = 0;
    return names;
}

const struct wanted *head_names_first(const struct head_names *names) {
    const struct wanted *first = names->whole;
    for (int i = 0; i < names->count && !first; i++)
        first = names->at[i];
    return first;
}
