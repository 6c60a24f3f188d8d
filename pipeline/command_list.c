#include "pipeline/checklist.h"
#include "pipeline/command.h"
#include "pipeline/desk.h"
#include "pipeline/terminal.h"

#include "packet/json.h"

#include <stdlib.h>

/* How much of each packet is printed. */
enum detail { DETAIL_LINE, DETAIL_ALL };

struct looking {
    struct office *office;
    enum detail detail;
};

static bool look(void *context, struct packet *packet, const struct fault *reason,
                 struct fault *why) {
    (void)why;
    const struct looking *looking = context;
    const struct options *options = &looking->office->options;
    struct checklist_look style = {options->language, terminal_has_colour(stdout), true};
    if (options->is_json) {
        char *json = packet_to_json(packet, JSON_MASKED);
        printf("%s\n", json);
        free(json);
    } else if (looking->detail == DETAIL_LINE) {
        checklist_line(stdout, packet, &style);
    } else {
        checklist_print(stdout, packet, reason, &style);
    }
    return true;
}

static enum exit_status look_at_packets(struct office *office, enum detail detail) {
    struct fault why = {0};
    SCOPED(store_close)
    struct store *store = NULL;
    struct number_list numbers = {0};
    struct looking looking = {office, detail};
    bool good = store_open(office->db, STORE_EXISTING, office->actor, &store, &why) &&
                desk_numbers(office, store, 0, &numbers, &why) &&
                desk_each(store, &numbers, look, &looking, &why);
    free(numbers.at);
    return good ? EXIT_ALL_GOOD : office_say(office->options.language, &why);
}

enum exit_status command_list(struct office *office) {
    return look_at_packets(office, DETAIL_LINE);
}

enum exit_status command_show(struct office *office) {
    return look_at_packets(office, DETAIL_ALL);
}
