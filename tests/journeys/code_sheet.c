/* code-sheet TEXT|NUMBER [bars]: an A4 page at 150 dpi with a QR code, or with the bars of Code
 * 128, as PGM on standard output. A number gives the separator sheet of that number, any other text
 * itself. For the journey of stacks. */
#include "base/code128.h"
#include "pipeline/separator.h"

#include "base/memory.h"
#include "base/scoped.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qrencode.h>

/* A4 at 150 dpi; a module of 1.7 mm, of bars 0.5 mm and 20 mm high. */
#define WIDTH  1240
#define HEIGHT 1754
#define MODULE 10
#define BAR    3
#define TALL   120

static void draw(uint8_t *gray, const QRcode *code) {
    int left = (WIDTH - code->width * MODULE) / 2;
    int top = HEIGHT / 3;
    for (int y = 0; y < code->width * MODULE; y++)
        for (int x = 0; x < code->width * MODULE; x++)
            if (code->data[y / MODULE * code->width + x / MODULE] & 1)
                gray[(top + y) * WIDTH + left + x] = 0;
}

static bool draw_square(uint8_t *gray, const char *text) {
    QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
    if (!code)
        return false;
    draw(gray, code);
    QRcode_free(code);
    return true;
}

static bool draw_bars(uint8_t *gray, const char *text) {
    char widths[512];
    if (!code128_widths(text, widths, sizeof widths))
        return false;
    int left = WIDTH / 8;
    for (int i = 0; widths[i]; i++) {
        int wide = (widths[i] - '0') * BAR;
        for (int y = 0; i % 2 == 0 && y < TALL; y++)
            memset(gray + (HEIGHT / 3 + y) * WIDTH + left, 0, (size_t)wide);
        left += wide;
    }
    return true;
}

int main(int count, char **arguments) {
    char text[256];
    if (count < 2 || count > 3)
        return EXIT_FAILURE;
    snprintf(text, sizeof text, "%s", arguments[1]);
    if (text[strspn(text, "0123456789")] == '\0')
        separator_write(atoi(arguments[1]), text);
    SCOPED(scoped_free)
    uint8_t *gray = memory_new(WIDTH * HEIGHT, 1);
    memset(gray, 255, WIDTH * HEIGHT);
    if (!(count == 3 ? draw_bars(gray, text) : draw_square(gray, text)))
        return EXIT_FAILURE;
    printf("P5 %d %d 255\n", WIDTH, HEIGHT);
    return fwrite(gray, 1, WIDTH * HEIGHT, stdout) == WIDTH * HEIGHT ? EXIT_SUCCESS : EXIT_FAILURE;
}
