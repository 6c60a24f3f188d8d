#include "review/route.h"

#include "base/text.h"
#include "review/json_out.h"

#include <string.h>

/* receipt, take_over (a senior's way to a packet that somebody left open) */
bool page_hold(struct visit *visit, struct fault *why) {
    const struct form *form = &visit->request->form;
    bool takes_over = form_value(form, "take_over") && visit->person.role == ROLE_SENIOR;
    const struct hold_wish wish = {visit->person.name, takes_over ? HOLD_TAKE_OVER : HOLD_IF_FREE,
                                   visit->room->office->config.claim_minutes * 60};
    struct hold hold;
    int64_t number;
    if (!visit_packet(visit, form_text(form, "receipt"), &number, why) ||
        !store_hold(visit->store, number, &wish, &hold, why))
        return false;
    struct json_out out = {0};
    json_open(&out, NULL, "{");
    json_text(&out, "who", hold.who);
    json_number(&out, "until", hold.until);
    json_bool(&out, "mine", strcmp(hold.who, visit->person.name) == 0);
    json_close(&out, "}");
    reply_body(visit->reply, "application/json", text_buffer_take(&out.text));
    return true;
}

/* receipt */
bool page_release(struct visit *visit, struct fault *why) {
    int64_t number;
    if (!visit_packet(visit, form_text(&visit->request->form, "receipt"), &number, why) ||
        !store_hold_release(visit->store, number, visit->person.name, why))
        return false;
    reply_body(visit->reply, "application/json", text_copy("{}"));
    return true;
}
