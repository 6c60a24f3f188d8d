#include "seal/clerk_words.h"

#include "base/text.h"

#include <string.h>

/* What offices stamp on papers that pass through them: that a copy was compared with its original,
 * what it may be used for, how far the matter has come. No name has these words. */
static const char *const words[] = {
    "原件", "复印件", "核对无误", "核实无误", "相符",   "仅供",   "已审核", "已核对", "已受理",
    "已办", "已收件", "已登记",   "已录入",   "已扫描", "已归档", "再复印", "作废",
};

static bool is_clerks(const struct seal *seal) {
    bool is_frame = seal->shape == SEAL_SQUARE || seal->shape == SEAL_RECTANGLE;
    if (!is_frame || !seal->title || strstr(seal->title, "专用章"))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(seal->title, words[i]))
            return true;
    return false;
}

/* The seal printed on invoices with their frame, in small type: so many of its characters in order,
 * and hardly another one, tell it however it was read. */
static const char supervision[] = "全国统一发票监制章";
#define SUPERVISION_LEAST  5
#define SUPERVISION_OTHERS 2

/* Characters of `words` that stand in the text, in the same order. */
static int in_order(const char *words_of, const char *text) {
    int count = 0;
    int32_t wanted;
    while ((wanted = text_next(&words_of)) != 0) {
        const char *at = text;
        int32_t each = text_next(&at);
        while (each != 0 && each != wanted)
            each = text_next(&at);
        if (each == 0)
            continue;
        count++;
        text = at;
    }
    return count;
}

static bool is_supervision(const struct seal *seal) {
    if (!seal->title || (seal->shape != SEAL_OVAL && seal->shape != SEAL_ROUND))
        return false;
    int count = in_order(supervision, seal->title);
    return count >= SUPERVISION_LEAST &&
           text_length_characters(seal->title) - count <= SUPERVISION_OTHERS;
}

void clerk_words_sort(struct seal_list *seals, struct mark_list *marks) {
    int kept = 0;
    for (int i = 0; i < seals->count; i++) {
        struct seal *seal = &seals->at[i];
        bool printed = is_supervision(seal);
        if (!printed && !is_clerks(seal)) {
            seals->at[kept++] = *seal;
            continue;
        }
        *mark_add(marks) =
            (struct mark){.box = seal->box, .kind = printed ? MARK_LETTERHEAD : MARK_CLERK_STAMP};
        seal_free(seal);
    }
    seals->count = kept;
}
