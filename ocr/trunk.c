#include "ocr/trunk.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/vector.h"
#include "ocr/trunk_parts.h"

#include <stdlib.h>
#include <string.h>

/* Columns of zeros at both sides of a plane. */
#define RIM 2
/* Places that are taken at once: what fits beside the weights into a processor's nearer memory. */
#define STRIP 32
/* The last means are of three rows and two columns. */
#define MEAN_ROWS    3
#define MEAN_COLUMNS 2

/* A plane's sides; its rows have RIM columns more at both sides. */
struct sides {
    int width, height, channels;
};

static size_t row_values(struct sides sides) {
    return (size_t)(sides.width + 2 * RIM) * (size_t)sides.channels;
}

static size_t plane_values(struct sides sides) {
    return row_values(sides) * (size_t)sides.height;
}

/* Half of it, and the last one of an odd number. */
static int stepped(int side, int step) {
    return (side - 1) / step + 1;
}

int trunk_steps(int width_px) {
    return stepped(stepped(width_px, 2), 2) / MEAN_COLUMNS;
}

void trunk_free(struct trunk **owner) {
    struct trunk *trunk = *owner;
    *owner = NULL;
    if (!trunk)
        return;
    for (int i = 0; i < TRUNK_PAIRS_MOST; i++) {
        struct trunk_pair *pair = &trunk->pairs[i];
        void *owned[] = {pair->depth_weights, pair->depth_bias,    pair->point_weights,
                         pair->point_units,   pair->point_bias,    pair->gate.in,
                         pair->gate.in_bias,  pair->gate.out_bias, pair->gate.out};
        for (size_t k = 0; k < sizeof owned / sizeof *owned; k++)
            free(owned[k]);
    }
    for (int i = 0; i < 3; i++)
        free(trunk->planes[i]);
    free(trunk);
}

static float *row_at(float *plane, struct sides sides, int y) {
    return plane + (size_t)y * row_values(sides);
}

static void clear_rims(float *row, struct sides sides) {
    size_t rim = RIM * (size_t)sides.channels;
    memset(row, 0, rim * sizeof *row);
    memset(row + row_values(sides) - rim, 0, rim * sizeof *row);
}

/* Three rows of the picture with a column of zeros at both sides; zeros above and below it. */
static void stem_rows(const float *picture, int width_px, int y, float *rows) {
    int row = width_px + 2;
    memset(rows, 0, (size_t)(3 * row) * sizeof *rows);
    for (int k = 0; k < 3; k++) {
        int from = 2 * y - 1 + k;
        if (from >= 0 && from < TRUNK_HEIGHT_PX)
            memcpy(rows + k * row + 1, picture + from * width_px, (size_t)width_px * sizeof *rows);
    }
}

/* Half of a place's outputs, anywhere in memory. Said so because compilers, left alone, lay taps
 * side by side, and shuffle more than they add. */
#define HALF_STEM (TRUNK_STEM_OUTPUTS / 2)
typedef float half_stem __attribute__((vector_size(4 * HALF_STEM), aligned(4), may_alias));
#define HALF_AT(from) (*(const half_stem *)(from))

VECTOR_LOOP
static void stem_place(const struct trunk *trunk, const float *rows, int row, float *restrict out) {
    half_stem left = HALF_AT(trunk->stem_bias), right = HALF_AT(trunk->stem_bias + HALF_STEM);
    for (int tap = 0; tap < TRUNK_STEM_TAPS; tap++) {
        float value = rows[tap / 3 * row + tap % 3];
        left += value * HALF_AT(trunk->stem[tap]);
        right += value * HALF_AT(trunk->stem[tap] + HALF_STEM);
    }
    *(half_stem *)out = left;
    *(half_stem *)(out + HALF_STEM) = right;
}

static void run_stem(const struct trunk *trunk, const float *picture, int width_px, float *out,
                     struct sides to) {
    float *rows SCOPED(scoped_free)
    = memory_new(3 * (size_t)(width_px + 2), sizeof *rows);
    for (int y = 0; y < to.height; y++) {
        float *row = row_at(out, to, y);
        clear_rims(row, to);
        stem_rows(picture, width_px, y, rows);
        for (int x = 0; x < to.width; x++)
            stem_place(trunk, rows + 2 * x, width_px + 2, row + (x + RIM) * to.channels);
    }
}

/* One pair at work. */
struct passing {
    const struct trunk *trunk;
    const struct trunk_pair *pair;
    float *from, *to;
    struct sides from_sides, middle_sides, to_sides;
    const float *zeros; /* a row of them */
    const float *share; /* of each channel that goes on; NULL for all of it */
};

static void run_depth(const struct passing *passing, int y, int x, int count, float *out) {
    const struct trunk_pair *pair = passing->pair;
    struct trunk_depth_job job = {.weights = pair->depth_weights,
                                  .bias = pair->depth_bias,
                                  .out = out,
                                  .kernel = pair->kernel,
                                  .step_x = pair->step_x,
                                  .channels = pair->channels,
                                  .count = count,
                                  .after = pair->depth_after};
    int reach = pair->kernel / 2;
    for (int k = 0; k < pair->kernel; k++) {
        int row = y * pair->step_y - reach + k;
        bool inside = row >= 0 && row < passing->from_sides.height;
        const float *at = inside ? row_at(passing->from, passing->from_sides, row) : passing->zeros;
        job.rows[k] = at + (x * pair->step_x + RIM - reach) * pair->channels;
    }
    passing->trunk->kernels->depth(&job);
}

static void run_point(const struct passing *passing, float *values, int count, float *out) {
    const struct trunk_pair *pair = passing->pair;
    int16_t whole[STRIP * TRUNK_FEATURES];
    float units[STRIP];
    if (passing->share)
        for (int i = 0; i < count; i++)
            for (int c = 0; c < pair->channels; c++)
                values[i * pair->channels + c] *= passing->share[c];
    passing->trunk->kernels->whole(values, count, pair->channels, whole, units);
    struct trunk_point_job job = {.values = whole,
                                  .value_units = units,
                                  .weights = pair->point_weights,
                                  .weight_units = pair->point_units,
                                  .bias = pair->point_bias,
                                  .out = out,
                                  .channels = pair->channels,
                                  .outputs = pair->outputs,
                                  .count = count,
                                  .after = &pair->point_after};
    passing->trunk->kernels->point(&job);
}

/* One row of the pair's output; `whole_plane` is the depth convolution's, if it was made before. */
static void run_row(const struct passing *passing, int y, float *whole_plane) {
    float strip[STRIP * TRUNK_FEATURES];
    float *row = row_at(passing->to, passing->to_sides, y);
    clear_rims(row, passing->to_sides);
    int strips = (passing->to_sides.width + STRIP - 1) / STRIP;
    for (int x = 0, count = 0; strips > 0; strips--, x += count) {
        count = (passing->to_sides.width - x + strips - 1) / strips; /* as even as can be */
        float *values = strip;
        if (whole_plane)
            values =
                row_at(whole_plane, passing->middle_sides, y) + (x + RIM) * passing->pair->channels;
        else
            run_depth(passing, y, x, count, strip);
        run_point(passing, values, count, row + (x + RIM) * passing->pair->outputs);
    }
}

/* A layer that looks at every input for every output; weights [inputs][outputs], so that outputs
 * are summed side by side. */
struct layer {
    const float *weights, *bias;
    int inputs, outputs;
};

VECTOR_LOOP
static void weigh(struct layer layer, const float *restrict in, float *restrict out) {
    memcpy(out, layer.bias, (size_t)layer.outputs * sizeof *out);
    for (int i = 0; i < layer.inputs; i++)
        for (int o = 0; o < layer.outputs; o++)
            out[o] += layer.weights[i * layer.outputs + o] * in[i];
}

static void means_of(float *plane, struct sides sides, float *means) {
    memset(means, 0, (size_t)sides.channels * sizeof *means);
    for (int y = 0; y < sides.height; y++)
        for (int x = 0; x < sides.width; x++) {
            const float *place = row_at(plane, sides, y) + (x + RIM) * sides.channels;
            for (int c = 0; c < sides.channels; c++)
                means[c] += place[c];
        }
    for (int c = 0; c < sides.channels; c++)
        means[c] /= (float)(sides.height * sides.width);
}

static void gate_of(const struct trunk_pair *pair, float *plane, struct sides sides, float *share) {
    const struct trunk_gate *gate = &pair->gate;
    float means[TRUNK_FEATURES], middle[TRUNK_FEATURES];
    means_of(plane, sides, means);
    weigh((struct layer){gate->in, gate->in_bias, pair->channels, gate->middle}, means, middle);
    for (int i = 0; i < gate->middle; i++)
        middle[i] = middle[i] < 0 ? 0 : middle[i];
    weigh((struct layer){gate->out, gate->out_bias, gate->middle, pair->channels}, middle, share);
    for (int c = 0; c < pair->channels; c++) {
        float open = share[c] * gate->alpha + gate->beta;
        share[c] = open < 0 ? 0 : open > 1 ? 1 : open;
    }
}

static void run_pair(const struct passing *open) {
    struct passing passing = *open;
    struct sides middle = passing.middle_sides;
    float *before_gate = passing.pair->gate.middle > 0 ? passing.trunk->planes[2] : NULL;
    float share[TRUNK_FEATURES];
    if (before_gate) {
        for (int y = 0; y < middle.height; y++)
            run_depth(&passing, y, 0, middle.width,
                      row_at(before_gate, middle, y) + RIM * middle.channels);
        gate_of(passing.pair, before_gate, middle, share);
        passing.share = share;
    }
    for (int y = 0; y < middle.height; y++)
        run_row(&passing, y, before_gate);
}

/* Means of three rows and two columns each, channel by channel. */
static void gather(float *plane, struct sides sides, float *features) {
    int steps = sides.width / MEAN_COLUMNS;
    memset(features, 0, (size_t)(steps * sides.channels) * sizeof *features);
    for (int y = 0; y < MEAN_ROWS; y++)
        for (int x = 0; x < steps * MEAN_COLUMNS; x++) {
            const float *place = row_at(plane, sides, y) + (x + RIM) * sides.channels;
            float *mean = features + x / MEAN_COLUMNS * sides.channels;
            for (int c = 0; c < sides.channels; c++)
                mean[c] += place[c] * (1.0F / (MEAN_ROWS * MEAN_COLUMNS));
        }
}

static struct sides sides_after(struct sides sides, const struct trunk_pair *pair, int channels) {
    return (struct sides){stepped(sides.width, pair->step_x), stepped(sides.height, pair->step_y),
                          channels};
}

static struct sides stem_sides(int width_px) {
    return (struct sides){stepped(width_px, 2), TRUNK_HEIGHT_PX / 2, TRUNK_STEM_OUTPUTS};
}

static void make_room(struct trunk *trunk, int width_px) {
    struct sides sides = stem_sides(width_px);
    size_t most = plane_values(sides);
    for (int i = 0; i < trunk->pair_count; i++) {
        sides = sides_after(sides, &trunk->pairs[i], trunk->pairs[i].outputs);
        most = plane_values(sides) > most ? plane_values(sides) : most;
    }
    if (most <= trunk->room)
        return;
    for (int i = 0; i < 3; i++) {
        free(trunk->planes[i]);
        trunk->planes[i] = memory_new(most, sizeof(float));
    }
    trunk->room = most;
}

/* Long lines are few, and a page's planes want their room: it goes back to the machine. */
static void let_go(struct trunk *trunk) {
    for (int i = 0; i < 3; i++) {
        free(trunk->planes[i]);
        trunk->planes[i] = NULL;
    }
    trunk->room = 0;
}

void trunk_run(struct trunk *trunk, const float *picture, int width_px, float *features) {
    make_room(trunk, width_px);
    struct sides sides = stem_sides(width_px);
    run_stem(trunk, picture, width_px, trunk->planes[0], sides);
    float *zeros SCOPED(scoped_free)
    = memory_new((size_t)(sides.width + 2 * RIM) * TRUNK_FEATURES, sizeof *zeros);
    for (int i = 0; i < trunk->pair_count; i++) {
        const struct trunk_pair *pair = &trunk->pairs[i];
        struct passing passing = {.trunk = trunk,
                                  .pair = pair,
                                  .from = trunk->planes[i % 2],
                                  .to = trunk->planes[(i + 1) % 2],
                                  .from_sides = sides,
                                  .middle_sides = sides_after(sides, pair, pair->channels),
                                  .to_sides = sides_after(sides, pair, pair->outputs),
                                  .zeros = zeros};
        run_pair(&passing);
        sides = passing.to_sides;
    }
    gather(trunk->planes[trunk->pair_count % 2], sides, features);
    if (width_px > TRUNK_LONG_PX)
        let_go(trunk);
}
