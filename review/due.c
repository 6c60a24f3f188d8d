#include "review/due.h"

static bool has_day(const struct day_list *list, struct date day) {
    for (int i = 0; i < list->count; i++)
        if (date_compare(list->at[i], day) == 0)
            return true;
    return false;
}

bool due_is_working_day(const struct config *config, struct date day) {
    /* 1970-01-01 was a Thursday: 0 = Monday. */
    long weekday = ((date_days(day) + 3) % 7 + 7) % 7;
    if (has_day(&config->closed_days, day))
        return false;
    return weekday < 5 || has_day(&config->working_weekends, day);
}

struct date due_of(const struct config *config, struct date received) {
    long days = date_days(received);
    /* A list of holidays that never ends must not keep anybody here. */
    long most = days + 10 * 366;
    for (long left = config->due_days; left > 0 && days < most;) {
        days++;
        left -= due_is_working_day(config, date_of_days(days));
    }
    return date_of_days(days);
}
