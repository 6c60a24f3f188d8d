#include "samples/eval/compare.h"

#include "base/memory.h"

#include <stdlib.h>

bool compare_texts(const char *a, const char *b) {
    if (!a || !b)
        return a == b;
    SCOPED(scoped_free)
    char *first = text_folded(a);
    SCOPED(scoped_free)
    char *second = text_folded(b);
    return text_distance(first, second) == 0;
}

int compare_distance(const char *truth, const char *got, int *characters) {
    SCOPED(scoped_free)
    char *first = text_folded(truth);
    SCOPED(scoped_free)
    char *second = text_folded(got);
    *characters = text_length_characters(first);
    return text_distance(first, second);
}

/* A phone is the same number with and without hyphens. */
static char *plain_value(enum field_name name, const char *value) {
    char *text = text_copy(value);
    if (!text || (name != FIELD_PHONE && name != FIELD_AGENT_PHONE && name != FIELD_HOLDER_PHONE))
        return text;
    size_t kept = 0;
    for (const char *at = value; *at; at++)
        if (*at != '-')
            text[kept++] = *at;
    text[kept] = '\0';
    return text;
}

static bool same_value(enum field_name name, const char *a, const char *b) {
    SCOPED(scoped_free)
    char *first = plain_value(name, a);
    SCOPED(scoped_free)
    char *second = plain_value(name, b);
    return compare_texts(first, second);
}

static bool knows(const struct field *field) {
    return field->state == FIELD_STATE_BLANK || (field->state == FIELD_STATE_READ && field->value);
}

/* The field of the same name and row that nobody has taken, of several the one of the same value.
 */
static int partner_of(const struct field *truth, const struct field_list *got, const bool *taken) {
    int found = -1;
    for (int i = 0; i < got->count; i++) {
        const struct field *field = &got->at[i];
        if (taken[i] || field->name != truth->name || field->row != truth->row)
            continue;
        if (same_value(truth->name, truth->value, field->value))
            return i;
        if (found < 0)
            found = i;
    }
    return found;
}

static void note_wrong(struct notes *notes, const struct field *truth, const struct field *got) {
    const char *name = field_name_text(truth->name);
    if (notes->with_values)
        notes_add(notes, BAD_READ_WRONG, "%s is “%s”, read as “%s”", name,
                  truth->value ? truth->value : "", got->value ? got->value : "");
    else
        notes_add(notes, BAD_READ_WRONG, "%s read wrong", name);
}

static void compare_blank(const struct field *truth, const struct field *got,
                          struct field_score *score, struct notes *notes) {
    score->blank.all++;
    if (got && got->state == FIELD_STATE_READ) {
        score->called_read++;
        score->read_wrong++;
        note_wrong(notes, truth, got);
    } else if (!got || got->state == FIELD_STATE_BLANK) {
        score->blank.right++;
    } else {
        notes_add(notes, BAD_UNSURE, "%s is blank, called %s", field_name_text(truth->name),
                  field_state_text(got->state));
    }
}

static void count_characters(const struct field *truth, const struct field *got,
                             struct field_score *score) {
    int length = 0;
    if (!got->value)
        return;
    score->wrong_characters += compare_distance(truth->value, got->value, &length);
    score->characters += length;
}

static void compare_value(const struct field *truth, const struct field *got,
                          struct field_score *score, struct notes *notes) {
    const char *name = field_name_text(truth->name);
    const bool right = got && same_value(truth->name, truth->value, got->value);
    score->values++;
    if (!got || got->state == FIELD_STATE_BLANK) {
        score->missing++;
        notes_add(notes, BAD_MISSING, "%s %s", name, got ? "called blank" : "not found");
        return;
    }
    count_characters(truth, got, score);
    if (got->state != FIELD_STATE_READ) {
        score->unsure++;
        score->unsure_right += right;
        notes_add(notes, BAD_UNSURE, "%s unsure%s", name, right ? " (but right)" : "");
        return;
    }
    score->called_read++;
    score->exact += right;
    score->read_wrong += !right;
    if (!right)
        note_wrong(notes, truth, got);
}

static void count_invented(const struct field_list *got, const bool *taken, struct score *score,
                           struct notes *notes) {
    for (int i = 0; i < got->count; i++) {
        const struct field *field = &got->at[i];
        if (taken[i] || field->state != FIELD_STATE_READ)
            continue;
        score->fields[field->name].called_read++;
        score->fields[field->name].read_wrong++;
        notes_add(notes, BAD_READ_WRONG, "%s read where none stands", field_name_text(field->name));
    }
}

void compare_fields(const struct field_list *truth, const struct field_list *got,
                    struct score *score, struct notes *notes) {
    static const struct field_list NOTHING = {0};
    const struct field_list *list = got ? got : &NOTHING;
    SCOPED(scoped_free)
    bool *taken = memory_new((size_t)list->count + 1, sizeof *taken);
    for (int i = 0; i < truth->count; i++) {
        const struct field *field = &truth->at[i];
        int partner = partner_of(field, list, taken);
        const struct field *other = partner >= 0 ? &list->at[partner] : NULL;
        if (partner >= 0)
            taken[partner] = true;
        if (!knows(field))
            continue;
        if (field->state == FIELD_STATE_BLANK)
            compare_blank(field, other, &score->fields[field->name], notes);
        else
            compare_value(field, other, &score->fields[field->name], notes);
    }
    count_invented(list, taken, score, notes);
}
