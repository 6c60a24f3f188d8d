#include "pipeline/config_table.h"

#include <assert.h>

#define SETTING(member, path, sort, fallback, least, most, meaning)                                \
    {path, SETTING_##sort, fallback, least, most, WORD_##meaning, offsetof(struct config, member)},
const struct setting_row SETTING_ROWS[SETTING_COUNT] = {
#include "pipeline/config.def"
};
#undef SETTING

static void *place(struct config *config, enum setting setting) {
    return (char *)config + SETTING_ROWS[setting].offset;
}

bool setting_is_text(enum setting setting) {
    enum setting_sort sort = SETTING_ROWS[setting].sort;
    return sort != SETTING_NUMBER && sort != SETTING_DAYS;
}

bool setting_is_worked_out(enum setting setting) {
    return SETTING_ROWS[setting].fallback[0] == '(';
}

char **setting_text(struct config *config, enum setting setting) {
    assert(setting_is_text(setting));
    return place(config, setting);
}

long *setting_number(struct config *config, enum setting setting) {
    assert(SETTING_ROWS[setting].sort == SETTING_NUMBER);
    return place(config, setting);
}

struct day_list *setting_days(struct config *config, enum setting setting) {
    assert(SETTING_ROWS[setting].sort == SETTING_DAYS);
    return place(config, setting);
}
