#include "page/ink_light.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/vector.h"

#include <leptonica/allheaders.h>
#include <math.h>

/* Where so many rows make one, every other is enough: half the memory is read. */
#define SKIP_FROM_ROWS 3
/* Sums of so many bytes fit 16 bits. */
#define ROWS_MOST 257

/* The source's rows and columns that make plane row or column i. */
static void span_of(double scale, int i, int limit, int *from, int *to) {
    *from = (int)(i / scale);
    *to = (int)((i + 1) / scale);
    *from = *from < limit ? *from : limit - 1;
    *to = *to > *from ? *to : *from + 1;
    *to = *to < limit ? *to : limit;
}

/* Which of the source's columns make each of the plane's, and the share of each. */
struct span {
    int from, to;
    float share;
};

static struct span *spans_of(double scale, int count, int limit) {
    struct span *spans = memory_new((size_t)count, sizeof *spans);
    for (int i = 0; i < count; i++) {
        span_of(scale, i, limit, &spans[i].from, &spans[i].to);
        spans[i].share = 1.0F / (float)(spans[i].to - spans[i].from);
    }
    return spans;
}

/* What reducing a picture needs: which columns make each of the plane's, and room for a row. */
struct reducing {
    const struct span *spans;
    uint16_t *sums;
};

/* Rows that make one row of the plane: every `step`th of them, so as to read less memory. */
struct rows {
    const uint32_t *first; /* at the box's left edge */
    int count;
    ptrdiff_t stride;
};

static struct rows rows_of(struct Pix *pix, const struct ink_source *source, int y) {
    int from;
    int to;
    span_of(source->scale, y, source->box.height, &from, &to);
    int step = to - from >= SKIP_FROM_ROWS ? 2 : 1;
    if (to - from > step * ROWS_MOST)
        step = (to - from + ROWS_MOST - 1) / ROWS_MOST;
    ptrdiff_t stride = pixGetWpl(pix);
    return (struct rows){pixGetData(pix) + (source->box.y + from) * stride,
                         (to - from + step - 1) / step, step * stride};
}

/* A pixel's four bytes as they lie in memory. */
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
enum { BYTE_RED = 3, BYTE_GREEN = 2, BYTE_BLUE = 1, PIXEL_BYTES = 4 };
#else
enum { BYTE_RED = 0, BYTE_GREEN = 1, BYTE_BLUE = 2, PIXEL_BYTES = 4 };
#endif

/* The rows' bytes one below the other, added up: plain loops, for the compiler to do many at once.
 */
VECTOR_LOOP
static void add_rows(const struct rows *rows, int left, int width, uint16_t *sums) {
    int count = width * PIXEL_BYTES;
    const uint8_t *first = (const uint8_t *)(rows->first + left);
    for (int i = 0; i < count; i++)
        sums[i] = first[i];
    for (int row = 1; row < rows->count; row++) {
        const uint8_t *bytes = (const uint8_t *)(rows->first + row * rows->stride + left);
        for (int i = 0; i < count; i++)
            sums[i] = (uint16_t)(sums[i] + bytes[i]);
    }
}

/* A pixel's sums, byte by byte, of its column and of all that make the plane's pixel; and means. */
typedef uint16_t column_sums __attribute__((vector_size(2 * PIXEL_BYTES), aligned(2), may_alias));
typedef int32_t pixel_sums __attribute__((vector_size(4 * PIXEL_BYTES)));
typedef float pixel_means __attribute__((vector_size(4 * PIXEL_BYTES)));

VECTOR_LOOP
static void add_columns(const struct reducing *reducing, float row_share, size_t at,
                        struct ink_plane plane[3]) {
    const column_sums *columns = (const column_sums *)reducing->sums;
    for (int x = 0; x < plane[0].width_px; x++, at++) {
        const struct span *span = &reducing->spans[x];
        pixel_sums sum = __builtin_convertvector(columns[span->from], pixel_sums);
        for (int i = span->from + 1; i < span->to; i++)
            sum += __builtin_convertvector(columns[i], pixel_sums);
        /* The half keeps whole means whole, the share being rounded. */
        pixel_means mean = __builtin_convertvector(sum, pixel_means) + 0.5F;
        sum = __builtin_convertvector(mean * (span->share * row_share), pixel_sums);
        plane[0].at[at] = (uint8_t)sum[BYTE_RED];
        plane[1].at[at] = (uint8_t)sum[BYTE_GREEN];
        plane[2].at[at] = (uint8_t)sum[BYTE_BLUE];
    }
}

static void reduce_row(const struct ink_source *source, const struct reducing *reducing, int y,
                       struct ink_plane plane[3]) {
    struct rows rows = rows_of(source->colour, source, y);
    add_rows(&rows, source->box.x, source->box.width, reducing->sums);
    add_columns(reducing, 1.0F / (float)rows.count, (size_t)y * (size_t)plane[0].width_px, plane);
}

static void reduce_row_gray(const struct ink_source *source, const struct reducing *reducing, int y,
                            struct ink_plane *plane) {
    const struct span *spans = reducing->spans;
    struct rows rows = rows_of(source->gray, source, y);
    size_t at = (size_t)y * (size_t)plane->width_px;
    for (int x = 0; x < plane->width_px; x++, at++) {
        unsigned sum = 0;
        for (int row = 0; row < rows.count; row++) {
            const uint32_t *line = rows.first + row * rows.stride;
            for (int i = spans[x].from; i < spans[x].to; i++)
                sum += GET_DATA_BYTE(line, source->box.x + i);
        }
        plane->at[at] = (uint8_t)(sum / (unsigned)((spans[x].to - spans[x].from) * rows.count));
    }
}

/* Between which two pixels a larger plane's pixel lies, and how near to the second. */
struct between {
    int at;
    double share;
};

static struct between between_of(int i, double scale, int limit) {
    double at = fmin(fmax((i + 0.5) / scale - 0.5, 0), limit - 1.001);
    return (struct between){(int)at, at - (int)at};
}

/* Enlarging: between the pixels, so that curves stay smooth. */
static void enlarge(struct ink_plane *plane, const struct ink_plane *from, double scale) {
    struct between *columns SCOPED(scoped_free)
    = memory_new((size_t)plane->width_px, sizeof *columns);
    for (int x = 0; x < plane->width_px; x++)
        columns[x] = between_of(x, scale, from->width_px);
    for (int y = 0; y < plane->height_px; y++) {
        struct between row = between_of(y, scale, from->height_px);
        const uint8_t *top = from->at + (size_t)row.at * (size_t)from->width_px;
        const uint8_t *bottom = top + from->width_px;
        uint8_t *to = plane->at + (size_t)y * (size_t)plane->width_px;
        for (int x = 0; x < plane->width_px; x++) {
            struct between in = columns[x];
            double upper = (1 - in.share) * top[in.at] + in.share * top[in.at + 1];
            double lower = (1 - in.share) * bottom[in.at] + in.share * bottom[in.at + 1];
            to[x] = (uint8_t)((1 - row.share) * upper + row.share * lower + 0.5);
        }
    }
}

/* Brightness of the source at its scale into `planes` (3 of a colour picture, 1 of a gray one). */
static void brightness(const struct ink_source *source, struct ink_plane *planes) {
    struct span *spans SCOPED(scoped_free)
    = spans_of(source->scale, planes->width_px, source->box.width);
    uint16_t *sums SCOPED(scoped_free)
    = memory_new((size_t)source->box.width * PIXEL_BYTES, sizeof *sums);
    struct reducing reducing = {spans, sums};
    for (int y = 0; y < planes->height_px; y++)
        (source->colour ? reduce_row : reduce_row_gray)(source, &reducing, y, planes);
}

void ink_light_measure(const struct ink_source *source, struct ink_plane *planes, int count) {
    if (source->scale <= 1) {
        brightness(source, planes);
    } else {
        struct ink_source whole = *source;
        whole.scale = 1;
        struct ink_plane small[3] = {{0}};
        for (int c = 0; c < count; c++)
            small[c] = ink_plane_new(source->box.width, source->box.height);
        brightness(&whole, small);
        for (int c = 0; c < count; c++) {
            enlarge(&planes[c], &small[c], source->scale);
            free(small[c].at);
        }
    }
}
