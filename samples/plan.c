#include "samples/plan.h"

#include "base/memory.h"
#include "samples/telling.h"

#include <stdlib.h>

/* Any day: whether two codes go together does not depend on it. */
static const struct date SOME_DAY = {2026, 11, 22};

static int list_codes(enum finding_code *out) {
    int count = 0;
    for (int code = FINDING_NONE + 1; code < FINDING_COUNT; code++)
        if (cases_for((enum finding_code)code))
            out[count++] = (enum finding_code)code;
    return count;
}

static void shuffle(struct chance *from, enum finding_code *codes, int count) {
    for (int i = count - 1; i > 0; i--) {
        int other = chance_int(from, 0, i);
        enum finding_code code = codes[i];
        codes[i] = codes[other];
        codes[other] = code;
    }
}

static bool go_together(struct chance *from, enum finding_code a, enum finding_code b) {
    const struct spoiling *const list[] = {cases_for(a), cases_for(b)};
    struct story *story = telling_spoiled(from, list, 2, SOME_DAY);
    bool together = story != NULL;
    story_free(story);
    return together;
}

/* Takes the first code, and the first of the others that goes with it. */
static struct plan_entry take_entry(struct chance *from, enum finding_code *codes, int *count) {
    struct plan_entry entry = {{codes[0]}};
    int with = 1;
    while (with < *count && !go_together(from, codes[0], codes[with]))
        with++;
    if (with < *count)
        entry.codes[1] = codes[with];
    int kept = 0;
    for (int i = 1; i < *count; i++)
        if (i != with)
            codes[kept++] = codes[i];
    *count = kept;
    return entry;
}

static int list_entries(uint64_t seed, int times, struct plan_entry *out) {
    struct chance from = chance_from(seed, "plan");
    int count = 0;
    for (int round = 0; round < times; round++) {
        enum finding_code codes[FINDING_COUNT];
        int left = list_codes(codes);
        shuffle(&from, codes, left);
        while (left > 0)
            out[count++] = take_entry(&from, codes, &left);
    }
    return count;
}

struct plan plan_make(uint64_t seed, int packets, int times) {
    struct plan_entry *wanted = memory_new((size_t)times * FINDING_COUNT + 1, sizeof *wanted);
    int count = list_entries(seed, times, wanted);
    struct plan plan = {0};
    if (count <= packets) {
        plan.count = packets;
        plan.at = memory_new((size_t)packets + 1, sizeof *plan.at);
        for (int i = 0; i < count; i++)
            plan.at[(long)i * packets / count] = wanted[i];
    }
    free(wanted);
    return plan;
}

void plan_free(struct plan *plan) {
    free(plan->at);
    *plan = (struct plan){0};
}
