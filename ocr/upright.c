#include "ocr/upright.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/crop.h"
#include "ocr/layout.h"
#include "page/brick.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>

/* Letters of one line stand nearer than this, letters of neighbouring lines mostly do not. */
#define NEAR_MM         0.8
#define ELONGATED       2.5 /* a blob this many times longer than high lies along its line */
#define LETTER_LEAST_MM 1.5
#define LETTER_MOST_MM  9.0
#define CLEAR_AXIS      2.0 /* one direction has this many times more text than the other */
/* Lines to read: long enough to tell by, short enough to be cheap, in heights. */
#define LEAST_LENGTH 2.0
#define GOOD_LENGTH  5.0
#define MOST_LENGTH  14.0
#define MOST_LINES   3 /* each read both ways */
/* Words that are read as well as this need not be read the other way round. */
#define SURE_CONFIDENCE 0.93
#define SURE_CHARACTERS 4
#define ENOUGH_LEAD     3.0 /* in sure characters, of one way over all others */
/* Characters of lines below each other that happen to stand in a column are read as well, aside or
 * not: fewer characters than this share of what would fit count little. */
#define SPARSE_SHARE  0.5
#define SPARSE_WEIGHT 0.25
/* A few characters read as well as this do not come out of a mirror. Of 40 drawn pages each had
 * such a line; flipped, what was read as surely had 2.6 sure characters at most (示高示). */
#define UNFLIPPED_CONFIDENCE 0.97
#define UNFLIPPED_CHARACTERS 2.9

/* What was read each way, in sure characters: Han count fully, others a little, since 0 6 8 9 and
 * dashes read well upside down. */
struct evidence {
    double by_turn[4];
    bool sure, unflipped;
    int lines_read;
};

/* What looking needs throughout; the layout is of the plane as it lies. */
struct looking {
    const struct page *page;
    struct line_reader *reader;
    struct layout *layout;
    struct evidence evidence;
};

/* How much text stretches along x and along y, by blobs of letters joined that way. */
struct stretch {
    double level, plumb;
};

/* joined_length sums the lengths of what stretches along x when letters are joined along x. */
static double joined_length(const struct ink *ink, PIX *letters) {
    PIX *joined = brick_closed(letters, ink_px(ink, NEAR_MM), 1);
    BOXA *boxes = joined ? pixConnCompBB(joined, 8) : NULL;
    double sum = 0;
    int count = boxes ? boxaGetCount(boxes) : 0;
    for (int i = 0; i < count; i++) {
        l_int32 width = 0, height = 0;
        boxaGetBoxGeometry(boxes, i, NULL, NULL, &width, &height);
        if (height >= ink_px(ink, LETTER_LEAST_MM) && height <= ink_px(ink, LETTER_MOST_MM) &&
            width >= ELONGATED * height)
            sum += width;
    }
    boxaDestroy(&boxes);
    pixDestroy(&joined);
    return sum;
}

static struct stretch stretch_of(const struct ink *ink, PIX *letters) {
    PIX *side = pixRotateOrth(letters, 1);
    struct stretch stretch = {.level = joined_length(ink, letters)};
    if (side)
        stretch.plumb = joined_length(ink, side);
    pixDestroy(&side);
    return stretch;
}

/* One way of looking at the page: as it lies (turn 0) or turned once clockwise (turn 1). */
struct view {
    int turn;
    struct layout *layout;
    struct stretch stretch; /* of its letters, along its own x and y */
};

static struct view view_of(int turn, struct layout *layout) {
    return (struct view){turn, layout, stretch_of(&layout->ink, layout->letters.plane)};
}

/* turned_layout lays out the same ink turned once clockwise. */
static bool turned_layout(const struct layout *layout, struct layout *out, struct fault *why) {
    struct ink ink = layout->ink;
    ink.plane = pixRotateOrth(layout->ink.plane, 1);
    if (!ink.plane)
        return fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "leptonica: turn");
    return layout_of_ink(&ink, out, why);
}

/* preference tells how good a line is to tell by: of good length, and of middling height. */
static double preference(const struct ink *ink, struct box_px box) {
    double length = (double)box.width / box.height;
    double height_mm = box.height / ink->px_per_mm;
    if (length < LEAST_LENGTH || height_mm < LETTER_LEAST_MM || height_mm > 2 * LETTER_MOST_MM)
        return 0;
    double by_length = length < GOOD_LENGTH   ? length / GOOD_LENGTH
                       : length > MOST_LENGTH ? MOST_LENGTH / length
                                              : 1;
    double by_height = height_mm < 2.5 ? height_mm / 2.5 : 1;
    return by_length * by_height;
}

/* choose gives the best lines' indices, best first, and how many of them may be read. */
static int choose(const struct layout *layout, int chosen[MOST_LINES]) {
    const struct run_list *lines = &layout->lines;
    int count = 0;
    for (int i = 0; i < lines->count; i++) {
        double here = preference(&layout->ink, lines->at[i].box);
        int at = count;
        while (at > 0 && here > preference(&layout->ink, lines->at[chosen[at - 1]].box))
            at--;
        if (here <= 0 || at >= MOST_LINES)
            continue;
        count += count < MOST_LINES;
        for (int k = count - 1; k > at; k--)
            chosen[k] = chosen[k - 1];
        chosen[at] = i;
    }
    return count;
}

/* place_of gives a view's box in pixels of the text plane. */
static struct box_px place_of(const struct looking *looking, const struct view *view,
                              struct box_px box) {
    int width = pixGetWidth(view->layout->ink.plane);
    int height = pixGetHeight(view->layout->ink.plane);
    struct box_px lying = box_turned(box, width, height, -view->turn);
    double scale = looking->layout->ink.scale;
    return (struct box_px){(int)(lying.x * scale), (int)(lying.y * scale),
                           (int)ceil(lying.width * scale), (int)ceil(lying.height * scale)};
}

/* picture_turned copies a picture turned clockwise; the caller frees result.gray's bytes in *own.
 */
static struct line_picture picture_turned(const struct line_picture *from, int turns,
                                          uint8_t **own) {
    struct line_picture to = {.width_px = turns % 2 ? from->height_px : from->width_px,
                              .height_px = turns % 2 ? from->width_px : from->height_px};
    to.stride_bytes = to.width_px;
    *own = memory_new((size_t)to.width_px, (size_t)to.height_px);
    struct box_px dot = {0, 0, 1, 1};
    for (dot.y = 0; dot.y < from->height_px; dot.y++)
        for (dot.x = 0; dot.x < from->width_px; dot.x++) {
            struct box_px at = box_turned(dot, from->width_px, from->height_px, turns);
            (*own)[at.y * to.width_px + at.x] = from->gray[dot.y * from->stride_bytes + dot.x];
        }
    to.gray = *own;
    return to;
}

static double sure_characters(const struct line_text *line) {
    double sum = 0;
    for (int i = 0; i < line->character_count; i++) {
        const char *at = line->characters[i].choices[0].text;
        double probability = (double)line->characters[i].choices[0].probability;
        double weight = text_is_han(text_next(&at)) ? 1 : 0.25;
        sum += weight * probability * probability;
    }
    /* Garbage has many characters, each a little likely: the line's mean counts too. */
    return sum * (double)(line->confidence * line->confidence);
}

static bool is_sparse(const struct line_text *line, struct box_px place) {
    double length = place.width > place.height ? (double)place.width / place.height
                                               : (double)place.height / place.width;
    return line->character_count < SPARSE_SHARE * length;
}

static bool read_turned(struct looking *looking, struct box_px place, int turns,
                        struct line_text *out, struct fault *why) {
    struct crop crop SCOPED(crop_free) =
        crop_of(looking->page->text, &looking->layout->ink, &looking->layout->ruling, place);
    if (!crop.pixels)
        return true;
    uint8_t *own SCOPED(scoped_free)
    = NULL;
    struct line_picture picture = picture_turned(&crop.picture, turns, &own);
    if (!line_read(looking->reader, &picture, ALPHABET_ANY, out, why))
        return false;
    struct evidence *evidence = &looking->evidence;
    evidence->lines_read++;
    double characters = sure_characters(out) * (is_sparse(out, place) ? SPARSE_WEIGHT : 1);
    evidence->by_turn[turns] += characters;
    if ((double)out->confidence >= SURE_CONFIDENCE && characters >= SURE_CHARACTERS)
        evidence->sure = true;
    if ((double)out->confidence >= UNFLIPPED_CONFIDENCE && characters >= UNFLIPPED_CHARACTERS)
        evidence->unflipped = true;
    return true;
}

static int best_turn(const struct evidence *evidence) {
    int best = 0;
    for (int turn = 1; turn < 4; turn++)
        if (evidence->by_turn[turn] > evidence->by_turn[best])
            best = turn;
    return best;
}

/* lead gives by how much the best way is ahead of the next. */
static double lead(const struct evidence *evidence) {
    int best = best_turn(evidence);
    double next = 0;
    for (int turn = 0; turn < 4; turn++)
        if (turn != best)
            next = fmax(next, evidence->by_turn[turn]);
    return evidence->by_turn[best] - next;
}

static bool is_clear(const struct evidence *evidence) {
    return evidence->sure || lead(evidence) >= ENOUGH_LEAD;
}

/* read_line reads one line of a view both ways, the second only when the first leaves doubt. */
static bool read_line(struct looking *looking, const struct view *view, int line,
                      struct fault *why) {
    struct box_px place = place_of(looking, view, view->layout->lines.at[line].box);
    struct line_text text SCOPED(line_text_free) = {0};
    struct line_text turned SCOPED(line_text_free) = {0};
    if (!read_turned(looking, place, view->turn, &text, why))
        return false;
    if (view->turn == 0 && text.text)
        layout_keep_text(looking->layout, line, &text);
    return looking->evidence.sure || read_turned(looking, place, view->turn + 2, &turned, why);
}

/* read_views reads the best lines of one or two views until it is clear. */
static bool read_views(struct looking *looking, struct view *const *views, int view_count,
                       struct fault *why) {
    int chosen[2][MOST_LINES];
    int count[2] = {0, 0};
    for (int v = 0; v < view_count; v++)
        count[v] = choose(views[v]->layout, chosen[v]);
    for (int i = 0; i < MOST_LINES && !is_clear(&looking->evidence); i++)
        for (int v = 0; v < view_count && !looking->evidence.sure; v++)
            if (i < count[v] && !read_line(looking, views[v], chosen[v][i], why))
                return false;
    return true;
}

static bool look(struct looking *looking, struct fault *why) {
    struct view level = view_of(0, looking->layout);
    struct view plumb = {0};
    struct view *views[2] = {&level, &plumb};
    bool lies_level = level.stretch.level > CLEAR_AXIS * level.stretch.plumb;
    if (lies_level && !read_views(looking, views, 1, why))
        return false;
    if (is_clear(&looking->evidence))
        return true;
    struct layout turned SCOPED(layout_free) = {0};
    if (!turned_layout(looking->layout, &turned, why))
        return false;
    plumb = view_of(1, &turned);
    if (lies_level)
        return read_views(looking, views + 1, 1, why);
    if (level.stretch.plumb <= CLEAR_AXIS * level.stretch.level)
        return read_views(looking, views, 2, why);
    if (!read_views(looking, views + 1, 1, why))
        return false;
    return is_clear(&looking->evidence) || read_views(looking, views, 1, why);
}

bool upright_of(const struct page *page, struct layout *layout, struct line_reader *reader,
                struct upright *out, struct fault *why) {
    struct looking looking = {.page = page, .reader = reader, .layout = layout};
    if (!look(&looking, why))
        return false;
    const struct evidence *evidence = &looking.evidence;
    double ahead = lead(evidence);
    double best = evidence->by_turn[best_turn(evidence)];
    /* Half a sure character more is the least that may be acted on. */
    bool known = ahead > 0.5;
    *out = (struct upright){.quarter_turns = known ? best_turn(evidence) : 0,
                            .confidence = known ? ahead / (best + 1) : 0,
                            .sure = evidence->sure,
                            .unflipped = evidence->sure || evidence->unflipped,
                            .lines_read = evidence->lines_read};
    return true;
}

bool upright_find(const struct page *page, struct line_reader *reader, struct upright *out,
                  struct fault *why) {
    struct layout layout SCOPED(layout_free) = {0};
    return layout_of(page, &layout, why) && upright_of(page, &layout, reader, out, why);
}
