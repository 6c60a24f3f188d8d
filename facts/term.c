#include "facts/term.h"

#include "base/simplified.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* Probability above which a printed figure is what was read (facts/likeness.c). */
#define SURE_FIGURE 0.90
/* Nobody is given a longer term. */
#define LONGEST_TERM 60
/* Two days are written with fourteen to sixteen figures. */
#define FIGURES_OF_TWO 13
#define YEAR_FIGURES   4

/* The figure at a place, -1 for anything else; `sure` is lowered where it was not surely read. */
static int figure_at(const struct line_text *line, int at, bool *sure) {
    if (at < 0 || at >= line->character_count || line->characters[at].choice_count == 0)
        return -1;
    const struct line_choice *choice = &line->characters[at].choices[0];
    if (choice->text[0] < '0' || choice->text[0] > '9' || choice->text[1])
        return -1;
    *sure &= (double)choice->probability >= SURE_FIGURE;
    return choice->text[0] - '0';
}

/* The surely read year that begins at a place: four figures between other signs; 0 for none. */
static int year_at(const struct line_text *line, int at) {
    bool sure = true;
    bool any = true;
    int year = 0;
    if (figure_at(line, at - 1, &any) >= 0 || figure_at(line, at + YEAR_FIGURES, &any) >= 0 ||
        at + YEAR_FIGURES >= line->character_count)
        return 0;
    for (int i = 0; i < YEAR_FIGURES; i++) {
        int figure = figure_at(line, at + i, &sure);
        if (figure < 0)
            return 0;
        year = year * 10 + figure;
    }
    return sure ? year : 0;
}

bool term_runs_on(const struct field *until, struct date day) {
    const struct line_text *line = &until->reading;
    for (int at = 0; at < line->character_count; at++) {
        int year = year_at(line, at);
        if (year > day.year && year <= day.year + LONGEST_TERM)
            return true;
    }
    return false;
}

int term_began_in(const struct field *until) {
    const struct line_text *line = &until->reading;
    bool any = true;
    int figures = 0;
    for (int at = 0; at < line->character_count; at++)
        figures += figure_at(line, at, &any) >= 0;
    return figures >= FIGURES_OF_TWO ? year_at(line, 0) : 0;
}
