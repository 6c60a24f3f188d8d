#include "ocr/gloss.h"

#include "base/text.h"

#include <string.h>

/* Letters of a gloss at most: Name of the Organization (Unified Social Credit Code). */
#define LETTERS_MOST 64
#define WORD_MOST    16
/* White space behind a gloss where another column begins; its words stand closer. */
#define CLOSED_GAP_EM 1.2
#define MAIL_MOST     6 /* letters of E-mail, one of them misread */
/* White space between words of Latin print. */
#define BLANK_EM 0.15
/* Letters of a word of which one, or two, may be misread. */
#define ONE_IN 5
#define TWO_IN 9
/* What a reading of letters is made of up to a place. */
#define READ_SO_FAR 1U
#define READ_HEAD   2U
#define READ_OWN    4U

/* Letters in a row, with what punctuation stands between them. */
struct run {
    char letters[LETTERS_MOST];
    int glyphs[LETTERS_MOST]; /* of each letter */
    int count;
    int end; /* the glyph behind the last letter and what belongs to it */
};

static bool is_letter(int32_t code) {
    return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
}

/* Strokes that engines take for each other are one letter; 0 for what is none. */
static char letter_of(int32_t code) {
    if (code >= 'a' && code <= 'z')
        code += 'A' - 'a';
    if (code == 'L' || code == '1' || code == '|')
        return 'I';
    if (code == '0')
        return 'O';
    if (code == '5')
        return 'S';
    return is_letter(code) ? (char)code : 0;
}

static bool is_one_of(int32_t code, const char *signs) {
    return code > 0 && code < 0x7F && strchr(signs, (int)code);
}

static bool is_joint_sign(int32_t code) {
    return is_one_of(code, "/.&'()-,`|_");
}

/* Figures that are a misread letter stand between two of them. */
static bool is_misread(const struct glyph *glyphs, int count, int at) {
    int32_t code = glyphs[at].code;
    return (code == '0' || code == '1' || code == '5') && at > 0 && at + 1 < count &&
           is_letter(glyphs[at - 1].code) && is_letter(glyphs[at + 1].code);
}

/* The letters of one row from a glyph on. */
static struct run run_at(const struct sheet *sheet, const struct block *block, int start) {
    struct run run = {.end = start};
    for (int at = start; at < block->count && run.count < LETTERS_MOST; at++) {
        const struct glyph *glyph = &block->glyphs[at];
        bool letter = is_letter(glyph->code) || is_misread(block->glyphs, block->count, at);
        bool apart = at > start &&
                     (glyph->row != glyph[-1].row || block_gap(sheet, block, at) >= CLOSED_GAP_EM);
        bool sign = is_joint_sign(glyph->code) && (run.count > 0 || is_one_of(glyph->code, "/(|-"));
        if (apart || (!letter && !sign))
            break;
        if (letter) {
            run.letters[run.count] = letter_of(glyph->code);
            run.glyphs[run.count++] = at;
        }
        if (letter || (run.count > 0 && (glyph->code == '.' || glyph->code == ')')))
            run.end = at + 1;
    }
    return run;
}

static int smallest(int a, int b, int c) {
    int least = a < b ? a : b;
    return least < c ? least : c;
}

/* Edits between letters and a word of much the same length. */
static int distance(const char *letters, int count, const struct wording *word) {
    int row[WORD_MOST + 2];
    for (int j = 0; j <= count; j++)
        row[j] = j;
    for (int i = 1; i <= word->length; i++) {
        int corner = row[0];
        row[0] = i;
        for (int j = 1; j <= count; j++) {
            int above = row[j];
            bool same = letter_of(word->codes[i - 1]) == letters[j - 1];
            row[j] = smallest(above + 1, row[j - 1] + 1, corner + !same);
            corner = above;
        }
    }
    return row[count];
}

/* Moves on from one place in the letters by each word of a list that stands there. */
static void step(const struct run *run, int from, const struct wording_list *list, unsigned gain,
                 unsigned *reached) {
    for (int w = 0; w < list->count; w++) {
        const struct wording *word = &list->at[w];
        int errors = word->length >= TWO_IN ? 2 : word->length >= ONE_IN ? 1 : 0;
        int slack = errors > 0;
        for (int length = word->length - slack; length <= word->length + slack; length++)
            if (word->length <= WORD_MOST && from + length <= run->count &&
                distance(run->letters + from, length, word) <= errors)
                reached[from + length] |= reached[from] | gain;
    }
}

/* What each place in the letters can be reached by: reached[count] tells of them all. */
static void read_words(const struct run *run, unsigned types, unsigned *reached) {
    const struct english_words *words = words_english();
    memset(reached, 0, (LETTERS_MOST + 1) * sizeof *reached);
    reached[0] = READ_SO_FAR;
    for (int at = 0; at < run->count; at++) {
        if (!reached[at])
            continue;
        step(run, at, &words->joints, 0, reached);
        step(run, at, &words->heads, READ_HEAD, reached);
        for (int type = 0; type < VALUE_TYPE_COUNT; type++)
            if (types & (1U << type))
                step(run, at, &words->own[type], READ_HEAD | READ_OWN, reached);
    }
}

static int32_t code_at(const struct block *block, int glyph) {
    return glyph < block->count ? block->glyphs[glyph].code : 0;
}

static bool is_closed(const struct sheet *sheet, const struct block *block, int start, int end) {
    return end >= block->count || block->glyphs[end].row != block->glyphs[start].row ||
           block_gap(sheet, block, end) >= CLOSED_GAP_EM || code_at(block, end) == ':';
}

/* Whether a value may begin at a glyph behind English words: white stands before it, or figures. */
static bool may_follow(const struct sheet *sheet, const struct block *block, int glyph) {
    int32_t code = code_at(block, glyph);
    return block->glyphs[glyph].parted || (code >= '0' && code <= '9') ||
           block_gap(sheet, block, glyph) >= BLANK_EM;
}

/* E-mail heads a column of its own on forms without another English word. */
static bool is_anothers(const struct run *run, unsigned types) {
    static const unsigned MAIL = 1U << VALUE_EMAIL;
    unsigned reached[LETTERS_MOST + 1];
    if (types == 0 || (types & MAIL))
        return false;
    read_words(run, MAIL, reached);
    unsigned as_mail = reached[run->count];
    return run->count <= MAIL_MOST && (as_mail & READ_OWN);
}

/* gloss_end on the glyph's row. */
static int end_on_row(const struct sheet *sheet, const struct block *block, int glyph,
                      unsigned types) {
    struct run run = run_at(sheet, block, glyph);
    unsigned reached[LETTERS_MOST + 1];
    if (run.count < 2 || is_anothers(&run, types))
        return glyph;
    read_words(&run, types, reached);
    if ((reached[run.count] & READ_HEAD) && is_closed(sheet, block, glyph, run.end))
        return run.end;
    for (int at = run.count; at > 0; at--) {
        int behind = at == run.count ? run.end : run.glyphs[at - 1] + 1;
        while (code_at(block, behind) == '.' || code_at(block, behind) == ')')
            behind++;
        if ((reached[at] & READ_OWN) && behind < block->count && may_follow(sheet, block, behind))
            return behind;
    }
    return glyph;
}

int gloss_end(const struct sheet *sheet, const struct block *block, int glyph, unsigned types) {
    int at = glyph < block->count ? end_on_row(sheet, block, glyph, types) : glyph;
    while (at > glyph && block->cell >= 0 && at < block->count &&
           block->glyphs[at].row != block->glyphs[at - 1].row) {
        int next = end_on_row(sheet, block, at, 0);
        if (next == at)
            return at;
        at = next;
    }
    return at;
}

int gloss_before(const struct sheet *sheet, const struct block *block, int glyph) {
    if (!is_letter(code_at(block, glyph)))
        return glyph;
    struct run run = run_at(sheet, block, glyph);
    unsigned reached[LETTERS_MOST + 1];
    int behind = run.end;
    while (is_joint_sign(code_at(block, behind)))
        behind++;
    if (run.count < 2 || !text_is_han(code_at(block, behind)) ||
        block->glyphs[behind].row != block->glyphs[glyph].row ||
        block_gap(sheet, block, behind) >= CLOSED_GAP_EM)
        return glyph;
    read_words(&run, 0, reached);
    return reached[run.count] & READ_HEAD ? behind : glyph;
}

bool gloss_is(const struct glyph *glyphs, int count) {
    struct run run = {0};
    unsigned reached[LETTERS_MOST + 1];
    for (int at = 0; at < count; at++) {
        bool letter = is_letter(glyphs[at].code) || is_misread(glyphs, count, at);
        if ((!letter && !is_joint_sign(glyphs[at].code) && glyphs[at].code != ':') ||
            run.count == LETTERS_MOST)
            return false;
        if (letter)
            run.letters[run.count++] = letter_of(glyphs[at].code);
    }
    if (run.count < 2)
        return false;
    read_words(&run, 0, reached);
    return reached[run.count] & READ_HEAD;
}

int gloss_tail(const struct glyph *glyphs, int count) {
    int start = count;
    while (start > 0 && !text_is_han(glyphs[start - 1].code))
        start--;
    bool colon = count > 0 && glyphs[count - 1].code == ':';
    return start > 0 && !colon && gloss_is(glyphs + start, count - start) ? start : count;
}
