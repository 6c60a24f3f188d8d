#include "review/route.h"

#include "base/text.h"
#include "pipeline/intake.h"
#include "pipeline/notice.h"
#include "pipeline/notice_page.h"
#include "pipeline/notice_text.h"
#include "pipeline/report_page.h"
#include "pipeline/store.h"
#include "pipeline/store_report.h"
#include "review/json_out.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* A notice being made, and what it is made of. */
struct noticing {
    int64_t number;
    struct packet packet;
    struct finding_decision_list decisions;
    struct kept_correction_list corrections;
    struct notice notice;
    int open; /* findings of which nobody has said whether they are so */
};

static void noticing_free(struct noticing *work) {
    notice_free(&work->notice);
    finding_decision_list_free(&work->decisions);
    kept_correction_list_free(&work->corrections);
    packet_free(&work->packet);
}

static enum language language_of(const struct form *query) {
    return strcmp(form_text(query, "lang"), "en") == 0 ? LANGUAGE_EN : LANGUAGE_ZH;
}

/* receipt, lang */
static bool make(struct visit *visit, struct noticing *work, struct fault *why) {
    const struct form *query = &visit->request->query;
    if (!visit_packet(visit, form_text(query, "receipt"), &work->number, why) ||
        !store_load(visit->store, work->number, &work->packet, NULL, why) ||
        !store_finding_decisions(visit->store, work->number, &work->decisions, why) ||
        !store_corrections(visit->store, work->packet.receipt, &work->corrections, why))
        return false;
    const struct notice_source source = {&work->packet,
                                         &work->decisions,
                                         &work->corrections,
                                         rules_choose(&visit->room->shelf, work->packet.received),
                                         &visit->room->office->config,
                                         language_of(query),
                                         day_today()};
    work->open = notice_open_count(&work->packet, &work->decisions);
    notice_make(&source, &work->notice);
    work->notice.is_draft = work->open > 0;
    return true;
}

/* What the applicant will read, before the packet is returned. */
bool page_notice(struct visit *visit, struct fault *why) {
    SCOPED(noticing_free)
    struct noticing work = {0};
    if (!make(visit, &work, why))
        return false;
    SCOPED(scoped_free)
    char *text = notice_text(&work.notice);
    struct json_out out = {0};
    json_open(&out, NULL, "{");
    json_number(&out, "open", work.open);
    json_number(&out, "lines", work.notice.lines.count);
    json_text(&out, "text", text);
    json_close(&out, "}");
    reply_body(visit->reply, "application/json", text_buffer_take(&out.text));
    return true;
}

bool page_notice_pdf(struct visit *visit, struct fault *why) {
    SCOPED(noticing_free)
    struct noticing work = {0};
    char *bytes = NULL;
    size_t length = 0;
    if (!make(visit, &work, why))
        return false;
    FILE *out = open_memstream(&bytes, &length);
    bool good = out && notice_write(out, &work.notice, why);
    if (out && fclose(out) != 0)
        good = false;
    if (!good || !store_audit(visit->store, work.notice.is_draft ? "notice.draft" : "notice",
                              work.packet.receipt, NULL, why)) {
        free(bytes);
        return why->kind != FAULT_NONE ? false : fault_errno(why, "PDF");
    }
    struct text_buffer name = {0};
    text_add_format(&name, "notice-%s.pdf", work.packet.receipt);
    visit->reply->status = 200;
    visit->reply->type = "application/pdf";
    visit->reply->body = bytes;
    visit->reply->length = length;
    visit->reply->file_name = text_buffer_take(&name);
    return true;
}

/* lang: the report of the last day, as `sealroom report` makes it; its style and bars stand in it.
 */
bool page_report(struct visit *visit, struct fault *why) {
    struct report report = {0};
    char made[20];
    time_t now = time(NULL);
    struct tm parts;
    enum language language = language_of(&visit->request->query);
    const struct config *config = &visit->room->office->config;
    const char *office = language == LANGUAGE_ZH ? config->office_name_zh : config->office_name_en;
    struct date today = day_today();
    if (!store_report(visit->store, date_of_days(date_days(today) - 1), today, &report, why))
        return false;
    localtime_r(&now, &parts);
    strftime(made, sizeof made, "%Y-%m-%d %H:%M", &parts);
    const struct report_heading heading = {language, office ? office : "", made};
    reply_body(visit->reply, "text/html; charset=utf-8", report_page(&report, &heading));
    visit->reply->has_own_style = true;
    report_free(&report);
    return true;
}
