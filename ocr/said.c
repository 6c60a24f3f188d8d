#include "ocr/said.h"

#include "base/scoped.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* Rows of a list stand at most so far above and below its label, in heights of the label. */
#define LIST_REACH 5

void said_free(struct said *said) {
    free(said->raw);
    *said = (struct said){0};
}

static bool is_label(const struct view *view, const struct label_hit *hit,
                     const char *const *labels) {
    const struct block *block = &view->blocks->at[hit->block];
    SCOPED(scoped_free)
    char *text = glyphs_folded(block->glyphs + hit->start, hit->end - hit->start);
    for (; *labels; labels++)
        if (strcmp(text, *labels) == 0)
            return true;
    return false;
}

/* The longest word of a group with which a text begins, and its option; NULL when none does. */
static const struct wording *word_at(const struct view *view, const char *group, const char *text,
                                     const struct word_option **option) {
    const struct wording *best = NULL;
    for (int i = 0; i < view->words->option_count; i++) {
        const struct word_option *known = &view->words->options[i];
        for (int w = 0; strcmp(known->group, group) == 0 && w < known->words.count; w++) {
            const struct wording *word = &known->words.at[w];
            if (strncmp(text, word->text, strlen(word->text)) == 0 &&
                (!best || word->length > best->length)) {
                best = word;
                *option = known;
            }
        }
    }
    return best;
}

static const char *after_joints(const char *text) {
    static const char *const JOINTS[] = {"、", "丶", ",", "，", ";", "；", "和", "及", "与", " "};
    for (size_t i = 0; i < sizeof JOINTS / sizeof *JOINTS;) {
        size_t length = strlen(JOINTS[i]);
        bool joint = strncmp(text, JOINTS[i], length) == 0;
        text += joint ? length : 0;
        i = joint ? 0 : i + 1;
    }
    return text;
}

/* The options of which a text consists, with nothing else but what joins them; -1 when something
 * else stands there, or more than can be said together. */
static int options_of(const struct view *view, const char *group, const char *text,
                      const struct word_option *out[static SAID_MOST]) {
    int count = 0;
    for (text = after_joints(text); *text; text = after_joints(text)) {
        const struct word_option *option = NULL;
        const struct wording *word = word_at(view, group, text, &option);
        if (!word || count == SAID_MOST)
            return -1;
        out[count++] = option;
        text += strlen(word->text);
    }
    return count;
}

static bool is_level(const struct label_hit *hit, const struct block *block) {
    int middle = box_middle_y(hit->box);
    return middle >= block->box.y && middle < block->box.y + block->box.height;
}

/* All that stands behind a label on its level. */
static char *text_behind(const struct view *view, const struct label_hit *hit, struct box_px *box) {
    struct text_buffer all = {0};
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        int first = b == hit->block ? hit->value_start : 0;
        if (!is_level(hit, block) || first >= block->count ||
            (b != hit->block && block->box.x < hit->box.x + hit->box.width))
            continue;
        SCOPED(scoped_free)
        char *text = glyphs_folded(block->glyphs + first, block->count - first);
        struct box_px own = glyphs_box(block->glyphs + first, block->count - first);
        *box = all.length > 0 ? box_union(*box, own) : own;
        text_add_format(&all, "%s%s", all.length > 0 ? " " : "", text);
    }
    return text_buffer_take(&all);
}

/* Whether rows above or below what is said hold options of the group too: a list, whose marks were
 * not seen. */
static bool is_among_rows(const struct view *view, const struct label_hit *hit, const char *group) {
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        int far = abs(box_middle_y(block->box) - box_middle_y(hit->box));
        if (is_level(hit, block) || far > LIST_REACH * hit->box.height)
            continue;
        SCOPED(scoped_free)
        char *text = glyphs_folded(block->glyphs, block->count);
        const struct word_option *options[SAID_MOST];
        if (options_of(view, group, text, options) > 0)
            return true;
    }
    return false;
}

void said_find(const struct view *view, const char *const *labels, const char *group,
               struct said *out) {
    for (int i = 0; i < view->labels->count && out->count == 0; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        if (!is_label(view, hit, labels))
            continue;
        SCOPED(scoped_free)
        char *text = text_behind(view, hit, &out->box);
        int count = text ? options_of(view, group, text, out->options) : 0;
        if (count <= 0)
            continue;
        out->count = count;
        out->list = is_among_rows(view, hit, group);
        out->raw = text;
        text = NULL;
    }
}
