/* Names and values as browsers send them: application/x-www-form-urlencoded, in a query or a body.
 * Not JSON and no files: nothing else is taken. Used by review/ for everything a request says. */
#ifndef SEALROOM_REVIEW_FORM_H
#define SEALROOM_REVIEW_FORM_H

#include <stdbool.h>
#include <stddef.h>

/* Most pairs of one form: a correction has some ten. */
#define FORM_MOST_PAIRS 64

struct form_pair {
    char *name, *value;
};
struct form {
    struct form_pair at[FORM_MOST_PAIRS];
    int count;
};

/* form_read adds the pairs of a text; false when there are too many, or when a name or value is no
 * UTF-8 or holds a zero byte. The form is the caller's to free either way. */
bool form_read(const char *text, size_t length, struct form *out);
/* form_add adds one pair that is decoded already; false as above. */
bool form_add(struct form *form, const char *name, const char *value);
void form_free(struct form *form);

/* form_value lends the first value of that name, NULL when there is none; form_text lends "" then.
 * form_number gives a whole number of at most nine characters, `absent` when there is none or it is
 * none. */
const char *form_value(const struct form *form, const char *name);
const char *form_text(const struct form *form, const char *name);
long form_number(const struct form *form, const char *name, long absent);

#endif
