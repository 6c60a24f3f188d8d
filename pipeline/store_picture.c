#include "pipeline/store_internal.h"

#include "base/text.h"

bool store_picture(struct store *store, int64_t number, struct picture_place place,
                   char digest[static DIGEST_ROOM], struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select sha256 from pictures"
                   " where packet = ? and number = ? and role = ? and position = ?",
                   "intn", number, place.page, place.role, place.position) ||
        !sql_row(&sql))
        return false;
    text_cut(digest, DIGEST_ROOM, sql_text(&sql, 0));
    return true;
}
