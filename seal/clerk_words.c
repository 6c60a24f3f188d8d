#include "seal/clerk_words.h"

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

void clerk_words_sort(struct seal_list *seals, struct mark_list *marks) {
    int kept = 0;
    for (int i = 0; i < seals->count; i++) {
        struct seal *seal = &seals->at[i];
        if (!is_clerks(seal)) {
            seals->at[kept++] = *seal;
            continue;
        }
        *mark_add(marks) = (struct mark){.box = seal->box, .kind = MARK_CLERK_STAMP};
        seal_free(seal);
    }
    seals->count = kept;
}
