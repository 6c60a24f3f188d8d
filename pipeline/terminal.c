#include "pipeline/terminal.h"

#include "base/scoped.h"
#include "base/text.h"
#include "packet/mask.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool terminal_has_colour(FILE *out) {
    const char *kind = getenv("TERM");
    return isatty(fileno(out)) && !getenv("NO_COLOR") && kind && strcmp(kind, "dumb") != 0;
}

/* Han, kana and full-width forms, and Chinese punctuation. */
static bool is_wide(int32_t point) {
    return text_is_han(point) || (point >= 0x3000 && point <= 0x30ff) ||
           (point >= 0xff01 && point <= 0xff60);
}

int terminal_width(const char *text) {
    int columns = 0;
    for (int32_t point; (point = text_next(&text));)
        columns += is_wide(point) ? 2 : 1;
    return columns;
}

/* C0, DEL and C1: ESC and CSI start commands of a terminal. */
static bool is_control(int32_t point) {
    return point < 0x20 || (point >= 0x7f && point < 0xa0);
}

char *terminal_plain(const char *text) {
    struct text_buffer plain = {0};
    for (int32_t point; (point = text_next(&text));)
        text_add_character(&plain, is_control(point) ? '?' : point);
    return text_buffer_take(&plain);
}

char *terminal_file_name(const char *text) {
    SCOPED(scoped_free)
    char *masked = mask_file_name(text);
    return terminal_plain(masked);
}

void terminal_put(FILE *out, const char *text, int columns) {
    fputs(text, out);
    for (int width = terminal_width(text); width < columns; width++)
        fputc(' ', out);
}

void terminal_colour_on(FILE *out, enum terminal_colour colour, bool in_colour) {
    static const char *const CODES[] = {"", "31", "32", "33", "2", "1"};
    if (in_colour && colour != COLOUR_PLAIN)
        fprintf(out, "\033[%sm", CODES[colour]);
}

void terminal_colour_off(FILE *out, bool in_colour) {
    if (in_colour)
        fputs("\033[0m", out);
}
