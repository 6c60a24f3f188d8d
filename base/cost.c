#include "base/cost.h"

#include <time.h>

/* The process's running count. */
static struct {
    struct costs costs;
    enum cost_stage stage;
    int64_t since_us;
} running;

static int64_t spent_us(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

double cost_spent_ms(void) {
    return (double)spent_us() / 1e3;
}

const char *cost_stage_name(enum cost_stage stage) {
    static const char *const NAMES[COST_STAGE_COUNT] = {
        [COST_OTHER] = "other",   [COST_DECODE] = "decode", [COST_TURN] = "turn",
        [COST_SKEW] = "skew",     [COST_SEAL] = "seal",     [COST_BARCODE] = "barcode",
        [COST_LAYOUT] = "layout", [COST_TEXT] = "text",     [COST_PICTURE] = "picture",
        [COST_JUDGE] = "judge",   [COST_STORE] = "store",
    };
    return NAMES[stage];
}

enum cost_stage cost_switch(enum cost_stage stage) {
    int64_t now_us = spent_us();
    enum cost_stage before = running.stage;
    running.costs.microseconds[before] += (uint32_t)(now_us - running.since_us);
    running.since_us = now_us;
    running.stage = stage;
    return before;
}

void cost_back(enum cost_stage *before) {
    cost_switch(*before);
}

void cost_page(int lines_found) {
    running.costs.pages++;
    running.costs.lines_found += (uint32_t)lines_found;
}

void cost_line_read(void) {
    running.costs.lines_read++;
}

struct costs cost_take(void) {
    cost_switch(running.stage);
    struct costs taken = running.costs;
    running.costs = (struct costs){0};
    return taken;
}

void costs_add(struct costs *sum, const struct costs *more) {
    for (int i = 0; i < COST_STAGE_COUNT; i++)
        sum->microseconds[i] += more->microseconds[i];
    sum->pages += more->pages;
    sum->lines_found += more->lines_found;
    sum->lines_read += more->lines_read;
}
