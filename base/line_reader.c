#include "base/line_reader.h"

#include "base/memory.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

void line_text_free(struct line_text *line) {
    free(line->text);
    free(line->characters);
    *line = (struct line_text){0};
}

struct line_text line_text_copy(const struct line_text *line) {
    struct line_text copy = *line;
    copy.text = text_copy(line->text);
    copy.characters = NULL;
    if (line->character_count > 0) {
        size_t count = (size_t)line->character_count;
        copy.characters = memory_new(count, sizeof *copy.characters);
        memcpy(copy.characters, line->characters, count * sizeof *copy.characters);
    }
    return copy;
}

void line_steps_free(struct line_steps *steps) {
    free(steps->at);
    *steps = (struct line_steps){0};
}

bool line_read(struct line_reader *reader, const struct line_picture *picture,
               enum line_alphabet alphabet, struct line_text *out, struct fault *why) {
    return reader->read(reader, picture, alphabet, out, why);
}

bool line_read_steps(struct line_reader *reader, const struct line_picture *picture,
                     struct line_text *out, struct line_steps *steps, struct fault *why) {
    if (reader->read_steps)
        return reader->read_steps(reader, picture, out, steps, why);
    struct line_text line = {0};
    if (!reader->read(reader, picture, ALPHABET_ANY, &line, why))
        return false;
    *out = line;
    *steps = (struct line_steps){0};
    return true;
}

void line_reader_close(struct line_reader **owner) {
    if (*owner)
        (*owner)->close(*owner);
    *owner = NULL;
}
