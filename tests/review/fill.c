#include "tests/review/fill.h"

#include "base/text.h"
#include "packet/json.h"
#include "pipeline/password.h"
#include "pipeline/store.h"
#include "pipeline/store_account.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SAMPLES 8

static void must(bool good, const struct fault *why) {
    if (good)
        return;
    fprintf(stderr, "fill: %s %s\n", word_key(why->word), why->detail);
    abort();
}

static void read_truth(int sample, struct packet *out) {
    struct fault why = {0};
    char path[200];
    static char text[4 * 1024 * 1024];
    snprintf(path, sizeof path, SOURCE_DIR "/samples/truth/sample-%d.json", sample);
    SCOPED(scoped_file)
    FILE *file = fopen(path, "re");
    if (!file)
        abort();
    size_t length = fread(text, 1, sizeof text, file);
    must(packet_from_json(text, length, out, &why), &why);
}

/* A file of its own for each sample, so that each is another arrival. */
static void enter(struct store *store, const char *folder, int sample) {
    struct fault why = {0};
    char path[300];
    snprintf(path, sizeof path, "%s/sample-%d.pdf", folder, sample);
    FILE *file = fopen(path, "w");
    if (!file || fprintf(file, "sample %d", sample) < 0 || fclose(file) != 0)
        abort();
    struct candidate candidate;
    struct taken taken = {0};
    SCOPED(packet_free)
    struct packet packet = {0};
    read_truth(sample, &packet);
    candidate_open(path, &candidate);
    must(store_take(store, &candidate, packet.received, &taken, &why) == STORE_TAKEN, &why);
    memcpy(packet.id, candidate.id, sizeof packet.id);
    const struct finished finished = {&packet, 1, NULL};
    must(store_finish(store, &taken, &finished, &why), &why);
    candidate_free(&candidate);
    unlink(path);
}

static void add_account(struct store *store, const char *name, enum role role) {
    struct fault why = {0};
    char password[60];
    SCOPED(account_free)
    struct account account = {.role = role};
    snprintf(password, sizeof password, "password-%s", name);
    text_cut(account.name, sizeof account.name, name);
    must(password_hash(password, &account.hash, &why), &why);
    must(store_account_add(store, &account, &why), &why);
}

/* Copies of all there is, some hundred a day, under receipts of other days. Copies take no
 * readings: those are read one packet at a time. */
static const char COPIES[] =
    "insert into packets (id, arrival, receipt, label, received, state, verdict, rulebook,"
    "  rulebook_version, rulebook_digest, taken_at, done_at)"
    " with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)"
    " select substr(id, 1, 56) || printf('%%08d', i), arrival,"
    "  strftime('%%Y%%m%%d', '2020-01-01', (i / 100) || ' days') || printf('-%%04d', i %% 100 + 1),"
    "  label, date('2020-01-01', (i / 100) || ' days'), state, verdict, rulebook, rulebook_version,"
    "  rulebook_digest, taken_at, done_at"
    " from n join packets on packets.number = (i %% 8) + 1;"
    "update queue set (unit, agent, business, worst, findings, pages) ="
    " (select unit, agent, business, worst, findings, pages from queue o"
    "  where o.packet = (select min(number) from packets where arrival ="
    "   (select arrival from packets where number = queue.packet))) where packet > 8;"
    "insert into findings (packet, position, code, severity, json)"
    " select p.number, f.position, f.code, f.severity, f.json from packets p"
    " join packets o on o.arrival = p.arrival and o.number <= 8 join findings f on f.packet = "
    "o.number"
    " where p.number > 8;";

static void copy_all(const char *path, int copies) {
    sqlite3 *database;
    char text[2000];
    snprintf(text, sizeof text, COPIES, copies);
    char *message = NULL;
    if (sqlite3_open(path, &database) != SQLITE_OK ||
        sqlite3_exec(database, "begin", NULL, NULL, NULL) != SQLITE_OK ||
        sqlite3_exec(database, text, NULL, NULL, &message) != SQLITE_OK ||
        sqlite3_exec(database, "commit", NULL, NULL, NULL) != SQLITE_OK) {
        fprintf(stderr, "fill: %s\n", message ? message : "?");
        abort();
    }
    sqlite3_close(database);
}

void fill_store(const char *path, int count) {
    struct fault why = {0};
    char folder[] = "/tmp/fill-XXXXXX";
    struct store *store = NULL;
    if (!mkdtemp(folder))
        abort();
    must(store_open(path, STORE_CREATE, "filler@test", &store, &why), &why);
    for (int i = 1; i <= SAMPLES; i++)
        enter(store, folder, i);
    add_account(store, "anna", ROLE_REVIEWER);
    add_account(store, "cora", ROLE_SENIOR);
    add_account(store, "dora", ROLE_AUDITOR);
    add_account(store, "emil", ROLE_STATION);
    store_close(&store);
    rmdir(folder);
    if (count > SAMPLES)
        copy_all(path, count - SAMPLES);
}
