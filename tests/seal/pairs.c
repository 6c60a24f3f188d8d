/* seal-pairs: how surely impressions of one die are told from those of another, on freshly drawn
 * pairs. Not a test: it asserts nothing. Usage: seal-pairs [PAIRS [SEED [DIR]]]: so many pairs of
 * each kind; DIR gets the portraits and overlays of those told wrongly. SEALROOM_PAIRS=all tells
 * every pair, SEALROOM_PAIRS=deep also what its places say. */
#include "base/cost.h"
#include "seal/cells.h"
#include "seal/compare.h"
#include "seal/drawn_pair.h"
#include "seal/overlay.h"
#include "seal/register.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct tally {
    int drawn, found, outcomes[4], identical;
};

static const char *const OUTCOMES[] = {"none", "same", "different", "cannot tell"};

static bool is_wrong(enum pair_kind kind, const struct seal_comparison *c) {
    bool one_die = kind == PAIR_SAME || kind == PAIR_WORN || kind == PAIR_COPY || kind == PAIR_PART;
    if (c->is_identical != (kind == PAIR_COPY))
        return true;
    return one_die ? c->outcome == DIE_DIFFERENT : c->outcome == DIE_SAME;
}

static void dump_overlay(const struct drawn_pair *pair, const struct seal_comparison *c,
                         const char *path) {
    struct seal_overlay overlay = seal_overlay_make(&pair->portraits[0], &pair->portraits[1], c);
    struct Pix *pix = pixCreate(overlay.side_px, overlay.side_px, 32);
    for (int k = 0; k < overlay.side_px * overlay.side_px; k++)
        pixSetRGBPixel(pix, k % overlay.side_px, k / overlay.side_px, overlay.rgb[3 * k],
                       overlay.rgb[3 * k + 1], overlay.rgb[3 * k + 2]);
    pixWrite(path, pix, IFF_PNG);
    pixDestroy(&pix);
    seal_overlay_free(&overlay);
}

static void dump(const struct drawn_pair *pair, const struct seal_comparison *c, const char *folder,
                 uint64_t seed) {
    char over[512];
    snprintf(over, sizeof over, "%s/%s-%llu-over.png", folder, pair_kind_text(pair->kind),
             (unsigned long long)seed);
    dump_overlay(pair, c, over);
    for (int i = 0; i < 2; i++) {
        struct Pix *pix = pixCreate(PORTRAIT_SIDE_PX, PORTRAIT_SIDE_PX, 8);
        for (int k = 0; k < PORTRAIT_SIDE_PX * PORTRAIT_SIDE_PX; k++)
            pixSetPixel(pix, k % PORTRAIT_SIDE_PX, k / PORTRAIT_SIDE_PX,
                        255u - pair->portraits[i].at[k]);
        char path[512];
        snprintf(path, sizeof path, "%s/%s-%llu-%d.png", folder, pair_kind_text(pair->kind),
                 (unsigned long long)seed, i + 1);
        pixWrite(path, pix, IFF_PNG);
        pixDestroy(&pix);
    }
}

static void tell(const struct drawn_pair *pair, uint64_t seed, const struct seal_comparison *c) {
    printf("%-8s %5llu %-11s%s why %2u like %.3f grain %.3f med %.2f quart %.2f alike %.2f strange "
           "%.2f moved %.2f "
           "judged %.2f poor %.2f lone %.2f star %.2f turn %.2f (%.2f)\n",
           pair_kind_text(pair->kind), (unsigned long long)seed, OUTCOMES[c->outcome],
           c->is_identical ? " identical" : "", c->reasons, c->likeness, c->grain, c->median,
           c->quarter, c->alike, c->strange, c->moved, c->judged, c->poorest, c->lone, c->star_rad,
           c->turn_rad, remainder(pair->other.turn_rad - pair->one.turn_rad, 2 * M_PI));
}

/* What the places say under several blurs: for setting thresholds. */
static void tell_deep(const struct drawn_pair *pair) {
    for (int size = RASTER_WHOLE; size <= RASTER_WHOLE; size++) {
        struct raster one = raster_of(&pair->portraits[0], RASTER_HALF, RASTER_INK_EVEN);
        struct raster other = raster_of(&pair->portraits[1], RASTER_HALF, RASTER_INK_EVEN);
        struct registered at = register_rasters(&one, &other, pair->portraits[0].flatness);
        raster_free(&one);
        raster_free(&other);
        one = raster_of(&pair->portraits[0], (enum raster_size)size, RASTER_INK_EVEN);
        other = raster_of(&pair->portraits[1], (enum raster_size)size, RASTER_INK_EVEN);
        for (int blur = 0; blur <= 1; blur++) {
            struct raster a = raster_blurred(&one, blur);
            struct raster b = raster_blurred(&other, blur);
            struct raster seen = raster_warped(&b, &at.warp);
            struct cells cells = cells_look(&a, &seen, pair->portraits[0].flatness);
            printf("    size %d blur %d: median %.3f quarter %.3f tenth %.3f whole %.3f\n", size,
                   blur, cells.median, cells.quarter, cells.tenth,
                   raster_likeness(&a, &seen, pair->portraits[0].flatness, 0.42, 0.91));
            raster_free(&a);
            raster_free(&b);
            raster_free(&seen);
        }
        raster_free(&one);
        raster_free(&other);
    }
}

int main(int argc, char **argv) {
    int count = argc > 1 ? atoi(argv[1]) : 20;
    uint64_t first = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
    const char *folder = argc > 3 ? argv[3] : NULL;
    const char *wanted = getenv("SEALROOM_PAIRS");
    bool all = wanted != NULL;
    bool deep = all && strcmp(wanted, "deep") == 0;
    double spent_ms = 0;
    int compared = 0;
    static struct drawn_pair pair;
    struct tally tallies[PAIR_KIND_COUNT] = {{0}};
    for (int kind = 0; kind < PAIR_KIND_COUNT; kind++)
        for (int i = 0; i < count; i++) {
            uint64_t seed = first + (uint64_t)i;
            struct tally *tally = &tallies[kind];
            pair_draw(seed, (enum pair_kind)kind, &pair);
            tally->drawn++;
            if (!pair.found[0] || !pair.found[1])
                continue;
            double start = cost_spent_ms();
            struct seal_comparison c = seal_compare(&pair.portraits[0], &pair.portraits[1]);
            spent_ms += cost_spent_ms() - start;
            compared++;
            tally->found++;
            tally->outcomes[c.outcome]++;
            tally->identical += c.is_identical;
            bool wrong = is_wrong((enum pair_kind)kind, &c);
            if (all || wrong)
                tell(&pair, seed, &c);
            if (deep)
                tell_deep(&pair);
            if ((all || wrong) && folder)
                dump(&pair, &c, folder, seed);
        }
    printf("kind      drawn found  same different cannot-tell identical\n");
    for (int kind = 0; kind < PAIR_KIND_COUNT; kind++)
        printf("%-9s %5d %5d %5d %9d %11d %9d\n", pair_kind_text((enum pair_kind)kind),
               tallies[kind].drawn, tallies[kind].found, tallies[kind].outcomes[DIE_SAME],
               tallies[kind].outcomes[DIE_DIFFERENT], tallies[kind].outcomes[DIE_CANNOT_TELL],
               tallies[kind].identical);
    printf("comparing: %.1f ms a pair\n", spent_ms / (compared ? compared : 1));
    return 0;
}
