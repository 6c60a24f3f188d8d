#include "pipeline/store_internal.h"

#include "base/memory.h"
#include "base/text.h"

/* Whether a packet that came from the same folder already has this file: by its bytes, or by its
 * path when it could not be had. */
static bool has_file(struct store *store, const char *folder, const struct intake_file *file,
                     bool *known, struct fault *why) {
    int64_t count;
    if (!sql_number(store, why, &count, 0,
                    "select count(*) from sources join packets on packets.number = sources.packet"
                    " where packets.path = ?1 and (sources.sha256 = ?2 or"
                    " (?2 = '' and sources.sha256 is null and sources.path = ?3))",
                    "ttt", folder, file->sha256, file->path))
        return false;
    *known = count > 0;
    return true;
}

static bool find_root(struct store *store, const char *folder, struct taken *root,
                      struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    *root = (struct taken){0};
    if (!sql_begin(&sql, store, why,
                   "select number, receipt from packets where path = ? and supplement_of is null"
                   " order by number desc limit 1",
                   "t", folder))
        return false;
    if (sql_row(&sql)) {
        root->number = sql_int64(&sql, 0);
        text_cut(root->receipt, sizeof root->receipt, sql_text(&sql, 1));
    }
    return why->kind == FAULT_NONE;
}

/* Marks what is known; gives how many are, -1 on a fault. */
static int mark_known(struct store *store, const struct candidate *candidate, bool *known,
                      struct fault *why) {
    int count = 0;
    for (int i = 0; i < candidate->file_count; i++) {
        if (!has_file(store, candidate->path, &candidate->files[i], &known[i], why))
            return -1;
        count += known[i];
    }
    return count;
}

bool store_supplement(struct store *store, struct candidate *candidate, struct taken *root,
                      struct fault *why) {
    struct taken found = {0};
    *root = found;
    if (!candidate->is_folder)
        return true;
    if (!find_root(store, candidate->path, &found, why))
        return false;
    if (found.number == 0)
        return true;
    SCOPED(scoped_free)
    bool *known = memory_new((size_t)candidate->file_count, sizeof *known);
    int count = mark_known(store, candidate, known, why);
    if (count < 0)
        return false;
    if (count == 0)
        return true;
    candidate_drop(candidate, known);
    *root = found;
    return true;
}

bool store_is_supplement(struct store *store, const char *receipt, bool *is, struct fault *why) {
    int64_t count;
    if (!sql_number(store, why, &count, 0,
                    "select count(*) from packets"
                    " where receipt = ? and supplement_of is not null",
                    "t", receipt))
        return false;
    *is = count > 0;
    return true;
}
