#include "ocr/piled.h"

#include <leptonica/allheaders.h>
#include <stdlib.h>

/* A Han character's width, in usual heights of the page's print: figures and brackets are narrower.
 */
#define WIDTH_LEAST 0.7
#define WIDTH_MOST  1.4
/* Characters under each other are so far apart, in their widths; a single one is no higher than the
 * least of two. */
#define PITCH        1.06
#define HEIGHT_LEAST 1.8
/* A bare row stands this near to where it should, in widths. */
#define NEAR 0.2

static bool is_bare(PIX *plane, struct box_px box, int y) {
    const l_uint32 *row = pixGetData(plane) + (long)y * pixGetWpl(plane);
    for (int x = box.x; x < box.x + box.width; x++)
        if (GET_DATA_BIT(row, x))
            return false;
    return true;
}

/* The bare row nearest to a height, -1 = none near it. */
static int bare_row(PIX *plane, struct box_px box, int wanted) {
    int most = (int)(NEAR * box.width + 0.5);
    for (int off = 0; off <= most; off++)
        for (int sign = -1; sign <= 1; sign += 2) {
            int y = wanted + sign * off;
            if (y > box.y && y < box.y + box.height - 1 && is_bare(plane, box, y))
                return y;
        }
    return -1;
}

int piled_part(const struct letters *letters, const struct text_run *run,
               struct text_run parts[static PILED_MOST]) {
    struct box_px box = run->box;
    int usual = letters->usual_height_px;
    parts[0] = *run;
    if (run->cell < 0 || box.width < WIDTH_LEAST * usual || box.width > WIDTH_MOST * usual ||
        box.height < HEIGHT_LEAST * box.width)
        return 1;
    int count = (int)(box.height / (PITCH * box.width) + 0.5);
    if (count < 2 || count > PILED_MOST)
        return 1;
    int cuts[PILED_MOST + 1] = {box.y};
    for (int i = 1; i < count; i++) {
        cuts[i] = bare_row(letters->plane, box, box.y + box.height * i / count);
        if (cuts[i] < 0)
            return 1;
    }
    cuts[count] = box.y + box.height;
    for (int i = 0; i < count; i++)
        parts[i] = (struct text_run){{box.x, cuts[i], box.width, cuts[i + 1] - cuts[i]}, run->cell};
    return count;
}
