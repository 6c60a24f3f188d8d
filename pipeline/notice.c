#include "pipeline/notice.h"

#include "base/memory.h"
#include "base/text.h"
#include "facts/facts.h"
#include "facts/people.h"
#include "packet/mask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where a finding belongs. */
enum part { PART_NONE, PART_LINE, PART_HINT, PART_OPEN };

static bool is_hint(enum finding_code code) {
    return code == FINDING_MEDIUM_CHECK || code == FINDING_PAGE_UNKNOWN;
}

static enum part part_of(const struct finding *finding,
                         const struct finding_decision_list *decisions) {
    const struct finding_decision *said = finding_decision_of(decisions, finding);
    enum opinion opinion = said ? said->opinion : OPINION_NONE;
    if (opinion == OPINION_DISMISSED)
        return PART_NONE;
    if (finding->severity != SEVERITY_VERIFY)
        return PART_LINE;
    if (opinion == OPINION_CONFIRMED)
        return finding->code == FINDING_PAGE_UNKNOWN ? PART_HINT : PART_LINE;
    if (!is_hint(finding->code))
        return PART_OPEN;
    return finding->code == FINDING_MEDIUM_CHECK ? PART_HINT : PART_NONE;
}

int notice_open_count(const struct packet *packet, const struct finding_decision_list *decisions) {
    int count = 0;
    for (int i = 0; i < packet->findings.count; i++)
        count += part_of(&packet->findings.at[i], decisions) == PART_OPEN;
    return count;
}

/* The page has a column of its own. */
static const char *without_page(const char *message, int page, enum language language) {
    char number[16];
    char start[64];
    snprintf(number, sizeof number, "%d", page);
    word_format(start, sizeof start, language, WORD_NOTE_PAGE, number, NULL);
    return text_starts_with(message, start) ? message + strlen(start) : message;
}

static char *capitalised(char *text) {
    if (text[0] >= 'a' && text[0] <= 'z')
        text[0] = (char)(text[0] - 'a' + 'A');
    return text;
}

/* A finding's sentences say first what was found, then, from the last "请" or "Please" that begins
 * a sentence, what is asked for. */
static const char *asking_part(const char *message, enum language language) {
    const char *sign = language == LANGUAGE_ZH ? "。请" : ". Please";
    size_t skip = language == LANGUAGE_ZH ? strlen("。") : strlen(". ");
    const char *found = NULL;
    for (const char *at = strstr(message, sign); at; at = strstr(at + 1, sign))
        found = at + skip;
    return found;
}

static char *problem_of(const char *message, const char *asked) {
    SCOPED(scoped_free)
    char *whole = asked ? strndup(message, (size_t)(asked - message)) : text_copy(message);
    size_t length = strlen(whole);
    while (length > 0 && whole[length - 1] == ' ')
        whole[--length] = '\0';
    return capitalised(mask_sentence(whole));
}

static char *paper_of(const struct notice_source *source, const struct finding *finding) {
    struct text_buffer name = {0};
    bool zh = source->language == LANGUAGE_ZH;
    if (finding->item)
        text_add(&name, rules_item(source->book, finding->item, source->language));
    else
        text_add(&name, word_text(WORD_NOTICE_WHOLE, source->language));
    if (finding->subject)
        text_add_format(&name, zh ? "（%s）" : " (%s)", finding->subject);
    SCOPED(scoped_free)
    char *plain = text_buffer_take(&name);
    return capitalised(mask_sentence(plain));
}

/* As people cite it; readers of English are told what it asks for as well. */
static char *clause_of(const struct notice_source *source, const struct finding *finding) {
    struct rule_clause clause = {0};
    if (!finding->clause || !rules_clause(source->book, finding->clause, &clause))
        return text_copy("");
    if (source->language == LANGUAGE_ZH || !clause.english)
        return text_copy(clause.title);
    struct text_buffer text = {0};
    text_add_format(&text, "%s (%s)", clause.english, clause.title);
    return text_buffer_take(&text);
}

static struct notice_line line_of(const struct notice_source *source,
                                  const struct finding *finding) {
    bool zh = source->language == LANGUAGE_ZH;
    const char *message = zh ? finding->message_zh : finding->message_en;
    message = without_page(message ? message : "", finding->page, source->language);
    const char *asking = asking_part(message, source->language);
    struct rule_asked about = {finding->code, finding->detail};
    const char *ask = finding->severity == SEVERITY_VERIFY
                          ? rules_ask(source->book, &about, source->language)
                          : NULL;
    struct text_buffer page = {0};
    if (finding->page > 0)
        text_add_format(&page, "%d", finding->page);
    SCOPED(scoped_free)
    char *asked = text_copy(ask ? ask : asking ? asking : "");
    return (struct notice_line){.paper = paper_of(source, finding),
                                .page = text_buffer_take(&page),
                                .problem = problem_of(message, asking),
                                .asked = mask_sentence(asked),
                                .clause = clause_of(source, finding)};
}

static void add_line(struct notice_list *list, struct notice_line line) {
    list->at = memory_room(list->at, list->count, sizeof *list->at);
    list->at[list->count++] = line;
}

static void sort_findings(const struct notice_source *source, struct notice *out) {
    for (int i = 0; i < source->packet->findings.count; i++) {
        const struct finding *finding = &source->packet->findings.at[i];
        switch (part_of(finding, source->decisions)) {
        case PART_LINE:
            add_line(&out->lines, line_of(source, finding));
            break;
        case PART_HINT:
            add_line(&out->hints, line_of(source, finding));
            break;
        case PART_OPEN:
            add_line(&out->open, line_of(source, finding));
            break;
        case PART_NONE:
            break;
        }
    }
}

/* Nothing is said against the paper, nor is anything about it open. */
static bool is_in_order(const struct notice_source *source, enum item item, const char *subject) {
    for (int i = 0; i < source->packet->findings.count; i++) {
        const struct finding *finding = &source->packet->findings.at[i];
        bool same = !subject || !finding->subject || strcmp(subject, finding->subject) == 0;
        if (finding->item == item && same && part_of(finding, source->decisions) != PART_NONE)
            return false;
    }
    return true;
}

static void add_in_order(struct notice *out, const struct notice_source *source, enum item item,
                         const char *subject) {
    if (!is_in_order(source, item, subject))
        return;
    const struct finding named = {.item = item, .subject = (char *)(uintptr_t)subject};
    out->in_order = memory_room(out->in_order, out->in_order_count, sizeof *out->in_order);
    out->in_order[out->in_order_count++] = paper_of(source, &named);
}

/* A form that comes again is no reason to send the others again; while nobody knows the business,
 * nobody knows what is in order. */
static void list_in_order(const struct notice_source *source, const struct facts *facts,
                          struct notice *out) {
    for (int item = ITEM_NONE + 1; item < ITEM_COUNT; item++)
        if (item != ITEM_DETAIL_FORM && item != ITEM_AGENT_ID && item != ITEM_HOLDER_ID &&
            facts->items[item].count > 0)
            add_in_order(out, source, (enum item)item, NULL);
    for (int i = 0; i < facts->person_count; i++) {
        const struct person *person = &facts->people[i];
        if (person->portrait.page && person->emblem.page)
            add_in_order(out, source, person->is_agent ? ITEM_AGENT_ID : ITEM_HOLDER_ID,
                         people_called(facts, person));
    }
}

static char *business_of(const struct notice_source *source) {
    struct text_buffer text = {0};
    const struct business *business = &source->packet->business;
    for (int i = 0; i < business->type_count; i++)
        text_add_format(&text, "%s%s", i ? word_text(WORD_LIST_JOINT, source->language) : "",
                        rules_business(source->book, business->types[i], source->language));
    return text_buffer_take(&text);
}

static char *day_text(struct date day, enum language language) {
    static const char *const MONTHS[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    struct text_buffer text = {0};
    if (!date_is_real(day))
        return text_buffer_take(&text);
    if (language == LANGUAGE_ZH)
        text_add_format(&text, "%d年%d月%d日", day.year, day.month, day.day);
    else
        text_add_format(&text, "%d %s %d", day.day, MONTHS[day.month - 1], day.year);
    return text_buffer_take(&text);
}

/* The other language's setting stands in where one is not set. */
static char *setting(const struct notice_source *source, const char *zh, const char *en) {
    bool is_zh = source->language == LANGUAGE_ZH;
    const char *first = is_zh ? zh : en;
    const char *second = is_zh ? en : zh;
    return text_copy(first && *first ? first : second && *second ? second : "");
}

static void name_all(const struct notice_source *source, const struct facts *facts,
                     struct notice *out) {
    const struct config *config = source->config;
    struct text_buffer rules = {0};
    text_add_format(&rules, "%s %s", rules_name(source->book), rules_version(source->book));
    out->number = text_copy(source->packet->receipt ? source->packet->receipt : "");
    out->applicant = text_copy(facts->unit.name ? facts->unit.name : "");
    out->received = day_text(source->packet->received, source->language);
    out->business = business_of(source);
    out->rules = text_buffer_take(&rules);
    out->rules_title = text_copy(rules_title(source->book, source->language));
    out->day = day_text(source->day, source->language);
    out->office = setting(source, config->office_name_zh, config->office_name_en);
    out->address = setting(source, config->office_address_zh, config->office_address_en);
    out->contact = setting(source, config->office_contact_zh, config->office_contact_en);
}

void notice_make(const struct notice_source *source, struct notice *out) {
    struct facts facts;
    SCOPED(scoped_free)
    struct correction *laid = kept_correction_list_laid(source->corrections);
    const struct correction_list corrections = {laid, source->corrections->count};
    *out = (struct notice){.language = source->language};
    facts_make(source->packet, &corrections, &facts);
    name_all(source, &facts, out);
    sort_findings(source, out);
    list_in_order(source, &facts, out);
    out->is_draft = out->open.count > 0;
    facts_free(&facts);
}

static void list_free(struct notice_list *list) {
    for (int i = 0; i < list->count; i++) {
        free(list->at[i].paper);
        free(list->at[i].page);
        free(list->at[i].problem);
        free(list->at[i].asked);
        free(list->at[i].clause);
    }
    free(list->at);
}

void notice_free(struct notice *notice) {
    char *const texts[] = {notice->number,  notice->applicant,   notice->received, notice->business,
                           notice->rules,   notice->rules_title, notice->day,      notice->office,
                           notice->address, notice->contact};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        free(texts[i]);
    list_free(&notice->lines);
    list_free(&notice->hints);
    list_free(&notice->open);
    for (int i = 0; i < notice->in_order_count; i++)
        free(notice->in_order[i]);
    free(notice->in_order);
    *notice = (struct notice){0};
}
