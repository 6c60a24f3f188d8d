/* code-sheet TEXT|NUMBER: an A4 page at 150 dpi with a QR code, as PGM on standard output. A number
 * gives the separator sheet of that number, any other text itself. For the journey of stacks. */
#include "pipeline/separator.h"

#include "base/memory.h"
#include "base/scoped.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qrencode.h>

/* A4 at 150 dpi; a module of 1.7 mm. */
#define WIDTH  1240
#define HEIGHT 1754
#define MODULE 10

static void draw(uint8_t *gray, const QRcode *code) {
    int left = (WIDTH - code->width * MODULE) / 2;
    int top = HEIGHT / 3;
    for (int y = 0; y < code->width * MODULE; y++)
        for (int x = 0; x < code->width * MODULE; x++)
            if (code->data[y / MODULE * code->width + x / MODULE] & 1)
                gray[(top + y) * WIDTH + left + x] = 0;
}

int main(int count, char **arguments) {
    char text[256];
    if (count != 2)
        return EXIT_FAILURE;
    snprintf(text, sizeof text, "%s", arguments[1]);
    if (text[strspn(text, "0123456789")] == '\0')
        separator_write(atoi(arguments[1]), text);
    QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
    SCOPED(scoped_free)
    uint8_t *gray = memory_new(WIDTH * HEIGHT, 1);
    memset(gray, 255, WIDTH * HEIGHT);
    if (!code)
        return EXIT_FAILURE;
    draw(gray, code);
    QRcode_free(code);
    printf("P5 %d %d 255\n", WIDTH, HEIGHT);
    return fwrite(gray, 1, WIDTH * HEIGHT, stdout) == WIDTH * HEIGHT ? EXIT_SUCCESS : EXIT_FAILURE;
}
