#include "seal/match.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "seal/rarity.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Longest name or ring that is scored; the longest registered names have some 60 characters. */
#define MOST_CHARACTERS 96

/* A choice below this probability is the recogniser's noise, not a doubt. */
#define DOUBT_PROBABILITY 0.004
/* What evidence against is worth where the recogniser itself considered the expected character. */
#define CONSIDERED_AGAINST 0.45

/* Verdicts. Recognisers that are 98 % sure of a ring still err by a character in one ring of five
 * (seals.md), so a contradiction must be surer than that, on a ring that reads well as a whole. */
#define AGREES_SUPPORT        0.75
#define AGREES_AGAINST        0.45
#define AGREES_DOUBT          4.6
#define AGREES_WORST          2.7
#define CONTRADICTS_AGAINST   0.97
#define CONTRADICTS_READING   0.90
#define OTHER_NAME_SUPPORT    0.45
#define OTHER_NAME_CHARACTERS 6
/* A character surely read; so many that are not the name's make another name, however the rest
 * reads. */
#define SURELY_READ     0.90
#define SURELY_ANOTHERS 3

/* What a character that is none of the recogniser's thoughts may still be worth: the less the surer
 * that was. Wrong characters of drawn rings were read with 0.27 to 0.73, the right ones with 0 to
 * 0.38. */
#define UNTHOUGHT_SHARE 0.02
#define UNTHOUGHT_LEAST 0.001
#define LOOK_ALIKE      0.03
/* Doubt of a character that is not there: without room for it, with room, at an end; and what one
 * too many is measured against. */
#define DOUBT_NO_ROOM 5.0
#define DOUBT_ROOM    2.0
#define DOUBT_END     2.5
/* Of one where a sign or a digit was read, what lines and print across the ring leave of it: there
 * is room, and no character speaks against it, but no name agrees so. */
#define DOUBT_SIGN  2.8
#define ADDED_LEAST 0.02

/* Characters that ring text is misread as, both ways. */
static const char *const look_alikes[] = {
    "末未",   "己已巳", "日曰目", "土士",     "限艮服腿", "公么", "源沽泪", "司局", "干千于",
    "大太天", "人入八", "王玉",   "木本",     "治冶",     "泰秦", "晟晨",   "辰展", "亿忆",
    "侯候",   "洛络",   "贷货",   "田由甲申", "睛晴",     "微徽", "住佳",   "圆园", "凤风",
    "今令",   "拔拨",   "博搏",   "瑞端",     "宜宣",     "间问", "茶荼",   "刺剌", "戊戌成",
    "兔免",   "析折",   "州川",   "汇江",     "鸟乌",     "第笫", "华毕",   "(（",  ")）",
};

struct alignment {
    int expected_count, ring_count;
    int32_t expected[MOST_CHARACTERS];
    double weight[MOST_CHARACTERS];
    const struct line_character *ring[MOST_CHARACTERS];
    /* best[i][j]: gain of the first i expected and j ring characters */
    double best[MOST_CHARACTERS + 1][MOST_CHARACTERS + 1];
    int partner[MOST_CHARACTERS];    /* of each expected character: ring index or -1 */
    bool partnered[MOST_CHARACTERS]; /* of each ring character */
    double pitch;                    /* median distance of neighbours on the strip */
};

static int32_t code_point_of(const char *text) {
    /* Nearly all are plain Han characters, which fold to themselves. */
    const char *rest = text;
    int32_t plain = text_next(&rest);
    if (plain >= 0x4E00 && plain <= 0x9FFF && *rest == '\0')
        return plain;
    char *folded = text_folded(text);
    const char *at = folded;
    int32_t code_point = text_next(&at);
    free(folded);
    return code_point;
}

static double probability_of(const struct line_character *character, int32_t code_point) {
    for (int i = 0; i < character->choice_count; i++)
        if (code_point_of(character->choices[i].text) == code_point)
            return character->choices[i].probability;
    return 0;
}

static bool group_holds(const char *group, int32_t code_point) {
    int32_t each;
    while ((each = text_next(&group)) != 0)
        if (each == code_point)
            return true;
    return false;
}

static bool look_alike(int32_t a, int32_t b) {
    for (size_t i = 0; i < sizeof look_alikes / sizeof *look_alikes; i++)
        if (group_holds(look_alikes[i], a) && group_holds(look_alikes[i], b))
            return true;
    return false;
}

/* What the ring's character j earns the expected character i, 0 to 1. */
static double support_of(const struct alignment *a, int i, int j) {
    const struct line_character *character = a->ring[j];
    int32_t read = code_point_of(character->choices[0].text);
    double probability = probability_of(character, a->expected[i]);
    if (read == a->expected[i])
        return 0.6 + 0.4 * probability;
    if (probability >= DOUBT_PROBABILITY)
        return fmin(0.65, 0.4 + probability);
    return look_alike(read, a->expected[i]) ? 0.3 : 0;
}

/* The pair is taken even where it earns nothing, so that a wrong character stands against the one
 * that it replaces. */
static double pair_gain(const struct alignment *a, int i, int j) {
    return a->weight[i] * support_of(a, i, j) + 0.02;
}

static void align(struct alignment *a) {
    for (int i = 0; i <= a->expected_count; i++)
        for (int j = 0; j <= a->ring_count; j++) {
            double best = i + j == 0 ? 0 : -1;
            if (i > 0)
                best = fmax(best, a->best[i - 1][j]);
            if (j > 0)
                best = fmax(best, a->best[i][j - 1]);
            if (i > 0 && j > 0)
                best = fmax(best, a->best[i - 1][j - 1] + pair_gain(a, i - 1, j - 1));
            a->best[i][j] = best;
        }
}

static void trace_partners(struct alignment *a) {
    for (int i = 0; i < a->expected_count; i++)
        a->partner[i] = -1;
    int i = a->expected_count;
    int j = a->ring_count;
    while (i > 0 && j > 0) {
        double paired = a->best[i - 1][j - 1] + pair_gain(a, i - 1, j - 1);
        if (fabs(a->best[i][j] - paired) < 1e-9) {
            a->partner[--i] = --j;
            a->partnered[j] = true;
        } else if (fabs(a->best[i][j] - a->best[i - 1][j]) < 1e-9) {
            i--;
        } else {
            j--;
        }
    }
}

static double middle_of(const struct line_character *character) {
    return ((double)character->start + (double)character->end) / 2;
}

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median_pitch(const struct alignment *a) {
    double distance[MOST_CHARACTERS];
    int count = 0;
    for (int j = 1; j < a->ring_count; j++)
        distance[count++] = middle_of(a->ring[j]) - middle_of(a->ring[j - 1]);
    if (count == 0)
        return 0;
    qsort(distance, (size_t)count, sizeof *distance, by_size);
    return distance[count / 2];
}

/* Another character stands, surely, where the expected one should. */
static double against_replaced(const struct alignment *a, int i) {
    const struct line_character *character = a->ring[a->partner[i]];
    int32_t read = code_point_of(character->choices[0].text);
    if (read == a->expected[i])
        return 0;
    double against = character->choices[0].probability;
    bool considered = probability_of(character, a->expected[i]) >= DOUBT_PROBABILITY ||
                      look_alike(read, a->expected[i]) || !text_is_han(read);
    return considered ? fmin(against, CONSIDERED_AGAINST) : against;
}

/* An expected character that was not read counts against the name only where its neighbours stand
 * so close that there is no room for it; at an end of the name it may just be illegible. */
static double against_dropped(const struct alignment *a, int i) {
    if (i == 0 || i == a->expected_count - 1 || a->partner[i - 1] < 0 || a->partner[i + 1] < 0)
        return 0;
    const struct line_character *left = a->ring[a->partner[i - 1]];
    const struct line_character *right = a->ring[a->partner[i + 1]];
    if (middle_of(right) - middle_of(left) > 1.35 * a->pitch)
        return 0;
    return fmin(left->choices[0].probability, right->choices[0].probability);
}

static double doubt_replaced(const struct alignment *a, int i) {
    const struct line_character *character = a->ring[a->partner[i]];
    int32_t read = code_point_of(character->choices[0].text);
    double top = character->choices[0].probability;
    double own = probability_of(character, a->expected[i]);
    if (read == a->expected[i])
        return 0;
    if (own <= 0 && !text_is_han(read) && text_is_han(a->expected[i]))
        return DOUBT_SIGN;
    if (own <= 0)
        own = fmax(UNTHOUGHT_LEAST, UNTHOUGHT_SHARE * (1 - top));
    if (look_alike(read, a->expected[i]))
        own = fmax(own, LOOK_ALIKE);
    return fmax(0, log(top / own));
}

static double doubt_dropped(const struct alignment *a, int i) {
    bool at_end =
        i == 0 || i == a->expected_count - 1 || a->partner[i - 1] < 0 || a->partner[i + 1] < 0;
    if (at_end)
        return DOUBT_END;
    double room = middle_of(a->ring[a->partner[i + 1]]) - middle_of(a->ring[a->partner[i - 1]]);
    return room > 1.35 * a->pitch ? DOUBT_ROOM : DOUBT_NO_ROOM;
}

/* Whether the ring goes on after the name with its purpose (合同专用章), which is no other name. */
static bool tail_is_purpose(const struct alignment *a) {
    return a->ring_count > 0 &&
           code_point_of(a->ring[a->ring_count - 1]->choices[0].text) == 0x7AE0; /* 章 */
}

/* What the ring has and the name has not. */
static void weigh_added(const struct alignment *a, struct seal_match *match) {
    int last = -1;
    for (int j = 0; j < a->ring_count; j++)
        if (a->partnered[j])
            last = j;
    for (int j = 0; j < a->ring_count; j++) {
        const struct line_choice *read = &a->ring[j]->choices[0];
        if (a->partnered[j] || !text_is_han(code_point_of(read->text)))
            continue;
        if (j > last && tail_is_purpose(a))
            break;
        double probability = (double)read->probability;
        double doubt = fmax(0, log(probability / ADDED_LEAST));
        match->against = fmax(match->against, probability);
        match->doubt += doubt;
        match->worst = fmax(match->worst, doubt);
        match->otherwise += probability >= SURELY_READ;
    }
}

static bool alignment_open(struct alignment *a, const struct line_text *ring, const char *name) {
    char *folded = text_folded(name);
    a->expected_count = rarity_weigh(folded, a->weight, MOST_CHARACTERS);
    const char *at = folded;
    for (int i = 0; i < a->expected_count; i++)
        a->expected[i] = text_next(&at);
    free(folded);
    for (int j = 0; j < ring->character_count && a->ring_count < MOST_CHARACTERS; j++)
        if (ring->characters[j].choice_count > 0)
            a->ring[a->ring_count++] = &ring->characters[j];
    a->pitch = median_pitch(a);
    return a->expected_count > 0 && a->ring_count > 0;
}

static struct seal_match weigh(const struct alignment *a) {
    struct seal_match match = {0};
    double total = 0;
    for (int i = 0; i < a->expected_count; i++) {
        bool paired = a->partner[i] >= 0;
        total += a->weight[i];
        match.support += paired ? a->weight[i] * support_of(a, i, a->partner[i]) : 0;
        double against = paired ? against_replaced(a, i) : against_dropped(a, i);
        double doubt = paired ? doubt_replaced(a, i) : doubt_dropped(a, i);
        match.against = fmax(match.against, against);
        match.doubt += doubt;
        match.worst = fmax(match.worst, doubt);
        match.otherwise += paired && against >= SURELY_READ;
    }
    match.support /= total;
    weigh_added(a, &match);
    return match;
}

struct seal_match seal_name_match(const struct line_text *ring, const char *expected_name) {
    struct seal_match match = {0};
    if (ring == NULL || expected_name == NULL)
        return match;
    struct alignment *a SCOPED(scoped_free)
    = memory_new(1, sizeof *a);
    if (!alignment_open(a, ring, expected_name))
        return match;
    align(a);
    trace_partners(a);
    return weigh(a);
}

double seal_name_score(const struct line_text *ring, const char *expected_name) {
    return seal_name_match(ring, expected_name).support;
}

enum name_verdict seal_name_verdict(const struct line_text *ring, const char *expected_name) {
    struct seal_match match = seal_name_match(ring, expected_name);
    if (match.support >= AGREES_SUPPORT && match.doubt <= AGREES_DOUBT &&
        match.worst <= AGREES_WORST)
        return NAME_AGREES;
    if (match.otherwise >= SURELY_ANOTHERS && match.support < AGREES_SUPPORT)
        return NAME_CONTRADICTS;
    bool reads_well = ring != NULL && (double)ring->confidence >= CONTRADICTS_READING;
    if (!reads_well)
        return NAME_UNSURE;
    if (match.against >= CONTRADICTS_AGAINST)
        return NAME_CONTRADICTS;
    bool other_name = match.support < OTHER_NAME_SUPPORT && match.against > AGREES_AGAINST &&
                      ring->character_count >= OTHER_NAME_CHARACTERS;
    return other_name ? NAME_CONTRADICTS : NAME_UNSURE;
}
