#include "pipeline/gauge.h"

#include "base/text.h"

#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

static void describe(FILE *out, const char *name, const char *type, const char *help) {
    fprintf(out, "# HELP sealroom_%s %s\n# TYPE sealroom_%s %s\n", name, help, name, type);
}

static void put(FILE *out, const char *name, int64_t value) {
    fprintf(out, "sealroom_%s %" PRId64 "\n", name, value);
}

static void put_packets(FILE *out, const struct gauge *gauge) {
    const struct outcome *outcome = &gauge->outcome;
    describe(out, "packets_total", "counter", "Packets judged since the start, by verdict.");
    put(out, "packets_total{verdict=\"complete\"}", outcome->complete);
    put(out, "packets_total{verdict=\"deficient\"}", outcome->deficient);
    put(out, "packets_total{verdict=\"review\"}", outcome->review);
    put(out, "packets_total{verdict=\"quarantined\"}", outcome->unreadable);
    describe(out, "store_packets", "gauge", "Packets in the database, by state.");
    for (int state = PACKET_WAITING; state <= PACKET_QUARANTINED; state++) {
        char name[64];
        snprintf(name, sizeof name, "store_packets{state=\"%s\"}",
                 packet_state_text((enum packet_state)state));
        put(out, name, gauge->counts.by_state[state]);
    }
}

static void put_rest(FILE *out, const struct gauge *gauge) {
    describe(out, "pages_total", "counter", "Pages read since the start.");
    put(out, "pages_total", gauge->pages);
    describe(out, "reader_deaths_total", "counter", "Readers that died since the start.");
    put(out, "reader_deaths_total", gauge->reader_deaths);
    describe(out, "inbox_entries", "gauge", "Entries of the inboxes that are not taken.");
    put(out, "inbox_entries", gauge->entries);
    describe(out, "inbox_looked_timestamp_seconds", "gauge", "When the inboxes were looked at.");
    put(out, "inbox_looked_timestamp_seconds", gauge->looked_at);
    describe(out, "last_packet_timestamp_seconds", "gauge", "When a packet was last stored.");
    put(out, "last_packet_timestamp_seconds", gauge->last_packet_at);
}

bool gauge_write(const char *path, const struct gauge *gauge, struct fault *why) {
    struct text_buffer name = {0};
    text_add_format(&name, "%s.%d.tmp", path, (int)getpid());
    SCOPED(scoped_free)
    char *part = text_buffer_take(&name);
    FILE *out = fopen(part, "we");
    if (!out)
        return fault_errno(why, part);
    put_packets(out, gauge);
    put_rest(out, gauge);
    bool failed = ferror(out) != 0;
    if (fclose(out) == 0 && !failed && rename(part, path) == 0)
        return true;
    fault_errno(why, path);
    unlink(part);
    return false;
}
