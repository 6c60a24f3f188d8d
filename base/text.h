/* UTF-8 text: walking, building, folding to the form in which names are compared, edit distance.
 * Not a dictionary and not OCR: it knows characters, no papers.
 * Used by every folder that compares or builds text. */
#ifndef SEALROOM_BASE_TEXT_H
#define SEALROOM_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A growing string: {0} at birth; bytes is NULL or ended by a zero byte. text_buffer_free ends it;
 * text_buffer_take hands the string on (never NULL) and leaves the buffer empty. */
struct text_buffer {
    char *bytes;
    size_t length, capacity;
};
void text_add(struct text_buffer *buffer, const char *text);
void text_add_bytes(struct text_buffer *buffer, const char *bytes, size_t length);
void text_add_format(struct text_buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void text_add_character(struct text_buffer *buffer, int32_t code_point);
/* text_add_quoted adds a string of JSON, in quotes; NULL gives an empty one. */
void text_add_quoted(struct text_buffer *buffer, const char *text);
char *text_buffer_take(struct text_buffer *buffer);
void text_buffer_free(struct text_buffer *buffer);

/* text_copy gives a copy that the caller frees; NULL stays NULL. text_replace frees *owner and puts
 * a copy of `text` there. */
char *text_copy(const char *text);
void text_replace(char **owner, const char *text);

/* text_cut copies into a fixed array, cut at a character's border, always ended. */
void text_cut(char *out, size_t size, const char *text);

/* text_next gives the next code point and moves on, 0 at the end; a broken byte counts as U+FFFD.
 */
int32_t text_next(const char **at);

/* text_length_characters counts code points. */
int text_length_characters(const char *text);

/* text_is_valid tells whether all bytes are well-formed UTF-8. */
bool text_is_valid(const char *text);

bool text_is_han(int32_t code_point);
int text_han_count(const char *text);
bool text_starts_with(const char *text, const char *start);
bool text_ends_with(const char *text, const char *end);

/* text_folded gives NFKC with white space, dots (· 、 ・) and control characters removed, brackets
 * and quotation marks folded to ASCII, Latin letters upper-case, traditional characters simplified
 * (base/simplified.h): the form in which names and labels are compared (domain.md 7.4). The caller
 * frees it. */
char *text_folded(const char *text);

/* text_value gives NFKC-width-folded text without white space between or around characters,
 * brackets as full-width （ ）: the form in which a name is kept. The caller frees it. */
char *text_value(const char *text);

/* text_distance is the Levenshtein distance in code points of two strings (at most 512 each; the
 * rest counts as different). */
int text_distance(const char *a, const char *b);

/* text_masked hides all but the last four characters of a number with '*'. The caller frees it. */
char *text_masked(const char *text);

#endif
