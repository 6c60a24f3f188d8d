/* Tells a packet for every finding code alone and for every pair of codes, and judges what its
 * papers truly say: the findings must be those of the truth, and no other. judge-pairs [--seed N]
 * [--every N] [--jobs N] A pair is left out where no packet can have both (samples/telling.h tries
 * many). The two codes that need an earlier packet are told by the store in a run: here their
 * history is handed in. */
#include "base/text.h"
#include "facts/facts.h"
#include "facts/payment.h"
#include "facts/statement.h"
#include "rules/change.h"
#include "rules/judge.h"
#include "rules/truth_at_hand.h"
#include "samples/faces.h"
#include "samples/order.h"

#include <popt.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Boxes are not looked at: the smallest sheets that can still be laid out. */
#define DPI 20

/* Codes that no papers can tell of, but the store can. */
static const enum finding_code BY_HISTORY[] = {FINDING_FEE_REUSED, FINDING_PACKET_DUPLICATE};
#define HISTORIES 2

/* How often something is taken from each packet, and how often its pages are laid otherwise. */
#define LOSSES 12
#define ORDERS 4

struct tally {
    int alone, pairs, excluded, losses, changes, wrong;
};

struct task {
    struct rule_shelf shelf;
    char folder[64], path[128];
    int seed, every, jobs;
    uint32_t chance;
    struct tally tally;
};

static bool is_by_history(int code) {
    for (int i = 0; i < HISTORIES; i++)
        if (BY_HISTORY[i] == (enum finding_code)code)
            return true;
    return false;
}

/* Tells a packet with these codes, or a faultless one (C01) where only history is to tell; false
 * where they exclude each other. */
static bool tell(struct task *task, int first, int second) {
    const char *codes[3] = {NULL};
    int told = 0;
    if (!is_by_history(first))
        codes[told++] = finding_code_text((enum finding_code)first);
    if (second && !is_by_history(second))
        codes[told++] = finding_code_text((enum finding_code)second);
    if (told == 0)
        codes[0] = "C01";
    struct order order = {.seed = task->seed,
                          .packets = 1,
                          .jobs = 1,
                          .dpi = DPI,
                          .out = task->folder,
                          .codes = codes,
                          .form = "truth",
                          .received = "2026-11-22"};
    struct fault why = {0};
    return order_draw(&order, &why);
}

static void add_expected(struct finding_list *list, enum finding_code code, enum item item) {
    struct finding *finding = finding_add(list);
    finding->code = code;
    finding->severity = finding_severity(code);
    finding->item = item;
}

/* What the store would know of the packet's first slip: its serial, and its day, amount and payer,
 * which tell where the serial is lost. The caller frees the words. */
static bool know_slip(const struct packet *packet, struct reused_voucher out[static 2]) {
    for (int i = 0; i < packet->pages.count; i++) {
        struct voucher_fact slips[PAYMENT_SLIPS];
        const struct page_reading *page = &packet->pages.at[i];
        if (!page_serves(page, PAGE_KIND_PAYMENT_VOUCHER))
            continue;
        payment_slips(page, slips);
        if (!statement_is_read(&slips[0].serial))
            continue;
        out[0] = (struct reused_voucher){.serial = statement_text(&slips[0].serial),
                                         .receipt = "20261120-0001"};
        out[1] = (struct reused_voucher){.words = payment_slip_words(&slips[0]),
                                         .receipt = "20261120-0001"};
        return true;
    }
    return false;
}

/* Fees are not judged there. */
static bool is_undetermined(const struct packet *packet) {
    for (int i = 0; i < packet->findings.count; i++)
        if (packet->findings.at[i].code == FINDING_BUSINESS_UNDETERMINED ||
            packet->findings.at[i].code == FINDING_BUSINESS_NOT_BY_MAIL)
            return true;
    return packet->business.type_count == 1 && packet->business.types[0] == BUSINESS_REVOCATION;
}

/* Lays the wanted history; false where the packet can have none. */
static bool lay_history(struct packet *packet, int code, struct reused_voucher vouchers[static 2],
                        struct history *history) {
    if (code == FINDING_PACKET_DUPLICATE) {
        history->duplicate_of = "20261120-0001";
        add_expected(&packet->findings, FINDING_PACKET_DUPLICATE, ITEM_NONE);
    } else if (code == FINDING_FEE_REUSED) {
        if (is_undetermined(packet) || !know_slip(packet, vouchers))
            return false;
        history->vouchers = vouchers;
        history->voucher_count = 2;
        add_expected(&packet->findings, FINDING_FEE_REUSED, ITEM_PAYMENT_VOUCHER);
    }
    return true;
}

/* A sentence that names nobody, or has a place left open, is no sentence. */
static bool says_something(const struct finding *finding) {
    const char *messages[] = {finding->message_zh, finding->message_en};
    for (int i = 0; i < 2; i++)
        if (!messages[i] || !*messages[i] || strpbrk(messages[i], "{}") ||
            strstr(messages[i], "（）") || strstr(messages[i], "()"))
            return false;
    return true;
}

static int judge(struct task *task, struct packet *packet, const struct history *history) {
    struct finding_list expected = packet->findings;
    packet->findings = (struct finding_list){0};
    struct facts facts;
    facts_make(packet, NULL, &facts);
    judge_packet(&facts, rules_choose(&task->shelf, packet->received), history, packet);
    facts_free(&facts);
    int wrong = judge_verdict(&expected) != packet->verdict;
    wrong += truth_difference(&expected, &packet->findings, "missed");
    wrong += truth_difference(&packet->findings, &expected, "added ");
    for (int i = 0; i < packet->findings.count; i++)
        if (!says_something(&packet->findings.at[i])) {
            printf("  says nothing: %s\n", packet->findings.at[i].message_en);
            wrong++;
        }
    finding_list_free(&expected);
    return wrong;
}

/* Another body's paper among them, or a page that nobody could read and nobody asked for, is what
 * is wrong: without it nothing is. */
static bool may_be_mended(const struct finding_list *findings) {
    for (int i = 0; i < findings->count; i++)
        if (findings->at[i].code == FINDING_PACKET_MIXED ||
            findings->at[i].code == FINDING_PAGE_UNREADABLE)
            return true;
    return false;
}

static void judge_again(struct task *task, struct packet *packet, const struct history *history) {
    struct facts facts;
    facts_make(packet, NULL, &facts);
    judge_packet(&facts, rules_choose(&task->shelf, packet->received), history, packet);
    facts_free(&facts);
}

/* Whatever is taken from a packet that is not complete, it does not become so. */
static int lose_something(struct task *task, const struct history *history) {
    static const char *const WHAT[CHANGE_LOSSES] = {"a page", "a seal", "a field"};
    int wrong = 0;
    for (int turn = 0; turn < LOSSES; turn++) {
        SCOPED(packet_free)
        struct packet packet = {0};
        if (!truth_load(task->path, &packet))
            return 1;
        if (!change_lose(&packet, (enum change_loss)(turn % CHANGE_LOSSES), &task->chance))
            continue;
        task->tally.losses++;
        judge_again(task, &packet, history);
        if (packet.verdict != VERDICT_COMPLETE)
            continue;
        printf("  complete without %s\n", WHAT[turn % CHANGE_LOSSES]);
        wrong++;
    }
    return wrong;
}

/* The order of pages never matters, and a page that does not belong makes nothing good. */
static int rearrange(struct task *task, const struct packet *judged,
                     const struct history *history) {
    SCOPED(packet_free)
    struct packet packet = {0};
    if (!truth_load(task->path, &packet))
        return 1;
    int wrong = 0;
    for (int i = 0; i < ORDERS; i++) {
        change_order(&packet, &task->chance);
        judge_again(task, &packet, history);
        wrong += judged->verdict != packet.verdict;
        wrong += truth_difference(&judged->findings, &packet.findings, "lost in another order");
        wrong += truth_difference(&packet.findings, &judged->findings, "new in another order");
    }
    change_add_unrelated(&packet, &task->chance);
    judge_again(task, &packet, history);
    task->tally.changes += ORDERS + 1;
    if (packet.verdict != VERDICT_COMPLETE || judged->verdict == VERDICT_COMPLETE)
        return wrong;
    printf("  complete with a page that does not belong\n");
    return wrong + 1;
}

/* Judges the packet that was just told. */
static void hear(struct task *task, int first, int second) {
    SCOPED(packet_free)
    struct packet packet = {0};
    struct reused_voucher vouchers[2] = {{0}};
    struct history history = {0};
    if (!truth_load(task->path, &packet)) {
        task->tally.wrong++;
        return;
    }
    if (!lay_history(&packet, first, vouchers, &history) ||
        !lay_history(&packet, second, vouchers, &history)) {
        task->tally.excluded++;
        return;
    }
    *(second ? &task->tally.pairs : &task->tally.alone) += 1;
    int wrong = judge(task, &packet, &history);
    if (packet.verdict != VERDICT_COMPLETE && !may_be_mended(&packet.findings))
        wrong += lose_something(task, &history);
    wrong += rearrange(task, &packet, &history);
    free((char *)(uintptr_t)vouchers[1].words);
    if (wrong == 0)
        return;
    printf("^ %s %s\n", finding_code_text((enum finding_code)first),
           second ? finding_code_text((enum finding_code)second) : "");
    task->tally.wrong++;
}

/* Of an unlocking nothing else is asked (readings.md), and of two applicants with a form each
 * nobody can say who came first. */
static bool stands_beside_unlocking(int code) {
    return code == FINDING_PAGE_UNKNOWN || code == FINDING_PAGE_UNREADABLE ||
           code == FINDING_PACKET_DUPLICATE;
}

static bool is_pair(int a, int b, int first, int second) {
    return (a == first && b == second) || (a == second && b == first);
}

/* Pairs that samples/ can put into one packet, but no packet can show: the value that differs is
 * the one that is covered; the other body's name is the former one. */
static bool exclude_each_other(int a, int b) {
    if (a == FINDING_BUSINESS_NOT_BY_MAIL || b == FINDING_BUSINESS_NOT_BY_MAIL)
        return !stands_beside_unlocking(a == FINDING_BUSINESS_NOT_BY_MAIL ? b : a);
    /* The same papers again bring the same slip: that is one finding, packet.duplicate. */
    return is_pair(a, b, FINDING_FEE_REUSED, FINDING_PACKET_DUPLICATE) ||
           is_pair(a, b, FINDING_ID_MISMATCH, FINDING_FIELD_UNSURE) ||
           is_pair(a, b, FINDING_SEAL_FOREIGN, FINDING_UNIT_FORMER_NAME);
}

static void try_codes(struct task *task, int first, int second) {
    bool fits = !second || !exclude_each_other(first, second);
    if (fits && tell(task, first, second))
        hear(task, first, second);
    else
        task->tally.excluded++;
}

/* Each of the jobs takes its share. */
static void run_share(struct task *task, int share) {
    int turn = 0;
    for (int first = 1; first < FINDING_COUNT; first++) {
        if (turn++ % task->jobs == share)
            try_codes(task, first, 0);
        for (int second = first + 1; second < FINDING_COUNT; second++) {
            int number = turn++;
            if (number % task->every == 0 && number / task->every % task->jobs == share)
                try_codes(task, first, second);
        }
    }
}

static bool prepare(struct task *task) {
    char inside[96];
    snprintf(task->folder, sizeof task->folder, "/tmp/judge-pairs-XXXXXX");
    if (!mkdtemp(task->folder))
        return false;
    snprintf(inside, sizeof inside, "%s/inbox", task->folder);
    bool made = mkdir(inside, 0700) == 0;
    snprintf(inside, sizeof inside, "%s/truth", task->folder);
    snprintf(task->path, sizeof task->path, "%s/truth/p0001.json", task->folder);
    return made && mkdir(inside, 0700) == 0;
}

static void clear(const struct task *task) {
    static const char *const PARTS[] = {"/truth", "/inbox", ""};
    char path[96];
    unlink(task->path);
    for (int i = 0; i < 3; i++) {
        snprintf(path, sizeof path, "%s%s", task->folder, PARTS[i]);
        rmdir(path);
    }
}

static pid_t start(struct task *task, int share, int answer) {
    pid_t child = fork();
    if (child != 0)
        return child;
    task->chance = 20261122u + (uint32_t)(task->seed * 64 + share);
    if (prepare(task))
        run_share(task, share);
    else
        task->tally.wrong++;
    clear(task);
    fflush(stdout);
    _exit(write(answer, &task->tally, sizeof task->tally) != (ssize_t)sizeof task->tally);
}

static struct tally run_all(struct task *task) {
    struct tally sum = {0};
    int ends[2];
    if (pipe(ends) != 0)
        exit(4);
    fflush(stdout);
    for (int share = 0; share < task->jobs; share++)
        start(task, share, ends[1]);
    close(ends[1]);
    struct tally one;
    int answers = 0;
    while (read(ends[0], &one, sizeof one) == (ssize_t)sizeof one) {
        sum.alone += one.alone;
        sum.pairs += one.pairs;
        sum.excluded += one.excluded;
        sum.losses += one.losses;
        sum.changes += one.changes;
        sum.wrong += one.wrong;
        answers++;
    }
    while (wait(NULL) > 0)
        continue;
    sum.wrong += task->jobs - answers; /* a share that died */
    return sum;
}

int main(int count, const char **words) {
    struct task task = {.seed = 1, .every = 1, .jobs = 1};
    struct poptOption options[] = {
        {"seed", 's', POPT_ARG_INT, &task.seed, 0, "another seed tells other packets", "N"},
        {"every", 0, POPT_ARG_INT, &task.every, 0, "each Nth pair only; codes alone always", "N"},
        {"jobs", 'j', POPT_ARG_INT, &task.jobs, 0, "so many at a time", "N"},
        POPT_AUTOHELP POPT_TABLEEND};
    poptContext context = poptGetContext(NULL, count, words, options, 0);
    bool good = poptGetNextOpt(context) == -1 && task.every > 0 && task.jobs > 0 && task.jobs <= 64;
    poptFreeContext(context);
    struct fault why = {0};
    if (!good || !rules_load_all(SOURCE_DIR "/rules/book/certificates", &task.shelf, &why)) {
        fprintf(stderr, "judge-pairs: wrong options or no rulebook\n");
        return 2;
    }
    faces_open(SOURCE_DIR "/samples/fonts/files");
    struct tally sum = run_all(&task);
    printf("%d codes alone, %d pairs, %d pairs that exclude each other, %d pages, seals or fields "
           "taken away, %d changes of order or by a page more; judged otherwise: %d\n",
           sum.alone, sum.pairs, sum.excluded, sum.losses, sum.changes, sum.wrong);
    rule_shelf_free(&task.shelf);
    return sum.wrong > 0;
}
