#include "pipeline/retention.h"

#include <stdlib.h>
#include <string.h>

static struct date later(struct date a, struct date b) {
    return date_compare(a, b) < 0 ? b : a;
}

/* The 29th of February becomes the 1st of March. */
static struct date years_after(struct date date, long years) {
    date.year += (int)years;
    if (!date_is_real(date)) {
        date.month = 3;
        date.day = 1;
    }
    return date;
}

/* A decision's moment begins with its day. */
static struct date day_of(const char *moment) {
    struct date day = {0};
    char text[11] = "";
    if (moment && strlen(moment) >= 10)
        memcpy(text, moment, 10);
    return date_parse(text, &day) ? day : (struct date){0};
}

/* What the papers say of the certificate's time. */
struct stated {
    struct date latest; /* of the expiries; year 0 = none was read */
    long years;         /* the most years applied for that were read; 0 = none */
    bool is_certain;    /* no expiry was left unread */
};

static void look_at(const struct field *field, struct stated *stated) {
    struct date day;
    bool is_read = field->state == FIELD_STATE_READ && field->value;
    if (field->name == FIELD_CERTIFICATE_VALID_UNTIL) {
        if (is_read && date_parse(field->value, &day))
            stated->latest = later(stated->latest, day);
        else if (field->state != FIELD_STATE_BLANK)
            stated->is_certain = false;
    }
    if (field->name == FIELD_YEARS && is_read) {
        long years = strtol(field->value, NULL, 10);
        if (years > stated->years && years <= 20)
            stated->years = years;
    }
}

static struct stated stated_by(const struct page_list *pages) {
    struct stated stated = {.is_certain = true};
    for (int i = 0; i < pages->count; i++) {
        const struct page_reading *page = &pages->at[i];
        if (page->fault)
            stated.is_certain = false;
        for (int j = 0; j < page->fields.count; j++)
            look_at(&page->fields.at[j], &stated);
    }
    return stated;
}

/* These keep the certificate's own expiry; renewal adds to it, issue begins one. */
static bool keeps_expiry(const struct business *business) {
    for (int i = 0; i < business->type_count; i++)
        if (business->types[i] != BUSINESS_CHANGE && business->types[i] != BUSINESS_REISSUE &&
            business->types[i] != BUSINESS_REVOCATION)
            return false;
    return business->type_count > 0;
}

static struct date expiry_of(const struct packet *packet, struct date decided,
                             const struct config *config) {
    struct stated stated = stated_by(&packet->pages);
    long years =
        stated.years > config->certificate_years ? stated.years : config->certificate_years;
    struct date begun = years_after(decided, years);
    if (stated.latest.year == 0)
        return begun;
    if (keeps_expiry(&packet->business) && stated.is_certain)
        return later(stated.latest, decided);
    return later(begun, years_after(stated.latest, years));
}

static struct date days_after(struct date date, long days) {
    return date_of_days(date_days(date) + days);
}

struct retention retention_of(const struct packet *packet, const struct config *config) {
    if (packet->state != PACKET_DONE && packet->state != PACKET_QUARANTINED)
        return (struct retention){0};
    struct date decided = day_of(packet->decision.at);
    if (packet->decision.what == DECISION_ACCEPTED && decided.year != 0) {
        struct date expiry = expiry_of(packet, decided, config);
        return (struct retention){RETENTION_ACCEPTED,
                                  days_after(years_after(expiry, config->accepted_years), 1)};
    }
    if (packet->decision.what == DECISION_RETURNED && decided.year != 0)
        return (struct retention){RETENTION_RETURNED,
                                  days_after(decided, config->returned_days + 1)};
    return (struct retention){RETENTION_ABANDONED,
                              days_after(packet->received, config->abandoned_days + 1)};
}

bool retention_may_be_due(const struct packet *packet, const struct config *config,
                          struct date today) {
    struct retention retention = retention_of(packet, config);
    if (retention.class == RETENTION_ACCEPTED)
        retention.due = years_after(day_of(packet->decision.at), config->accepted_years);
    return retention.class != RETENTION_NONE && date_compare(retention.due, today) <= 0;
}

const char *retention_text(enum retention_class class) {
    static const char *const TEXTS[] = {"", "accepted", "returned", "abandoned"};
    return TEXTS[class];
}
