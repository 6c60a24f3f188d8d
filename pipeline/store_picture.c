#include "pipeline/store_internal.h"

#include "base/text.h"

/* A supplement's pages stand behind its root's own, in the order of store_join. */
static bool home_of(struct store *store, int64_t root, int page, int64_t *number, int *own,
                    struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select number, (select count(*) from pages where packet = packets.number)"
                   " from packets where number = ?1 or (supplement_of = ?1 and state = 'done')"
                   " order by number != ?1, number",
                   "i", root))
        return false;
    while (sql_row(&sql)) {
        if (page <= sql_int(&sql, 1)) {
            *number = sql_int64(&sql, 0);
            *own = page;
            return true;
        }
        page -= sql_int(&sql, 1);
    }
    return false;
}

bool store_picture(struct store *store, int64_t number, struct picture_place place,
                   char digest[static DIGEST_ROOM], struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    int64_t home;
    int page;
    if (!home_of(store, number, place.page, &home, &page, why))
        return false;
    if (!sql_begin(&sql, store, why,
                   "select sha256 from pictures"
                   " where packet = ? and number = ? and role = ? and position = ?",
                   "intn", home, page, place.role, place.position) ||
        !sql_row(&sql))
        return false;
    text_cut(digest, DIGEST_ROOM, sql_text(&sql, 0));
    return true;
}
