/* Any bytes as a stored packet, judged. Promises: what is taken can be written and read again
 * alike, and facts and findings can be made of it, whatever it says. */
#include "facts/facts.h"
#include "packet/json.h"
#include "rules/judge.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <string.h>

#define BOOK SOURCE_DIR "/rules/book/certificates"

/* More pages and fields cost time and show nothing new. */
#define MOST_PAGES  12
#define MOST_FIELDS 60
#define MOST_SEALS  4

static void promise(bool kept) {
    if (!kept)
        abort();
}

static const struct rulebook *book(void) {
    static struct rule_shelf shelf;
    struct fault why = {0};
    if (!shelf.books)
        promise(rules_load_all(BOOK, &shelf, &why));
    return shelf.books[0];
}

static bool is_small(const struct packet *packet) {
    for (int i = 0; i < packet->pages.count; i++)
        if (packet->pages.at[i].fields.count > MOST_FIELDS ||
            packet->pages.at[i].seals.count > MOST_SEALS)
            return false;
    return packet->pages.count <= MOST_PAGES;
}

static void judge(struct packet *packet) {
    struct facts facts;
    facts_make(packet, NULL, &facts);
    judge_packet(&facts, book(), NULL, packet);
    facts_free(&facts);
    promise(packet->verdict == judge_verdict(&packet->findings));
    for (int i = 0; i < packet->findings.count; i++) {
        promise(packet->findings.at[i].message_zh && packet->findings.at[i].message_en);
        promise(packet->findings.at[i].page <= packet->pages.count);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    struct packet packet = {0};
    struct packet again = {0};
    struct fault why = {0};
    if (!packet_from_json((const char *)bytes, size, &packet, &why)) {
        promise(why.kind == FAULT_INPUT);
        return 0;
    }
    char *text = packet_to_json(&packet, JSON_STORED);
    promise(packet_from_json(text, strlen(text), &again, &why));
    char *second = packet_to_json(&again, JSON_STORED);
    promise(strcmp(text, second) == 0);
    free(packet_to_json(&packet, JSON_MASKED));
    if (is_small(&packet))
        judge(&packet);
    free(text);
    free(second);
    packet_free(&packet);
    packet_free(&again);
    return 0;
}
