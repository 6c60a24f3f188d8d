#include "pipeline/claim.h"

#include "base/scoped.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* The 22nd value of /proc/PID/stat; the second is a name in brackets that may hold anything. */
static bool born_of(int pid, int64_t *out) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/stat", pid);
    SCOPED(scoped_file)
    FILE *file = fopen(path, "re");
    char line[1024];
    if (!file || !fgets(line, sizeof line, file))
        return false;
    const char *at = strrchr(line, ')');
    for (int value = 2; at && value < 22; value++) {
        at = strchr(at, ' ');
        at = at ? at + 1 : NULL;
    }
    return at && sscanf(at, "%" SCNd64, out) == 1;
}

static void boot_of(char *out, size_t size) {
    SCOPED(scoped_file)
    FILE *file = fopen("/proc/sys/kernel/random/boot_id", "re");
    if (!file || !fgets(out, (int)size, file))
        snprintf(out, size, "unknown");
    out[strcspn(out, "\n")] = '\0';
}

struct claimant claimant_self(void) {
    struct claimant self = {.pid = (int)getpid(), .heartbeat = (int64_t)time(NULL)};
    boot_of(self.boot, sizeof self.boot);
    if (readlink("/proc/self/ns/pid", self.room, sizeof self.room - 1) < 0)
        self.room[0] = '\0';
    if (!born_of(self.pid, &self.born))
        self.born = 0;
    return self;
}

bool claimant_lives(const struct claimant *other, const struct claimant *self) {
    if (strcmp(other->boot, self->boot) != 0)
        return false;
    if (strcmp(other->room, self->room) != 0)
        return self->heartbeat - other->heartbeat < CLAIM_STALE_SECONDS;
    int64_t born;
    return born_of(other->pid, &born) && born == other->born;
}
