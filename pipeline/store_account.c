#include "pipeline/store_account.h"

#include "base/memory.h"
#include "base/text.h"
#include "pipeline/store_internal.h"

#include <stdlib.h>
#include <string.h>

static const char *const ROLES[] = {"", "station", "reviewer", "senior", "auditor"};

const char *role_text(enum role role) {
    return ROLES[role];
}

enum role role_from_text(const char *text) {
    for (enum role role = ROLE_STATION; role <= ROLE_AUDITOR; role++)
        if (strcmp(text, ROLES[role]) == 0)
            return role;
    return ROLE_NONE;
}

bool account_name_is_good(const char *name) {
    size_t length = strlen(name);
    if (length == 0 || length >= ACCOUNT_NAME_ROOM || name[0] < 'a' || name[0] > 'z')
        return false;
    return strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789._-") == length;
}

void account_free(struct account *account) {
    free(account->hash);
    free(account->made_at);
    *account = (struct account){0};
}

void account_list_free(struct account_list *list) {
    for (int i = 0; i < list->count; i++)
        account_free(&list->at[i]);
    free(list->at);
    *list = (struct account_list){0};
}

#define COLUMNS "select name, role, hash, disabled, made_at from accounts"

static void account_from_row(struct sql *sql, struct account *out) {
    text_cut(out->name, sizeof out->name, sql_text(sql, 0));
    out->role = role_from_text(sql_text(sql, 1));
    out->hash = sql_copy(sql, 2);
    out->is_disabled = sql_int(sql, 3) != 0;
    out->made_at = sql_copy(sql, 4);
}

bool store_account_find(struct store *store, const char *name, struct account *out,
                        struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, COLUMNS " where name = ?", "t", name) || !sql_row(&sql))
        return false;
    *out = (struct account){0};
    account_from_row(&sql, out);
    return true;
}

bool store_account_list(struct store *store, struct account_list *out, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, COLUMNS " order by name", ""))
        return false;
    struct account_list list = {0};
    while (sql_row(&sql)) {
        list.at = memory_room(list.at, list.count, sizeof *list.at);
        account_from_row(&sql, &list.at[list.count++]);
    }
    if (why->kind != FAULT_NONE) {
        account_list_free(&list);
        return false;
    }
    *out = list;
    return true;
}

/* What the audit says of a change: the account and its role, never a hash. */
static bool note(struct store *store, const char *what, const char *name, const char *role,
                 struct fault *why) {
    struct text_buffer detail = {0};
    text_add_format(&detail, "%s %s", name, role);
    SCOPED(scoped_free)
    char *sentence = text_buffer_take(&detail);
    return store_audit_add(store, what, NULL, sentence, why);
}

static bool add_inside(struct store *store, const struct account *account, struct fault *why) {
    char moment[STORE_MOMENT_ROOM];
    store_now(moment);
    if (!sql_do(store, why,
                "insert or ignore into accounts (name, role, hash, made_at, changed_at)"
                " values (?1, ?2, ?3, ?4, ?4)",
                "tttt", account->name, role_text(account->role), account->hash, moment))
        return false;
    if (sql_changes(store) == 0)
        return fault_raise(why, FAULT_INPUT, WORD_ACCOUNT_TAKEN, "%s", account->name);
    return note(store, "account added", account->name, role_text(account->role), why);
}

bool store_account_add(struct store *store, const struct account *account, struct fault *why) {
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, add_inside(store, account, why), why);
}

/* One column of one account. */
struct account_change {
    const char *what; /* in the audit */
    const char *statement;
    const char *value;
};

static bool change_inside(struct store *store, const char *name,
                          const struct account_change *change, struct fault *why) {
    char moment[STORE_MOMENT_ROOM];
    store_now(moment);
    if (!sql_do(store, why, change->statement, "ttt", name, moment, change->value))
        return false;
    if (sql_changes(store) == 0)
        return fault_raise(why, FAULT_INPUT, WORD_ACCOUNT_NONE, "%s", name);
    return note(store, change->what, name, "", why);
}

static bool change(struct store *store, const char *name, const struct account_change *change,
                   struct fault *why) {
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, change_inside(store, name, change, why), why);
}

bool store_account_set_hash(struct store *store, const char *name, const char *hash,
                            struct fault *why) {
    const struct account_change wanted = {
        "account password", "update accounts set hash = ?3, changed_at = ?2 where name = ?1", hash};
    return change(store, name, &wanted, why);
}

bool store_account_disable(struct store *store, const char *name, struct fault *why) {
    const struct account_change wanted = {
        "account disabled", "update accounts set disabled = ?3, changed_at = ?2 where name = ?1",
        "1"};
    return change(store, name, &wanted, why);
}

bool store_account_enable(struct store *store, const char *name, struct fault *why) {
    const struct account_change wanted = {
        "account enabled", "update accounts set disabled = ?3, changed_at = ?2 where name = ?1",
        "0"};
    return change(store, name, &wanted, why);
}
