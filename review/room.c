#include "review/room.h"

#include "pipeline/history.h"
#include "pipeline/store.h"
#include "review/json_out.h"

#include <stdlib.h>
#include <string.h>

bool room_open(const struct office *office, struct review_room *out, struct fault *why) {
    *out = (struct review_room){.office = office};
    pthread_mutex_init(&out->hashing, NULL);
    pthread_mutex_init(&out->lending, NULL);
    pthread_cond_init(&out->given_back, NULL);
    long idle = office->options.idle_seconds;
    session_room_open(&out->sessions, idle > 0 ? idle : 30 * 60);
    throttle_open(&out->throttle);
    darkroom_open(&out->darkroom, &office->places);
    out->is_secure = office->options.tls_certificate || office->options.behind_proxy;
    bool good = judging_open(office->rules, &out->shelf, why);
    while (good && out->free_stores < ROOM_THREADS) {
        struct store **store = &out->stores[out->free_stores];
        good = store_open(office->db, STORE_CREATE, office->actor, store, why) &&
               store_keep(*store, ROOM_STORE_MEBIBYTES, why);
        out->free_stores += good;
    }
    if (!good)
        room_close(out);
    return good;
}

void room_close(struct review_room *room) {
    for (int i = 0; i < ROOM_THREADS; i++)
        store_close(&room->stores[i]);
    rule_shelf_free(&room->shelf);
    session_room_close(&room->sessions);
    throttle_close(&room->throttle);
    darkroom_close(&room->darkroom);
    pthread_mutex_destroy(&room->hashing);
    pthread_mutex_destroy(&room->lending);
    pthread_cond_destroy(&room->given_back);
}

static bool judge(void *context, struct store *store, struct packet *packet, struct fault *why) {
    const struct review_room *room = context;
    return history_judge(store, &room->shelf, packet, why);
}

struct judge_anew room_judge(struct review_room *room) {
    return (struct judge_anew){judge, room};
}

static int status_of(const struct fault *why) {
    if (why->word == WORD_REVIEW_CONFLICT || why->word == WORD_REVIEW_NOT_HELD ||
        why->word == WORD_REVIEW_NOTHING_TO_UNDO)
        return 409;
    if (why->word == WORD_STORE_NO_PACKET)
        return 404;
    return why->kind == FAULT_INPUT || why->kind == FAULT_LIMIT ? 400 : 500;
}

void visit_fault(struct visit *visit, const struct fault *why) {
    char zh[400];
    char en[400];
    struct json_out out = {0};
    fault_describe(why, LANGUAGE_ZH, zh, sizeof zh);
    fault_describe(why, LANGUAGE_EN, en, sizeof en);
    json_open(&out, NULL, "{");
    json_text(&out, "error", word_key(why->word));
    json_text(&out, "zh", zh);
    json_text(&out, "en", en);
    json_close(&out, "}");
    visit->reply->status = status_of(why);
    reply_body(visit->reply, "application/json", text_buffer_take(&out.text));
}

bool visit_packet(struct visit *visit, const char *receipt, int64_t *number, struct fault *why) {
    if (*receipt && store_find(visit->store, receipt, number, why))
        return true;
    return fault_raise(why, FAULT_INPUT, WORD_STORE_NO_PACKET, "%s", "");
}
