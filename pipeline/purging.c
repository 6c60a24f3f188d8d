#include "pipeline/purging.h"

#include "pipeline/archive.h"
#include "pipeline/store_retention.h"

#include <errno.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* From a file's coming into the archive to its row takes seconds, not an hour. */
#define YOUNG_SECONDS 3600

struct looking {
    struct store *store;
    const struct config *config;
    struct date today;
    bool (*look)(void *, int64_t, const struct packet *, const struct retention *, struct fault *);
    void *context;
};

/* Only what may be due is loaded whole. */
static bool look_closer(void *context, int64_t number, const struct packet *light,
                        struct fault *why) {
    const struct looking *looking = context;
    if (!retention_may_be_due(light, looking->config, looking->today))
        return true;
    SCOPED(packet_free)
    struct packet packet = {0};
    if (!store_load(looking->store, number, &packet, NULL, why))
        return false;
    packet.received = light->received; /* of the latest supplement */
    struct retention retention = retention_of(&packet, looking->config);
    if (date_compare(retention.due, looking->today) > 0)
        return true;
    return looking->look(looking->context, number, &packet, &retention, why);
}

bool purging_each_due(struct store *store, const struct config *config, struct date today,
                      bool (*look)(void *, int64_t, const struct packet *, const struct retention *,
                                   struct fault *),
                      void *context, struct fault *why) {
    struct looking looking = {store, config, today, look, context};
    return store_each_kept(store, look_closer, &looking, why);
}

struct removing {
    const char *archive;
    long removed, left;
};

static bool remove_file(void *context, const char *digest, bool *gone, struct fault *why) {
    struct removing *removing = context;
    SCOPED(scoped_free)
    char *path = archive_path(removing->archive, digest);
    struct stat found;
    if (stat(path, &found) != 0) {
        *gone = errno == ENOENT;
        return *gone || fault_errno(why, path);
    }
    if (time(NULL) - found.st_mtime < YOUNG_SECONDS) {
        removing->left++;
        return true;
    }
    if (unlink(path) != 0)
        return fault_errno(why, path);
    *gone = true;
    removing->removed++;
    return true;
}

bool purging_files(struct store *store, const char *archive, long *removed, long *left,
                   struct fault *why) {
    struct removing removing = {archive, 0, 0};
    bool good = store_each_leaving(store, remove_file, &removing, why);
    *removed = removing.removed;
    *left = removing.left;
    return good;
}
