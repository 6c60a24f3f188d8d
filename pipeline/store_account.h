/* Who may work at the reviewers' page: accounts with a role and the hash of a password. Not
 * sessions (review/session.h) and no password in the clear. Used by `sealroom user` and review/. */
#ifndef SEALROOM_PIPELINE_STORE_ACCOUNT_H
#define SEALROOM_PIPELINE_STORE_ACCOUNT_H

#include "base/fault.h"

struct store;

enum role { ROLE_NONE, ROLE_STATION, ROLE_REVIEWER, ROLE_SENIOR, ROLE_AUDITOR };

/* Longest name of an account, with its zero byte. */
#define ACCOUNT_NAME_ROOM 33

struct account {
    char name[ACCOUNT_NAME_ROOM];
    enum role role;
    char *hash; /* as pipeline/password.h makes it */
    bool is_disabled;
    char *made_at;
};
struct account_list {
    struct account *at;
    int count;
};
void account_free(struct account *account);
void account_list_free(struct account_list *list);

/* role_text lends "station", "reviewer", "senior", "auditor" or "". */
const char *role_text(enum role role);
enum role role_from_text(const char *text);

/* account_name_is_good: 1 to 32 of a-z 0-9 . _ - and a letter first, so that it can stand in an
 * audit row, a cookie and a CSV unquoted. */
bool account_name_is_good(const char *name);

/* Each writes an audit row. INPUT when the name is taken (add) or unknown (set). Setting a password
 * or a role enables nothing; store_account_disable is undone by store_account_enable. */
MUST_CHECK bool store_account_add(struct store *store, const struct account *account,
                                  struct fault *why);
MUST_CHECK bool store_account_set_hash(struct store *store, const char *name, const char *hash,
                                       struct fault *why);
MUST_CHECK bool store_account_disable(struct store *store, const char *name, struct fault *why);
MUST_CHECK bool store_account_enable(struct store *store, const char *name, struct fault *why);

/* store_account_find: false without a fault when there is no such account. */
MUST_CHECK bool store_account_find(struct store *store, const char *name, struct account *out,
                                   struct fault *why);
MUST_CHECK bool store_account_list(struct store *store, struct account_list *out,
                                   struct fault *why);

#endif
