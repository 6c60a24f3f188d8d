#include "page/resolution.h"

#include "base/geometry.h"
#include "base/limits.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>

/* Papers by their sides, ISO 216 and ANSI/ASME Y14.1; the first of equal proportions is the likely
 * one on its own, the others need a resolution that scanners are set to. */
static const struct paper_size {
    double short_mm, long_mm;
} PAPERS[] = {{210, 297}, {297, 420}, {148, 210}, {215.9, 279.4}, {215.9, 355.6}};
#define PAPER_COUNT (sizeof PAPERS / sizeof PAPERS[0])

/* What office scanners are set to. */
static const double USUAL_DPI[] = {100, 150, 200, 240, 300, 400, 600};
#define DEFAULT_DPI 300.0

/* Scanners cut or add a few millimetres at the ends of a sheet. */
#define PROPORTION_TOLERANCE 0.015
#define USUAL_TOLERANCE      0.015
/* A3 and a little more is the largest sheet an office scanner takes; 15 mm is less than any paper
 * or card, though not than a cut-out seal's rim. */
#define LONGEST_SHEET_MM  460.0
#define SHORTEST_SHEET_MM 15.0

static bool is_default(double dpi) {
    return fabs(dpi - 72) < 1 || fabs(dpi - 96) < 1;
}

static bool is_near(double value, double target, double tolerance) {
    return fabs(value / target - 1) <= tolerance;
}

static bool makes_paper(double shorter_px, double longer_px, double dpi) {
    for (size_t i = 0; i < PAPER_COUNT; i++)
        if (is_near(mm_from_px(shorter_px, dpi), PAPERS[i].short_mm, PROPORTION_TOLERANCE) &&
            is_near(mm_from_px(longer_px, dpi), PAPERS[i].long_mm, PROPORTION_TOLERANCE))
            return true;
    return false;
}

static bool is_believable(double shorter_px, double longer_px, double dpi) {
    if (dpi < LIMIT_MIN_DPI || dpi > LIMIT_MAX_DPI)
        return false;
    if (is_default(dpi))
        return makes_paper(shorter_px, longer_px, dpi);
    return mm_from_px(longer_px, dpi) <= LONGEST_SHEET_MM &&
           mm_from_px(shorter_px, dpi) >= SHORTEST_SHEET_MM;
}

static bool is_usual(double dpi) {
    for (size_t i = 0; i < sizeof USUAL_DPI / sizeof USUAL_DPI[0]; i++)
        if (is_near(dpi, USUAL_DPI[i], USUAL_TOLERANCE))
            return true;
    return false;
}

/* How far from the resolution that scanners come with; unusual ones are far off. */
static double oddness(double dpi) {
    return fabs(log(dpi / DEFAULT_DPI)) + (is_usual(dpi) ? 0 : 100);
}

static double from_paper(double shorter_px, double longer_px) {
    double likely = 0;
    for (size_t i = 0; i < PAPER_COUNT; i++) {
        double proportion = PAPERS[i].long_mm / PAPERS[i].short_mm;
        if (!is_near(longer_px / shorter_px, proportion, PROPORTION_TOLERANCE))
            continue;
        double dpi = longer_px / PAPERS[i].long_mm * MM_PER_INCH;
        bool first_and_usual = likely == 0 && is_usual(dpi);
        if (first_and_usual)
            return dpi;
        if (likely == 0 || (is_usual(dpi) && oddness(dpi) < oddness(likely)))
            likely = dpi;
    }
    return likely >= LIMIT_MIN_DPI && likely <= LIMIT_MAX_DPI ? likely : 0;
}

double resolution_of(int width_px, int height_px, double claimed_dpi) {
    double shorter_px = fmin(width_px, height_px), longer_px = fmax(width_px, height_px);
    if (shorter_px <= 0)
        return 0;
    if (is_believable(shorter_px, longer_px, claimed_dpi))
        return claimed_dpi;
    return from_paper(shorter_px, longer_px);
}
