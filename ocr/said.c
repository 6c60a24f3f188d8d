#include "ocr/said.h"

#include "base/scoped.h"
#include "base/text.h"

#include <limits.h>
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

/* Whether a hit is only an option's word: 单位证书 behind 证书种类, which elsewhere asks how many.
 */
static bool is_option(const struct view *view, const struct label_hit *hit, const char *group) {
    const struct block *block = &view->blocks->at[hit->block];
    SCOPED(scoped_free)
    char *text = glyphs_folded(block->glyphs + hit->start, hit->end - hit->start);
    const struct word_option *option = NULL;
    const struct wording *word = word_at(view, group, text, &option);
    return word && strcmp(word->text, text) == 0;
}

/* Where the next label of the level begins; behind the page's right edge when none does. */
static int next_label_x(const struct view *view, const struct label_hit *hit, const char *group) {
    int end = INT_MAX;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *other = &view->labels->at[i];
        bool level = box_middle_y(other->box) >= hit->box.y &&
                     box_middle_y(other->box) < hit->box.y + hit->box.height;
        if (other != hit && level && other->box.x >= hit->box.x + hit->box.width &&
            other->box.x < end && !is_option(view, other, group))
            end = other->box.x;
    }
    return end;
}

/* How far what a label says can reach. */
struct reach {
    const char *group;
    int end_x;
};

static bool is_end(const struct view *view, const struct reach *reach, int block, int glyph) {
    const struct label_hit *label = label_at(view->labels, block, glyph);
    return view->blocks->at[block].glyphs[glyph].box.x >= reach->end_x ||
           (label && !is_option(view, label, reach->group));
}

/* The glyphs of a block between a label and the next one: from *first up to the end that is
 * given. */
static int glyphs_between(const struct view *view, const struct label_hit *hit, int block_index,
                          const struct reach *reach, int *first) {
    const struct block *block = &view->blocks->at[block_index];
    bool own = block_index == hit->block;
    int from = hit->box.x + hit->box.width;
    *first = own ? hit->value_start : 0;
    while (!own && *first < block->count && box_middle_x(block->glyphs[*first].box) < from)
        (*first)++;
    int last = *first;
    while (last < block->count && !is_end(view, reach, block_index, last))
        last++;
    return last;
}

/* Whether a text names an option somewhere. */
static bool names_option(const struct view *view, const char *group, const char *text) {
    const struct word_option *option = NULL;
    for (; *text; text++)
        if (word_at(view, group, text, &option))
            return true;
    return false;
}

/* What stands behind a label on its level, up to the next label or to a cell that speaks of
 * something else; *list when options are named once more behind such a cell. */
static char *text_behind(const struct view *view, const struct label_hit *hit, const char *group,
                         struct said *out) {
    struct text_buffer all = {0};
    struct reach reach = {group, next_label_x(view, hit, group)};
    bool ended = false;
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        int first = 0;
        int last = is_level(hit, block) ? glyphs_between(view, hit, b, &reach, &first) : 0;
        if (first >= last)
            continue;
        SCOPED(scoped_free)
        char *text = glyphs_folded(block->glyphs + first, last - first);
        bool named = names_option(view, group, text);
        ended = ended || (all.length > 0 && block->cell >= 0 && !named);
        out->list = out->list || (ended && named);
        if (ended)
            continue;
        struct box_px own = glyphs_box(block->glyphs + first, last - first);
        out->box = all.length > 0 ? box_union(out->box, own) : own;
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
        out->list = false;
        SCOPED(scoped_free)
        char *text = text_behind(view, hit, group, out);
        int count = text ? options_of(view, group, text, out->options) : 0;
        if (count <= 0)
            continue;
        out->count = count;
        out->list = out->list || is_among_rows(view, hit, group);
        out->raw = text;
        text = NULL;
    }
}
