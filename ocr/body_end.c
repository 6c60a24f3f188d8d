#include "ocr/body_end.h"

#include "base/text.h"

#include <string.h>

/* Names that were read and end otherwise were not right once, see the header. */
#define DOUBT_CONFIDENCE 0.5
#define PERSON_MOST      4

bool body_is_named(enum field_name name) {
    return name == FIELD_UNIT_NAME || name == FIELD_NAME_BEFORE || name == FIELD_NAME_AFTER;
}

bool body_ends(const char *name) {
    static const char LAST[] =
        "司局会院所心校学园厅馆社站处部科组厂店行队团台库室府道庭盟地构庄坊楼居"
        "堂阁铺矿港房办联协关区狱网宫城寺署业集委场中小村镇乡州县市户报厦家号吧坛轩斋）)";
    const char *last = NULL;
    const char *at = name;
    for (const char *before = at; text_next(&at); before = at)
        last = before;
    return last && strstr(LAST, last);
}

/* An invoice may be made out to a person: four Han characters at most, or more around a dot. */
static bool is_titled_oddly(const struct field *field) {
    return field->name == FIELD_TITLE && text_han_count(field->value) > PERSON_MOST &&
           !strstr(field->value, "·") && !body_ends(field->value);
}

void body_ends_settle(struct field_list *fields) {
    for (int i = 0; i < fields->count; i++) {
        struct field *field = &fields->at[i];
        if (field->state != FIELD_STATE_READ || !field->value)
            continue;
        bool named = body_is_named(field->name) || field->name == FIELD_CERTIFICATE_NAME;
        if ((named && !body_ends(field->value)) || is_titled_oddly(field)) {
            field->state = FIELD_STATE_UNSURE;
            field->confidence =
                field->confidence < DOUBT_CONFIDENCE ? field->confidence : DOUBT_CONFIDENCE;
        }
    }
}
