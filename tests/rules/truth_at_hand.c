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

/* A side, or the last day on it, that may be either of two people's. */
static bool is_of_card(const struct finding *finding) {
    bool of_side = finding->code == FINDING_ID_SIDE_MISSING || finding->code == FINDING_ID_EXPIRED;
    return of_side && (finding->item == ITEM_AGENT_ID || finding->item == ITEM_HOLDER_ID);
}

/* An agent is one in every packet: whether his name is repeated does not matter. */
static const char *compared_subject(const struct finding *finding) {
    bool of_holder = finding->item == ITEM_HOLDER_ID ||
                     finding->item == ITEM_PERSONAL_SEAL_SAMPLE ||
                     finding->item == ITEM_PERSONAL_DETAIL_FORM;
    return of_holder ? finding->subject : NULL;
}

/* Of a side that may be either of two people's, the agent's and a holder's among them, the judge
 * names none, whichever of them the sheets were told for. */
static bool same_owner(const struct finding *a, const struct finding *b) {
    if (is_of_card(a) && is_of_card(b) && (!a->subject || !b->subject))
        return true;
    const char *one = compared_subject(a);
    const char *two = compared_subject(b);
    return a->item == b->item && (one && two ? strcmp(one, two) == 0 : one == two);
}

static bool same_finding(const struct finding *a, const struct finding *b) {
    return a->code == b->code && strcmp(compared_detail(a), compared_detail(b)) == 0 &&
           same_owner(a, b);
}

static void tell(const struct finding *finding, const char *sign) {
    printf("  %s %s %s %s %s  p%d %s %s\n", sign, finding_code_text(finding->code),
           item_text(finding->item), compared_detail(finding),
           finding->subject ? finding->subject : "", finding->page,
           finding->detail ? finding->detail : "", finding->message_zh ? finding->message_zh : "");
}

int truth_difference(const struct finding_list *a, const struct finding_list *b, const char *sign) {
    int different = 0;
    bool *used = calloc((size_t)b->count + 1, sizeof *used);
    for (int i = 0; i < a->count; i++) {
        bool found = false;
        for (int j = 0; j < b->count && !found; j++) {
            found = !used[j] && same_finding(&a->at[i], &b->at[j]);
            used[j] = used[j] || found;
        }
        if (!found)
            tell(&a->at[i], sign);
        different += !found;
    }
    free(used);
    return different;
}
