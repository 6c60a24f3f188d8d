#include "rules/truth_at_hand.h"

#include "base/text.h"
#include "packet/json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool truth_load(const char *path, struct packet *out) {
    SCOPED(scoped_file)
    FILE *file = fopen(path, "rbe");
    SCOPED(text_buffer_free)
    struct text_buffer text = {0};
    char bytes[65536];
    size_t count = 0;
    while (file && (count = fread(bytes, 1, sizeof bytes, file)) > 0)
        text_add_bytes(&text, bytes, count);
    struct fault why = {0};
    if (text.bytes && packet_from_json(text.bytes, text.length, out, &why))
        return true;
    printf("%s: %s\n", path, why.detail);
    return false;
}

/* Details that the interface fixes are compared, other wordings are not. */
static const char *compared_detail(const struct finding *finding) {
    bool fixed =
        finding->code == FINDING_ID_SIDE_MISSING || finding->code == FINDING_INVOICE_INCOMPLETE ||
        finding->code == FINDING_FORM_FIELD_MISSING || finding->code == FINDING_FIELD_UNSURE;
    return fixed && finding->detail ? finding->detail : "";
}

static char *key_of(const struct finding *finding) {
    struct text_buffer key = {0};
    text_add_format(&key, "%s %s %s", finding_code_text(finding->code), item_text(finding->item),
                    compared_detail(finding));
    return text_buffer_take(&key);
}

/* An agent is one in every packet: whether his name is repeated does not matter. Of a side that may
 * be either of two people's the judge names none, whichever of them the sheets were told for. */
static const char *compared_subject(const struct finding *finding) {
    bool of_holder = finding->item == ITEM_HOLDER_ID ||
                     finding->item == ITEM_PERSONAL_SEAL_SAMPLE ||
                     finding->item == ITEM_PERSONAL_DETAIL_FORM;
    return of_holder ? finding->subject : NULL;
}

static bool same_subject(const struct finding *a, const struct finding *b) {
    const char *one = compared_subject(a);
    const char *two = compared_subject(b);
    bool may_be_either = a->code == FINDING_ID_SIDE_MISSING || a->code == FINDING_ID_EXPIRED;
    if (!one || !two)
        return may_be_either || one == two;
    return strcmp(one, two) == 0;
}

int truth_difference(const struct finding_list *a, const struct finding_list *b, const char *sign) {
    int different = 0;
    bool *used = calloc((size_t)b->count + 1, sizeof *used);
    for (int i = 0; i < a->count; i++) {
        char *key = key_of(&a->at[i]);
        bool found = false;
        for (int j = 0; j < b->count && !found; j++) {
            char *other = key_of(&b->at[j]);
            found = !used[j] && strcmp(key, other) == 0 && same_subject(&a->at[i], &b->at[j]);
            used[j] = used[j] || found;
            free(other);
        }
        if (!found) {
            const char *message = a->at[i].message_zh;
            printf("  %s %s %s  p%d %s %s\n", sign, key, a->at[i].subject ? a->at[i].subject : "",
                   a->at[i].page, a->at[i].detail ? a->at[i].detail : "", message ? message : "");
            different++;
        }
        free(key);
    }
    free(used);
    return different;
}
