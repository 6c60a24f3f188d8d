/* drawn-sheet OUT.ppm SEED: one drawn sheet with a pressed seal, for programs that are tested from
 * outside. Two seeds give two strikes of one die. */
#include "base/geometry.h"
#include "seal/drawn_page.h"

#include <leptonica/allheaders.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
    if (argc != 3)
        return 2;
    struct dice dice = {strtoull(argv[2], NULL, 10)};
    struct drawn_page page = drawn_page_open(148, 105, 300, 0);
    struct drawn_scan scan = {.noise = 3, .cast = {1, 0.98, 0.95}};
    struct drawn_seal seal = {.shape = SEAL_ROUND, .width_mm = 42, .height_mm = 42, .rim_mm = 1.1};
    seal.x_mm = dice_real(&dice, 60, 90);
    seal.y_mm = dice_real(&dice, 40, 60);
    seal.turn_rad = dice_real(&dice, -0.3, 0.3);
    seal.red = 0.86;
    seal.green = 0.12;
    seal.blue = 0.16;
    seal.star = true;
    seal.speckled = 0.1;
    seal.uneven = 0.2;
    seal.font = "Noto Serif CJK SC";
    snprintf(seal.name, sizeof seal.name, "北京远帆测绘有限公司");
    struct Pix *colour = NULL;
    struct Pix *gray = NULL;
    drawn_page_seal(&page, &seal, &dice);
    drawn_page_scan(&page, &scan, &dice, &colour, &gray);
    bool good = pixWrite(argv[1], colour, IFF_PNM) == 0;
    pixDestroy(&colour);
    pixDestroy(&gray);
    drawn_page_close(&page);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
