/* sealroom-review: what `sealroom review` becomes. Listens until it is told to stop. */
#include "pipeline/store.h"
#include "review/server.h"

#include <locale.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <sys/stat.h>

static bool has_accounts(const struct review_room *room, bool *out, struct fault *why) {
    SCOPED(account_list_free)
    struct account_list accounts = {0};
    if (!store_account_list(room->stores[0], &accounts, why))
        return false;
    *out = accounts.count > 0;
    return true;
}

static const char *first_given(const char *option, const char *setting) {
    return option ? option : setting && *setting ? setting : NULL;
}

/* Blocked before any thread begins, so that they all leave these to main. */
static void block(sigset_t *stops) {
    sigemptyset(stops);
    sigaddset(stops, SIGINT);
    sigaddset(stops, SIGTERM);
    pthread_sigmask(SIG_BLOCK, stops, NULL);
    signal(SIGPIPE, SIG_IGN);
}

static bool serve(const struct office *office, struct review_room *room, struct fault *why) {
    SCOPED(server_stop)
    struct server *server = NULL;
    const struct options *options = &office->options;
    const struct server_place place = {
        first_given(options->listen, office->config.listen),
        first_given(options->tls_certificate, office->config.tls_certificate),
        first_given(options->tls_key, office->config.tls_key), options->behind_proxy};
    bool accounts = false;
    sigset_t stops;
    int signal_number;
    block(&stops);
    room->is_secure = place.certificate || options->behind_proxy;
    if (!has_accounts(room, &accounts, why) || !server_start(room, &place, &server, why))
        return false;
    if (!accounts)
        office_note(office, NULL, WORD_REVIEW_NO_ACCOUNTS, "");
    office_note(office, NULL, WORD_REVIEW_LISTENING, place.listen);
    sigwait(&stops, &signal_number);
    return true;
}

static enum exit_status run(struct options *options) {
    struct fault why = {0};
    enum language language = options->language;
    SCOPED(office_close)
    struct office office = {0};
    static struct review_room room;
    if (!office_open(options, &office, &why) || !room_open(&office, &room, &why))
        return office_say(language, &why);
    bool good = serve(&office, &room, &why);
    room_close(&room);
    return good ? EXIT_ALL_GOOD : office_say(language, &why);
}

int main(int count, char **arguments) {
    struct fault why = {0};
    SCOPED(options_free)
    struct options options = {0};
    umask(077);
    setlocale(LC_CTYPE, "C.UTF-8");
    if (sodium_init() < 0)
        return EXIT_MACHINE;
    if (!options_read(count, arguments, TAKES_LISTEN | TAKES_ARCHIVE, &options, &why))
        return (int)office_say(language_default(), &why);
    return (int)run(&options);
}
