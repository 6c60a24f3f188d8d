#include "pipeline/command.h"
#include "pipeline/desk.h"
#include "pipeline/press.h"

#include <stdlib.h>

static enum batch_next next_waiting(void *context, struct work *out, struct fault *why) {
    return press_next_waiting(context, out, why);
}

static bool requeue(struct press *press, const char *what, struct fault *why) {
    struct number_list numbers = {0};
    bool good = desk_numbers(press->office, press->store, 0, &numbers, why);
    for (int i = 0; good && i < numbers.count; i++)
        good = store_requeue(press->store, numbers.at[i], what, why);
    press->progress.packets_expected = numbers.count;
    free(numbers.at);
    return good;
}

/* Sets the named packets back to waiting, and reads what waits. */
static enum exit_status read_again(struct office *office, const char *what) {
    struct fault why = {0};
    struct press press = {.office = office};
    enum exit_status status;
    if (!press_open(&press, office, &why) || !requeue(&press, what, &why))
        status = office_say(office->options.language, &why);
    else
        status = press_run(&press, next_waiting);
    press_close(&press);
    /* Of these commands the interface promises 0, 2 and 4 alone. */
    return status == EXIT_FINDINGS || status == EXIT_UNREADABLE ? EXIT_ALL_GOOD : status;
}

enum exit_status command_retry(struct office *office) {
    return read_again(office, "retry");
}

enum exit_status command_reread(struct office *office) {
    return read_again(office, "reread");
}
