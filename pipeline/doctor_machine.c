/* The checks of the machine: models, fonts, tables, disk space, and the walls around a reader. */
#include "pipeline/child.h"
#include "pipeline/doctor.h"

#include "base/text.h"

#include <errno.h>
#include <fontconfig/fontconfig.h>
#include <linux/landlock.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MODELS  "models"
#define FONTS   "fonts"
#define DISK    "disk"
#define SANDBOX "sandbox"

/* A night of 2,000 packets of 8 pages, half a megabyte a page with its pictures, is some 8 GB; a
 * tenth of that is where the night certainly ends early. */
#define ROOM_WANTED_MB 8192
#define ROOM_NEEDED_MB 800

static bool has_file(const char *folder, const char *name) {
    struct text_buffer path = {0};
    text_add_format(&path, "%s/%s", folder, name);
    bool there = access(path.bytes, R_OK) == 0;
    text_buffer_free(&path);
    return there;
}

static void need_file(struct doctor *doctor, const char *check, const char *folder,
                      const char *name) {
    if (!has_file(folder, name))
        doctor_say(doctor, DOCTOR_WRONG, check, WORD_DOCTOR_NOT_THERE, name);
}

void doctor_models(struct doctor *doctor) {
    static const char *const NAMES[] = {"ch_PP-OCRv4_rec_infer.onnx", "ppocr_keys_v1.txt",
                                        "libonnxruntime.so.1.16.3"};
    const char *folder = doctor->office->places.models;
    if (!folder) {
        doctor_say(doctor, DOCTOR_WARNING, MODELS, WORD_BATCH_ONE_ENGINE, NULL);
        return;
    }
    int before = doctor->count[DOCTOR_WRONG];
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++)
        need_file(doctor, MODELS, folder, NAMES[i]);
    if (doctor->count[DOCTOR_WRONG] == before)
        doctor_say(doctor, DOCTOR_GOOD, MODELS, WORD_DOCTOR_MODELS_GOOD, folder);
}

/* The number of font files that have Chinese characters, -1 when fontconfig cannot tell. */
static int chinese_fonts(void) {
    FcPattern *pattern = FcPatternCreate();
    FcObjectSet *wanted = FcObjectSetBuild(FC_FILE, (char *)NULL);
    if (pattern)
        FcPatternAddString(pattern, FC_LANG, (const FcChar8 *)"zh-cn");
    FcFontSet *found = pattern && wanted ? FcFontList(NULL, pattern, wanted) : NULL;
    int count = found ? found->nfont : -1;
    if (found)
        FcFontSetDestroy(found);
    if (wanted)
        FcObjectSetDestroy(wanted);
    if (pattern)
        FcPatternDestroy(pattern);
    return count;
}

void doctor_fonts(struct doctor *doctor) {
    int fonts = chinese_fonts();
    if (fonts > 0)
        doctor_number(doctor, DOCTOR_GOOD, FONTS, WORD_DOCTOR_FONTS_GOOD, fonts);
    else
        doctor_say(doctor, DOCTOR_WRONG, FONTS, WORD_DOCTOR_FONTS_NONE, NULL);
    if (!has_file("/usr/share/poppler", "cMap"))
        doctor_say(doctor, DOCTOR_WRONG, FONTS, WORD_DOCTOR_NOT_THERE, "poppler-data");
    if (!has_file("/usr/share/tesseract-ocr/5/tessdata", "chi_sim.traineddata"))
        doctor_say(doctor, DOCTOR_WARNING, FONTS, WORD_DOCTOR_NOT_THERE, "chi_sim.traineddata");
}

/* The nearest folder that is there: a database or archive may not have been made yet. */
static char *folder_of(const char *path) {
    char *folder = text_copy(path);
    while (access(folder, F_OK) != 0 || !has_file(folder, ".")) {
        char *slash = strrchr(folder, '/');
        if (!slash || slash == folder) {
            text_replace(&folder, slash ? "/" : ".");
            break;
        }
        *slash = '\0';
    }
    return folder;
}

static void say_room(struct doctor *doctor, const char *path) {
    SCOPED(scoped_free)
    char *folder = folder_of(path);
    struct statvfs found;
    if (statvfs(folder, &found) != 0) {
        struct fault why = {0};
        fault_errno(&why, folder);
        doctor_fault(doctor, DISK, &why);
        return;
    }
    unsigned long room_mb = found.f_bavail / 1024 * (found.f_frsize / 1024);
    struct text_buffer about = {0};
    text_add_format(&about, "%lu MB (%s)", room_mb, folder);
    bool writable = access(folder, W_OK) == 0 && (found.f_flag & ST_RDONLY) == 0;
    if (!writable)
        doctor_say(doctor, DOCTOR_WRONG, DISK, WORD_DOCTOR_READ_ONLY, folder);
    else if (room_mb < ROOM_NEEDED_MB)
        doctor_say(doctor, DOCTOR_WRONG, DISK, WORD_DOCTOR_DISK_FULL, about.bytes);
    else if (room_mb < ROOM_WANTED_MB)
        doctor_say(doctor, DOCTOR_WARNING, DISK, WORD_DOCTOR_DISK_LOW, about.bytes);
    else
        doctor_say(doctor, DOCTOR_GOOD, DISK, WORD_DOCTOR_DISK_GOOD, about.bytes);
    text_buffer_free(&about);
}

void doctor_disk(struct doctor *doctor) {
    say_room(doctor, doctor->office->db);
    say_room(doctor, doctor->office->archive);
}

/* Waits until the reader has said that it is ready, or is gone. */
static bool is_ready(struct child *child, struct message *said) {
    for (;;) {
        struct pollfd watched = {.fd = child->socket, .events = POLLIN};
        long left_ms = child->deadline_ms - clock_now_ms();
        if (left_ms <= 0 || poll(&watched, 1, (int)left_ms) <= 0)
            return false;
        enum message_state state = child_hear(child, said);
        if (state != MESSAGE_PARTIAL)
            return state == MESSAGE_WHOLE && said->kind == SAY_READY;
    }
}

/* "Seccomp: 2" in the process's status means that a filter is at work. */
static bool status_says(pid_t pid, const char *line) {
    char path[64];
    char found[256];
    snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
    SCOPED(scoped_file)
    FILE *file = fopen(path, "re");
    while (file && fgets(found, sizeof found, file))
        if (text_starts_with(found, line))
            return true;
    return false;
}

static void say_walls(struct doctor *doctor, pid_t pid) {
    bool filtered = status_says(pid, "Seccomp:\t2") && status_says(pid, "NoNewPrivs:\t1");
    long fence = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (!filtered)
        doctor_say(doctor, DOCTOR_WRONG, SANDBOX, WORD_DOCTOR_NO_FILTER, NULL);
    else if (fence < 1)
        doctor_say(doctor, DOCTOR_WARNING, SANDBOX, WORD_DOCTOR_NO_LANDLOCK, NULL);
    else
        doctor_say(doctor, DOCTOR_GOOD, SANDBOX, WORD_DOCTOR_SANDBOX_GOOD, NULL);
}

void doctor_sandbox(struct doctor *doctor) {
    struct fault why = {0};
    struct child child = {.socket = -1, .inbox = {.descriptor = -1}};
    SCOPED(message_free)
    struct message said = {.descriptor = -1};
    if (!child_start(&child, &doctor->office->places, &why)) {
        doctor_fault(doctor, SANDBOX, &why);
        return;
    }
    if (is_ready(&child, &said))
        say_walls(doctor, child.pid);
    else
        doctor_say(doctor, DOCTOR_WRONG, SANDBOX, WORD_DOCTOR_NO_READER,
                   said.text ? said.text : "");
    child_end(&child, WORD_NONE, NULL);
}
