#include "pipeline/command.h"
#include "pipeline/password.h"
#include "pipeline/store_account.h"
#include "pipeline/table.h"
#include "pipeline/terminal.h"

#include "base/text.h"
#include "pipeline/store.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* A password and its zero byte, with room to tell that one is too long. */
#define PASSWORD_ROOM (PASSWORD_MOST_BYTES + 3)

/* The arguments: sealroom user WHAT NAME ROLE. */
static const char *argument(const struct office *office, int place) {
    return place < office->options.argument_count ? office->options.arguments[place] : "";
}

/* One line of standard input without its end; nothing of it is shown at a terminal. */
static bool read_hidden(enum language language, enum word prompt, char out[static PASSWORD_ROOM]) {
    struct termios shown;
    bool is_terminal = tcgetattr(STDIN_FILENO, &shown) == 0;
    if (is_terminal) {
        struct termios hidden = shown;
        hidden.c_lflag &= ~(tcflag_t)ECHO;
        fputs(word_text(prompt, language), stderr);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    bool good = fgets(out, PASSWORD_ROOM, stdin) != NULL;
    if (is_terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
        fputs("\n", stderr);
    }
    out[good ? strcspn(out, "\r\n") : 0] = '\0';
    return good;
}

/* At a terminal it is asked for twice; from a pipe one line is read. */
static bool read_password(enum language language, char out[static PASSWORD_ROOM],
                          struct fault *why) {
    char again[PASSWORD_ROOM] = "";
    if (!read_hidden(language, WORD_ACCOUNT_ASK, out))
        return fault_raise(why, FAULT_INPUT, WORD_PASSWORD_LENGTH, "%d", PASSWORD_LEAST_BYTES);
    if (!isatty(STDIN_FILENO))
        return true;
    bool same = read_hidden(language, WORD_ACCOUNT_ASK_AGAIN, again) && strcmp(out, again) == 0;
    sodium_memzero(again, sizeof again);
    return same ? true : fault_raise(why, FAULT_INPUT, WORD_ACCOUNT_DIFFER, "%s", "");
}

static bool ask_hash(enum language language, char **hash, struct fault *why) {
    char password[PASSWORD_ROOM];
    bool good = read_password(language, password, why) && password_hash(password, hash, why);
    sodium_memzero(password, sizeof password);
    return good;
}

static bool add(struct office *office, struct store *store, struct fault *why) {
    SCOPED(account_free)
    struct account account = {.role = role_from_text(argument(office, 2))};
    const char *name = argument(office, 1);
    if (!account_name_is_good(name))
        return fault_raise(why, FAULT_INPUT, WORD_ACCOUNT_NAME, "%s", name);
    if (!account.role)
        return fault_raise(why, FAULT_INPUT, WORD_ACCOUNT_ROLE, "%s", argument(office, 2));
    text_cut(account.name, sizeof account.name, name);
    return ask_hash(office->options.language, &account.hash, why) &&
           store_account_add(store, &account, why);
}

static bool set_password(struct office *office, struct store *store, struct fault *why) {
    SCOPED(account_free)
    struct account account = {0};
    SCOPED(scoped_free)
    char *hash = NULL;
    const char *name = argument(office, 1);
    if (!store_account_find(store, name, &account, why))
        return fault_raise(why, FAULT_INPUT, WORD_ACCOUNT_NONE, "%s", name);
    return ask_hash(office->options.language, &hash, why) &&
           store_account_set_hash(store, name, hash, why);
}

static bool disable(struct office *office, struct store *store, struct fault *why) {
    return store_account_disable(store, argument(office, 1), why);
}

static bool enable(struct office *office, struct store *store, struct fault *why) {
    return store_account_enable(store, argument(office, 1), why);
}

static bool list(struct office *office, struct store *store, struct fault *why) {
    static const char *const COLUMNS[] = {"name", "role", "disabled", "made_at", NULL};
    SCOPED(account_list_free)
    struct account_list accounts = {0};
    if (!store_account_list(store, &accounts, why))
        return false;
    struct table table = {stdout, TABLE_JSON, COLUMNS, false, NULL};
    for (int i = 0; i < accounts.count; i++) {
        const struct account *account = &accounts.at[i];
        const char *disabled = account->is_disabled ? "yes" : "no";
        const char *values[] = {account->name, role_text(account->role), disabled,
                                account->made_at};
        if (office->options.is_json)
            table_row(&table, values);
        else
            printf("%-20s %-10s %s\n", account->name, values[1],
                   account->is_disabled ? "disabled" : "");
    }
    return true;
}

struct deed {
    const char *name;
    int arguments;
    enum store_mode mode; /* the first account may be the first thing in a database */
    bool (*run)(struct office *office, struct store *store, struct fault *why);
};

static const struct deed DEEDS[] = {
    {"list", 1, STORE_EXISTING, list},           {"add", 3, STORE_CREATE, add},
    {"passwd", 2, STORE_EXISTING, set_password}, {"disable", 2, STORE_EXISTING, disable},
    {"enable", 2, STORE_EXISTING, enable},
};

static const struct deed *deed_of(const struct office *office, struct fault *why) {
    for (size_t i = 0; i < sizeof DEEDS / sizeof DEEDS[0]; i++)
        if (strcmp(DEEDS[i].name, argument(office, 0)) == 0 &&
            DEEDS[i].arguments == office->options.argument_count)
            return &DEEDS[i];
    fault_raise(why, FAULT_SETUP, WORD_OPTION_ARGUMENTS, "sealroom user --help");
    return NULL;
}

enum exit_status command_user(struct office *office) {
    struct fault why = {0};
    SCOPED(store_close)
    struct store *store = NULL;
    const struct deed *deed = deed_of(office, &why);
    bool good = deed && store_open(office->db, deed->mode, office->actor, &store, &why) &&
                deed->run(office, store, &why);
    if (good && deed->run != list)
        office_note(office, NULL, WORD_ACCOUNT_DONE, argument(office, 1));
    return good ? EXIT_ALL_GOOD : office_say(office->options.language, &why);
}
