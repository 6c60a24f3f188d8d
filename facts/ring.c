#include "facts/ring.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "facts/ring_wind.h"
#include "seal/strip_match.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A title without kept alternatives was surely read: the reader leaves it out otherwise. */
#define KEPT_TITLE 0.99f
/* Every character above this: the whole ring was surely read. */
#define SURE_CHARACTER 0.97f
/* A misreading of one name, or another body: a person tells. */
#define NEAR_SLIPS      2
#define SHORTEST_RING   5
#define MOST_CHARACTERS 96
/* Neighbours farther apart than this many steps leave room for a character between them. */
#define ROOM_PITCHES 1.5
/* The doubt where nothing speaks for the name. */
#define NO_DOUBT_KNOWN 99.0

static bool is_bracket(int32_t c) {
    return c == '(' || c == ')' || c == '"' || c == 0xFF08 || c == 0xFF09 || c == 0x300A ||
           c == 0x300B; /* 《》 is what round ones are misread as */
}

/* Brackets are thin and get lost; they tell no bodies apart. In place. */
static void drop_brackets(struct line_text *ring) {
    int kept = 0;
    for (int i = 0; i < ring->character_count; i++) {
        const char *at = ring->characters[i].choices[0].text;
        if (ring->characters[i].choice_count > 0 && !is_bracket(text_next(&at)))
            ring->characters[kept++] = ring->characters[i];
    }
    ring->character_count = kept;
}

/* A title of which no alternatives were kept, its characters side by side. */
static struct line_text spread_title(const struct seal *seal) {
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

/* The ring's alternatives, or the title spread evenly; without brackets. The caller ends it with
 * line_text_free. */
static struct line_text ring_of(const struct seal *seal) {
    struct line_text ring =
        seal->ring.character_count > 0 ? line_text_copy(&seal->ring) : spread_title(seal);
    drop_brackets(&ring);
    return ring;
}

static bool is_surely_read(const struct line_text *ring) {
    for (int i = 0; i < ring->character_count; i++)
        if (ring->characters[i].choice_count == 0 ||
            ring->characters[i].choices[0].probability < SURE_CHARACTER)
            return false;
    return ring->character_count >= SHORTEST_RING;
}

static int32_t code_of(const struct line_character *character) {
    SCOPED(scoped_free)
    char *folded = text_folded(character->choices[0].text);
    const char *at = folded;
    return text_next(&at);
}

static int spread_name(const char *name, int32_t out[static MOST_CHARACTERS]) {
    int count = 0;
    for (int32_t c = text_next(&name); c && count < MOST_CHARACTERS; c = text_next(&name))
        out[count++] = c;
    return count;
}

static int spread_ring(const struct line_text *ring, int32_t out[static MOST_CHARACTERS]) {
    int count = 0;
    while (count < ring->character_count && count < MOST_CHARACTERS) {
        out[count] = code_of(&ring->characters[count]);
        count++;
    }
    return count;
}

static double middle_of(const struct line_character *character) {
    return ((double)character->start + (double)character->end) / 2;
}

/* The name's characters that the ring leaves out, all in one place between two that it has. */
struct gap {
    int head;    /* characters before it, of both */
    int lacking; /* 0 = the ring lacks nothing, or not in one place */
};

static struct gap gap_of(const int32_t *read, int read_count, const int32_t *name, int name_count) {
    int head = 0;
    while (head < read_count && head < name_count && read[head] == name[head])
        head++;
    int tail = 0;
    while (tail < read_count - head && tail < name_count - head &&
           read[read_count - 1 - tail] == name[name_count - 1 - tail])
        tail++;
    bool inside = head > 0 && tail > 0 && head + tail == read_count && read_count < name_count;
    return (struct gap){head, inside ? name_count - read_count : 0};
}

/* Ring texts lose characters where ink is lacking, and then the neighbours stand apart. */
static bool has_room(const struct line_text *ring, const struct gap *gap) {
    int last = ring->character_count - 1;
    if (gap->head > last || last < 1)
        return true;
    const struct line_character *at = ring->characters;
    double pitch = (middle_of(&at[last]) - middle_of(&at[0])) / last;
    return middle_of(&at[gap->head]) - middle_of(&at[gap->head - 1]) > ROOM_PITCHES * pitch;
}

/* A name that differs in a character or two from what was read. */
static bool is_near(const struct line_text *ring, const char *name) {
    struct text_buffer read = {0};
    for (int i = 0; i < ring->character_count; i++)
        text_add(&read, ring->characters[i].choices[0].text);
    SCOPED(scoped_free)
    char *text = text_buffer_take(&read);
    SCOPED(scoped_free)
    char *folded = text_folded(text ? text : "");
    return text_distance(folded, name) <= NEAR_SLIPS;
}

/* `name` is folded, without brackets. Rings lose and mistake single characters at high
 * probabilities: another body is one that differs more, or whose whole ring was surely read. */
static enum name_verdict verdict_of(const struct line_text *ring, const char *name) {
    enum name_verdict verdict = seal_name_verdict(ring, name);
    int32_t read[MOST_CHARACTERS];
    int32_t wanted[MOST_CHARACTERS];
    int read_count = spread_ring(ring, read);
    int wanted_count = spread_name(name, wanted);
    struct gap gap = gap_of(read, read_count, wanted, wanted_count);
    if (verdict == NAME_CONTRADICTS && is_near(ring, name) && !is_surely_read(ring))
        return NAME_UNSURE;
    if (verdict == NAME_CONTRADICTS && ring_is_wound(ring, name))
        return NAME_UNSURE;
    if (verdict == NAME_CONTRADICTS || gap.lacking == 0)
        return verdict;
    return is_surely_read(ring) && !has_room(ring, &gap) ? NAME_CONTRADICTS : NAME_UNSURE;
}

char *ring_plain_name(const char *name) {
    struct text_buffer out = {0};
    SCOPED(scoped_free)
    char *folded = text_folded(name);
    const char *at = folded;
    for (int32_t c = text_next(&at); c; c = text_next(&at))
        if (!is_bracket(c))
            text_add_character(&out, c);
    return text_buffer_take(&out);
}

/* A choice below this is the recogniser's noise. */
#define THOUGHT_OF 0.004f

static bool has_thought_of(const struct line_character *character, int32_t expected) {
    for (int i = 0; i < character->choice_count; i++) {
        const char *at = character->choices[i].text;
        if (character->choices[i].probability >= THOUGHT_OF && text_next(&at) == expected)
            return true;
    }
    return code_of(character) == expected;
}

bool ring_could_say(const struct seal *seal, const char *name) {
    struct line_text ring = ring_of(seal);
    SCOPED(scoped_free)
    char *plain = ring_plain_name(name);
    ring_unwind(&ring, plain);
    const char *at = plain;
    int said = 0;
    for (int32_t c = text_next(&at); c; c = text_next(&at)) {
        if (said == ring.character_count || !has_thought_of(&ring.characters[said], c))
            break;
        said++;
    }
    bool could = said == ring.character_count && said == text_length_characters(plain) && said > 0;
    line_text_free(&ring);
    return could;
}

/* Neighbours that stand apart leave room for a character that was lost. */
static bool is_even(const struct line_text *ring) {
    int last = ring->character_count - 1;
    if (last < 1)
        return false;
    const struct line_character *at = ring->characters;
    double pitch = (middle_of(&at[last]) - middle_of(&at[0])) / last;
    for (int i = 1; i <= last; i++)
        if (middle_of(&at[i]) - middle_of(&at[i - 1]) > ROOM_PITCHES * pitch)
            return false;
    return true;
}

/* With its brackets: they leave room where they are dropped. */
bool ring_is_surely_read(const struct seal *seal) {
    struct line_text ring =
        seal->ring.character_count > 0 ? line_text_copy(&seal->ring) : spread_title(seal);
    bool even = is_even(&ring);
    drop_brackets(&ring);
    bool sure = even && is_surely_read(&ring);
    line_text_free(&ring);
    return sure;
}

/* Verdicts from the strips. Of 1,564 names with one character exchanged, laid on drawn rings, one
 * had a doubt up to 6; of the right ones 86 %. What was read surely must have left room for the
 * expected character. An end that was cut off may lack a legal form, no more. */
#define STRIP_DOUBT   6.0
#define STRIP_WORST   5.0
#define STRIP_SUPPORT 0.6
#define STRIP_LOST    0.15
#define SURELY_READ   0.9f
#define SURELY_WORST  2.7
/* Of an impression whose die is known in the packet. */
#define WORN_DOUBT        9.0
#define WORN_SUPPORT      0.5
#define WORN_LOST         0.35
#define WORN_SURELY_WORST 4.6

/* No name ends with the first of these characters: the others may be illegible at its end. */
static const char *const tails[] = {"限公司", "任公司"};
#define TAIL_LOST 2

static bool ends_with(const char *text, const char *end) {
    size_t length = strlen(text);
    size_t tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

static bool lacks_more_than_tail(const struct strip_match *match, const char *plain) {
    int most = 0;
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        most = ends_with(plain, tails[i]) ? TAIL_LOST : most;
    return match->lost_ahead > 0 || match->lost_count > most;
}

static bool strips_agree(const struct strip_match *match, enum answer complete, const char *plain) {
    double worst = match->worst_top >= (double)SURELY_READ ? SURELY_WORST : STRIP_WORST;
    bool lost =
        complete == ANSWER_NO ? match->lost > STRIP_LOST : lacks_more_than_tail(match, plain);
    return match->doubt <= STRIP_DOUBT && match->worst <= worst &&
           match->support >= STRIP_SUPPORT && !lost;
}

static bool strips_are_worn(const struct strip_match *match, enum answer complete) {
    double worst = match->worst_top >= (double)SURELY_READ ? WORN_SURELY_WORST : WORN_DOUBT;
    bool lost = complete == ANSWER_NO ? match->lost > WORN_LOST : match->lost_count > 0;
    return match->doubt <= WORN_DOUBT && match->worst <= worst && match->support >= WORN_SUPPORT &&
           !lost;
}

/* Where what was read leaves it open. */
static void ask_strips(const struct seal *seal, const char *plain, struct ring_answer *answer) {
    if (seal->strips.count == 0 || answer->verdict == NAME_CONTRADICTS)
        return;
    struct strip_match match = strip_match_best(&seal->strips, plain);
    bool agrees = strips_agree(&match, seal->complete, plain);
    answer->on_strips = agrees && match.lost_count == 0;
    answer->may_be_worn = strips_are_worn(&match, seal->complete);
    if (!agrees || answer->verdict == NAME_AGREES)
        return;
    answer->verdict = NAME_AGREES;
    answer->support = fmax(answer->support, match.support);
    answer->doubt = match.doubt;
}

struct ring_answer ring_against(const struct seal *seal, const char *name) {
    struct ring_answer answer = {.verdict = NAME_UNSURE, .doubt = NO_DOUBT_KNOWN};
    if (!name)
        return answer;
    struct line_text ring = ring_of(seal);
    SCOPED(scoped_free)
    char *plain = ring_plain_name(name);
    if (ring.character_count > 0) {
        ring_unwind(&ring, plain);
        answer.verdict = verdict_of(&ring, plain);
        struct seal_match match = {.doubt = NO_DOUBT_KNOWN};
        if (answer.verdict != NAME_CONTRADICTS)
            match = seal_name_match(&ring, plain);
        answer.support = match.support;
        answer.doubt = match.doubt;
        answer.worst = match.worst;
        answer.otherwise = match.otherwise;
        ask_strips(seal, plain, &answer);
    }
    line_text_free(&ring);
    return answer;
}

static const char *const kinds[] = {
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

const char *ring_kind_of_body(const char *title) {
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strstr(title, kinds[i]))
            return strstr(title, kinds[i]);
    return NULL;
}

bool ring_ending_is_foreign(const struct seal *seal, const char *name) {
    SCOPED(scoped_free)
    char *title = text_folded(seal->title ? seal->title : "");
    SCOPED(scoped_free)
    char *own = text_folded(name ? name : "");
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strstr(title, kinds[i]) && !strstr(own, kinds[i]))
            return true;
    return false;
}
