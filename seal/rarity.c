#include "seal/rarity.h"

#include "base/text.h"

#include <string.h>

struct shared_word {
    const char *word;
    double weight;
};

/* Longer words stand before those they contain. Weights by eye from lists of registered bodies: a
 * legal form tells next to nothing, a kind of office little, a place or trade about half. */
static const struct shared_word shared_words[] = {
    {"有限责任公司", 0.15},
    {"股份有限公司", 0.15},
    {"有限公司", 0.15},
    {"分公司", 0.5},
    {"公司", 0.15},
    {"市场监督管理局", 0.15},
    {"工商行政管理局", 0.15},
    {"行政审批局", 0.2},
    {"管理委员会", 0.2},
    {"居民委员会", 0.2},
    {"村民委员会", 0.2},
    {"委员会", 0.2},
    {"人民政府", 0.2},
    {"街道办事处", 0.25},
    {"办事处", 0.25},
    {"办公室", 0.25},
    {"管理局", 0.2},
    {"税务局", 0.3},
    {"服务中心", 0.3},
    {"研究院", 0.35},
    {"研究所", 0.35},
    {"事务所", 0.3},
    {"中心", 0.35},
    {"专用章", 0.1},
    {"集团", 0.4},
    {"科技", 0.5},
    {"技术", 0.5},
    {"信息", 0.5},
    {"网络", 0.5},
    {"软件", 0.5},
    {"贸易", 0.5},
    {"商贸", 0.5},
    {"咨询", 0.5},
    {"管理", 0.4},
    {"服务", 0.4},
    {"发展", 0.5},
    {"投资", 0.5},
    {"文化", 0.5},
    {"传媒", 0.5},
    {"工程", 0.5},
    {"建设", 0.5},
    {"北京", 0.4},
    {"上海", 0.4},
    {"天津", 0.4},
    {"重庆", 0.4},
    {"中国", 0.4},
    {"国家", 0.4},
    {"(", 0.1},
    {")", 0.1},
    {"省", 0.2},
    {"市", 0.2},
    {"区", 0.2},
    {"县", 0.2},
    {"局", 0.2},
    {"章", 0.2},
};

static const struct shared_word *word_at(const char *at) {
    for (size_t i = 0; i < sizeof shared_words / sizeof *shared_words; i++)
        if (text_starts_with(at, shared_words[i].word))
            return &shared_words[i];
    return NULL;
}

int rarity_weigh(const char *folded_name, double *weights, int room) {
    int count = 0;
    const char *at = folded_name;
    while (*at != '\0' && count < room) {
        const struct shared_word *word = word_at(at);
        int length = word == NULL ? 1 : text_length_characters(word->word);
        for (int i = 0; i < length && count < room; i++) {
            weights[count++] = word == NULL ? 1.0 : word->weight;
            text_next(&at);
        }
    }
    return count;
}
