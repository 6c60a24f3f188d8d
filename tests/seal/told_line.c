#include "seal/told_line.h"

#include "base/memory.h"
#include "base/text.h"

#include <stdio.h>

struct line_text told_line(const char *text) {
    int count = text_length_characters(text);
    struct line_text line = {.text = text_copy(text), .character_count = count};
    line.characters = memory_new((size_t)count, sizeof *line.characters);
    for (int i = 0; i < count; i++) {
        struct line_character *c = &line.characters[i];
        const char *from = text;
        text_next(&text);
        snprintf(c->choices[0].text, sizeof c->choices[0].text, "%.*s", (int)(text - from), from);
        c->choices[0].probability = 0.99F;
        c->choice_count = 1;
        c->start = (float)i / (float)count;
        c->end = (float)(i + 1) / (float)count;
    }
    return line;
}

void told_doubt(struct line_text *line, int at, double sure, const char *other, double thought) {
    struct line_character *c = &line->characters[at];
    c->choices[0].probability = (float)sure;
    snprintf(c->choices[1].text, sizeof c->choices[1].text, "%s", other);
    c->choices[1].probability = (float)thought;
    c->choice_count = 2;
}
