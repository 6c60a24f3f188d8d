#include "facts/ring.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* A title without kept alternatives was surely read: the reader leaves it out otherwise. */
#define KEPT_TITLE 0.99f
/* Every character above this: the whole ring was surely read. */
#define SURE_CHARACTER 0.97f
#define SHORTEST_RING  5

/* The ring's alternatives, or the title spread evenly. The caller ends it with line_text_free. */
static struct line_text ring_of(const struct seal *seal) {
    if (seal->ring.character_count > 0)
        return line_text_copy(&seal->ring);
    struct line_text line = {0};
    if (!seal->title)
        return line;
    line.text = text_copy(seal->title);
    line.confidence = KEPT_TITLE;
    int count = text_length_characters(seal->title);
    line.characters = memory_new((size_t)count, sizeof *line.characters);
    const char *at = seal->title;
    while (line.character_count < count) {
        const char *before = at;
        text_next(&at);
        struct line_character *character = &line.characters[line.character_count];
        size_t length = (size_t)(at - before);
        memcpy(character->choices[0].text, before,
               length < sizeof character->choices[0].text ? length : 0);
        character->choices[0].probability = KEPT_TITLE;
        character->choice_count = 1;
        character->start = (float)line.character_count / (float)count;
        character->end = (float)(line.character_count + 1) / (float)count;
        line.character_count++;
    }
    return line;
}

static bool is_surely_read(const struct line_text *ring) {
    for (int i = 0; i < ring->character_count; i++)
        if (ring->characters[i].choice_count == 0 ||
            ring->characters[i].choices[0].probability < SURE_CHARACTER)
            return false;
    return ring->character_count >= SHORTEST_RING;
}

/* Ring texts lose characters at the seam where the unwrapped strip begins; those in between are
 * there or are not. */
static bool lacks_inner_characters(const char *read, const char *name) {
    size_t head = 0;
    while (read[head] && read[head] == name[head])
        head++;
    size_t tail = 0;
    size_t read_length = strlen(read);
    size_t name_length = strlen(name);
    while (tail < read_length - head && tail < name_length - head &&
           read[read_length - 1 - tail] == name[name_length - 1 - tail])
        tail++;
    return head > 0 && tail > 0 && head + tail >= read_length && read_length < name_length;
}

struct ring_answer ring_against(const struct seal *seal, const char *name) {
    struct ring_answer answer = {NAME_UNSURE, 0};
    if (!name)
        return answer;
    struct line_text ring = ring_of(seal);
    if (ring.character_count > 0) {
        SCOPED(scoped_free)
        char *read = text_folded(ring.text ? ring.text : "");
        SCOPED(scoped_free)
        char *folded = text_folded(name);
        answer.verdict = seal_name_verdict(&ring, name);
        if (answer.verdict != NAME_CONTRADICTS)
            answer.support = seal_name_score(&ring, name);
        if (answer.verdict == NAME_AGREES && lacks_inner_characters(read, folded))
            answer.verdict = is_surely_read(&ring) ? NAME_CONTRADICTS : NAME_UNSURE;
    }
    line_text_free(&ring);
    return answer;
}

bool ring_ending_is_foreign(const struct seal *seal, const char *name) {
    static const char *const ENDINGS[] = {
        "市场监督管理局",
        "工商行政管理局",
        "市场监督管理委员会",
        "行政审批局",
        "行政审批服务局",
        "税务局",
        "公安局",
        "银行",
        "公证处",
        "事业单位登记管理局",
        "民政局",
        "质量技术监督局",
        "机构编制委员会",
        "登记机关",
    };
    SCOPED(scoped_free)
    char *title = text_folded(seal->title ? seal->title : "");
    SCOPED(scoped_free)
    char *own = text_folded(name ? name : "");
    for (size_t i = 0; i < sizeof ENDINGS / sizeof *ENDINGS; i++)
        if (strstr(title, ENDINGS[i]) && !strstr(own, ENDINGS[i]))
            return true;
    return false;
}
