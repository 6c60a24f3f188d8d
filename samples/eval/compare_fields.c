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

/* What a rule's outcome hangs on, on pages and on cards. */
static const bool PAGE_DECIDING[FIELD_COUNT] = {[FIELD_UNIT_NAME] = true,
                                                [FIELD_UNIT_CODE] = true,
                                                [FIELD_AGENT_NAME] = true,
                                                [FIELD_AGENT_ID_NUMBER] = true,
                                                [FIELD_HOLDER_NAME] = true,
                                                [FIELD_HOLDER_ID_NUMBER] = true,
                                                [FIELD_AMOUNT] = true,
                                                [FIELD_PAYEE_NAME] = true,
                                                [FIELD_PAYEE_ACCOUNT] = true,
                                                [FIELD_BUSINESS_TYPES] = true,
                                                [FIELD_CERTIFICATE_KINDS] = true,
                                                [FIELD_SEAL_IMAGE] = true};
static const bool CARD_DECIDING[FIELD_COUNT] = {
    [FIELD_NAME] = true, [FIELD_NUMBER] = true, [FIELD_VALID_UNTIL] = true};

bool compare_decides(enum field_name name) {
    return PAGE_DECIDING[name];
}

/* A value goes to its name, to print or handwriting, and to what decides. */
static void file_field(const struct field *truth, const struct field_score *one,
                       const bool *deciding, struct score *score) {
    const bool written = truth->handwritten == ANSWER_YES;
    score_field_add(&score->fields[truth->name], one);
    score_field_add(written ? &score->written : &score->printed, one);
    if (deciding[truth->name])
        score_field_add(written ? &score->written_deciding : &score->printed_deciding, one);
}

static void weigh_claim(const struct field *truth, const struct field *got, struct score *score) {
    if (!got || !got->value)
        return;
    struct calibration_value value = {.confidence = got->confidence,
                                      .written = truth->handwritten == ANSWER_YES,
                                      .right = same_value(truth->name, truth->value, got->value)};
    calibration_add(&score->calibration, value);
}

/* Nobody wrote it, so it is no handwriting. */
static void count_invented(const struct field_list *got, const bool *taken, const bool *deciding,
                           struct score *score, struct notes *notes) {
    static const struct field_score INVENTED = {.called_read = 1, .read_wrong = 1};
    for (int i = 0; i < got->count; i++) {
        const struct field *field = &got->at[i];
        if (taken[i] || field->state != FIELD_STATE_READ)
            continue;
        file_field(&(struct field){.name = field->name}, &INVENTED, deciding, score);
        notes_add(notes, BAD_READ_WRONG, "%s read where none stands", field_name_text(field->name));
    }
}

static void compare_list(const struct field_list *truth, const struct field_list *got,
                         const bool *deciding, struct score *score, struct notes *notes) {
    static const struct field_list NOTHING = {0};
    const struct field_list *list = got ? got : &NOTHING;
    SCOPED(scoped_free)
    bool *taken = memory_new((size_t)list->count + 1, sizeof *taken);
    for (int i = 0; i < truth->count; i++) {
        const struct field *field = &truth->at[i];
        int partner = partner_of(field, list, taken);
        const struct field *other = partner >= 0 ? &list->at[partner] : NULL;
        struct field_score one = {0};
        if (partner >= 0)
            taken[partner] = true;
        if (!knows(field))
            continue;
        if (field->state == FIELD_STATE_BLANK)
            compare_blank(field, other, &one, notes);
        else
            compare_value(field, other, &one, notes);
        if (field->state == FIELD_STATE_READ)
            weigh_claim(field, other, score);
        file_field(field, &one, deciding, score);
    }
    count_invented(list, taken, deciding, score, notes);
}

void compare_fields(const struct field_list *truth, const struct field_list *got,
                    struct score *score, struct notes *notes) {
    compare_list(truth, got, PAGE_DECIDING, score, notes);
}

void compare_card_fields(const struct field_list *truth, const struct field_list *got,
                         struct score *score, struct notes *notes) {
    compare_list(truth, got, CARD_DECIDING, score, notes);
}
