/* The checks of what an office owes the people whose papers it keeps: none longer than allowed,
 * none readable by whoever finds the disk. */
#include "base/text.h"
#include "pipeline/doctor.h"
#include "pipeline/purging.h"

#include <dirent.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

static bool count(void *context, int64_t number, const struct packet *packet,
                  const struct retention *retention, struct fault *why) {
    (void)number;
    (void)packet;
    (void)retention;
    (void)why;
    ++*(long *)context;
    return true;
}

void doctor_retention(struct doctor *doctor) {
    struct fault why = {0};
    long due = 0;
    if (!doctor->store)
        return;
    if (!purging_each_due(doctor->store, &doctor->office->config, day_today(), count, &due, &why))
        doctor_fault(doctor, "retention", &why);
    else if (due > 0)
        doctor_number(doctor, DOCTOR_WARNING, "retention", WORD_DOCTOR_RETENTION_DUE, due);
    else
        doctor_say(doctor, DOCTOR_GOOD, "retention", WORD_DOCTOR_RETENTION_GOOD, NULL);
}

enum encryption { ENCRYPTION_UNKNOWN, ENCRYPTION_NO, ENCRYPTION_YES };

/* Volumes lie on volumes: no deeper than this. */
#define DEEPEST 8

static enum encryption of_device(const char *folder, int depth);

/* A device on several others is as good as the worst of them. */
static enum encryption of_slaves(const char *folder, int depth) {
    char path[600];
    snprintf(path, sizeof path, "%s/slaves", folder);
    DIR *slaves = opendir(path);
    enum encryption worst = ENCRYPTION_UNKNOWN;
    for (struct dirent *entry; slaves && (entry = readdir(slaves));) {
        if (entry->d_name[0] == '.')
            continue;
        char slave[600];
        snprintf(slave, sizeof slave, "/sys/class/block/%.200s", entry->d_name);
        enum encryption found = of_device(slave, depth + 1);
        worst = worst == ENCRYPTION_UNKNOWN || found < worst ? found : worst;
    }
    if (slaves)
        closedir(slaves);
    return worst;
}

/* The device mapper names what it does: CRYPT-LUKS2-…, LVM-…. A partition or a disk by itself is
 * none that encrypts (what its own firmware does cannot be seen). */
static enum encryption of_device(const char *folder, int depth) {
    char path[600];
    char uuid[200] = "";
    snprintf(path, sizeof path, "%s/dm/uuid", folder);
    SCOPED(scoped_file)
    FILE *file = fopen(path, "re");
    if (!file)
        return ENCRYPTION_NO;
    if (!fgets(uuid, sizeof uuid, file))
        return ENCRYPTION_UNKNOWN;
    if (text_starts_with(uuid, "CRYPT-"))
        return ENCRYPTION_YES;
    return depth < DEEPEST ? of_slaves(folder, depth) : ENCRYPTION_UNKNOWN;
}

/* The archive may not be there yet: then the folder in which it will be. */
static bool device_of(const char *archive, dev_t *out) {
    struct stat found;
    SCOPED(scoped_free)
    char *path = text_copy(archive);
    const char *folder = stat(archive, &found) == 0 ? archive : dirname(path);
    if (stat(folder, &found) != 0)
        return false;
    *out = found.st_dev;
    return true;
}

void doctor_encryption(struct doctor *doctor) {
    const char *archive = doctor->office->archive;
    char folder[64];
    dev_t device;
    struct stat found;
    if (!device_of(archive, &device)) {
        doctor_say(doctor, DOCTOR_WARNING, "encryption", WORD_DOCTOR_ENCRYPTION_UNKNOWN, archive);
        return;
    }
    snprintf(folder, sizeof folder, "/sys/dev/block/%u:%u", major(device), minor(device));
    /* Network, memory and stacked file systems have no device of their own. */
    enum encryption state = stat(folder, &found) == 0 ? of_device(folder, 0) : ENCRYPTION_UNKNOWN;
    if (state == ENCRYPTION_YES)
        doctor_say(doctor, DOCTOR_GOOD, "encryption", WORD_DOCTOR_ENCRYPTED, NULL);
    else
        doctor_say(doctor, DOCTOR_WARNING, "encryption",
                   state == ENCRYPTION_NO ? WORD_DOCTOR_NOT_ENCRYPTED
                                          : WORD_DOCTOR_ENCRYPTION_UNKNOWN,
                   archive);
}
