#include "review/route.h"

#include "base/text.h"
#include "pipeline/store_night.h"
#include "review/json_out.h"

static bool put_tally(struct json_out *out, struct visit *visit, const char *key, enum tally_of of,
                      struct fault *why) {
    SCOPED(tally_list_free)
    struct tally_list list = {0};
    if (!store_tally(visit->store, of, &list, why))
        return false;
    json_open(out, key, "[");
    for (int i = 0; i < list.count; i++) {
        json_open(out, NULL, "{");
        json_text(out, "label", list.at[i].label);
        json_number(out, "count", list.at[i].count);
        json_close(out, "}");
    }
    json_close(out, "]");
    return true;
}

bool page_start(struct visit *visit, struct fault *why) {
    static const struct {
        const char *key;
        enum tally_of of;
    } CHARTS[] = {{"night", TALLY_LAST_DAY_VERDICTS},
                  {"amount", TALLY_LAST_DAY},
                  {"queue", TALLY_QUEUE},
                  {"findings", TALLY_FINDINGS},
                  {"days", TALLY_DAYS},
                  {"decisions", TALLY_DECISIONS}};
    struct json_out out = {0};
    bool good = true;
    json_open(&out, NULL, "{");
    for (size_t i = 0; good && i < sizeof CHARTS / sizeof CHARTS[0]; i++)
        good = put_tally(&out, visit, CHARTS[i].key, CHARTS[i].of, why);
    json_close(&out, "}");
    if (good)
        reply_body(visit->reply, "application/json", text_buffer_take(&out.text));
    else
        text_buffer_free(&out.text);
    return good;
}
