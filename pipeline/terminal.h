/* Text in columns on a terminal: widths of Chinese characters, padding, colour. Not a screen.
 * Used by pipeline/checklist.c and by notes. */
#ifndef SEALROOM_PIPELINE_TERMINAL_H
#define SEALROOM_PIPELINE_TERMINAL_H

#include <stdbool.h>
#include <stdio.h>

enum terminal_colour {
    COLOUR_PLAIN,
    COLOUR_RED,
    COLOUR_GREEN,
    COLOUR_YELLOW,
    COLOUR_FAINT,
    COLOUR_BOLD
};

/* terminal_has_colour: a terminal that is not "dumb", and NO_COLOR is not set. */
bool terminal_has_colour(FILE *out);

/* terminal_width counts columns: two for each Han or full-width character. */
int terminal_width(const char *text);

/* terminal_plain gives text from outside (a file's name, a bar code) as one line that a terminal
 * takes as text: control characters become '?'. terminal_file_name hides ID numbers as well. The
 * caller frees them. */
char *terminal_plain(const char *text);
char *terminal_file_name(const char *text);

/* terminal_put writes text padded to so many columns (0 = as it is); colour when it is asked for.
 */
void terminal_put(FILE *out, const char *text, int columns);
void terminal_colour_on(FILE *out, enum terminal_colour colour, bool in_colour);
void terminal_colour_off(FILE *out, bool in_colour);

#endif
