#include "ocr/recall_reader.h"

#include "base/cost.h"
#include "base/memory.h"
#include "ocr/recall.h"

#include <stdlib.h>

struct recall_reader {
    struct line_reader face; /* first, so that the face's address is ours */
    struct line_reader *engine;
    struct recall recall;
};

static bool recalling_read(struct line_reader *reader, const struct line_picture *picture,
                           enum line_alphabet alphabet, struct line_text *out, struct fault *why) {
    struct recall_reader *own = (struct recall_reader *)reader;
    bool free_text = alphabet == ALPHABET_ANY && picture->width_px > 0 && picture->height_px > 0;
    if (free_text && recall_find(&own->recall, picture, out)) {
        cost_line_recalled();
        return true;
    }
    if (!line_read(own->engine, picture, alphabet, out, why))
        return false;
    if (free_text)
        recall_keep(&own->recall, picture, out);
    return true;
}

static void recalling_close(struct line_reader *reader) {
    struct recall_reader *own = (struct recall_reader *)reader;
    recall_free(&own->recall);
    line_reader_close(&own->engine);
    free(own);
}

struct line_reader *recall_reader_of(struct line_reader *engine) {
    struct recall_reader *own = memory_new(1, sizeof *own);
    own->engine = engine;
    own->face = (struct line_reader){.name = engine->name,
                                     .version = engine->version,
                                     .read = recalling_read,
                                     .close = recalling_close};
    return &own->face;
}
