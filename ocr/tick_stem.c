#include "ocr/tick_stem.h"

#include <string.h>

/* Each business by the words that forms make up its name of, whatever stands around them. */
struct stem {
    const char *value;
    const char *words[6];
};
static const struct stem STEMS[] = {
    {"renewal", {"更新", "续期", "延期", "续费", "续签", "年审"}},
    {"change", {"变更"}},
    {"reissue", {"补办", "补发", "补领", "挂失"}},
    {"revocation", {"吊销", "注销", "撤销"}},
    {"unlock", {"解锁", "解冻", "重置"}},
    {"issue", {"新办", "申领", "首次", "初次", "新申请", "新增"}},
};
#define STEM_COUNT  (int)(sizeof STEMS / sizeof *STEMS)
#define STEMS_WORDS 6

static bool has_stem(const struct stem *stem, const char *text) {
    for (int w = 0; w < STEMS_WORDS && stem->words[w]; w++)
        if (strstr(text, stem->words[w]))
            return true;
    return false;
}

const struct word_option *tick_stem_option(const struct kind_words *words, const char *group,
                                           const char *text) {
    const struct stem *only = NULL;
    for (int i = 0; i < STEM_COUNT; i++)
        if (has_stem(&STEMS[i], text)) {
            if (only)
                return NULL;
            only = &STEMS[i];
        }
    for (int i = 0; only && i < words->option_count; i++)
        if (strcmp(words->options[i].group, group) == 0 &&
            strcmp(words->options[i].value, only->value) == 0)
            return &words->options[i];
    return NULL;
}
