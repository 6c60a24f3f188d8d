#include "pipeline/child.h"

#include "base/limits.h"
#include "base/text.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* The reader's end of the socket in the reader. */
#define READER_DESCRIPTOR 3

/* One thread a reader (lessons.md 15), no telemetry, no folders of the user's. A page's planes (8
 * MiB and more) go back to the machine when they are freed. */
static char *const ENVIRONMENT[] = {
    (char[]){"LANG=C.UTF-8"},
    (char[]){"OMP_THREAD_LIMIT=1"},
    (char[]){"GLIBC_TUNABLES=glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=4194304"},
    (char[]){"ORT_DISABLE_TELEMETRY=1"},
    (char[]){"HOME=/nonexistent"},
    (char[]){"XDG_CACHE_HOME=/nonexistent"},
    (char[]){"PATH=/usr/bin:/bin"},
    NULL,
};

/* Sanitizers are told by the environment where to report and what is forgiven, and look for leaks
 * when a reader ends (scripts/sanitize). */
#ifdef __SANITIZE_ADDRESS__
#define REAP_MS 20000
static char **environment(void) {
    static char *whole[sizeof ENVIRONMENT / sizeof *ENVIRONMENT + 3];
    size_t count = 0;
    for (; ENVIRONMENT[count]; count++)
        whole[count] = ENVIRONMENT[count];
    for (char **at = environ; *at && count + 1 < sizeof whole / sizeof *whole; at++)
        if (strstr(*at, "SAN_OPTIONS="))
            whole[count++] = *at;
    whole[count] = NULL;
    return whole;
}
#else
#define REAP_MS 200
static char *const *environment(void) {
    return ENVIRONMENT;
}
#endif

long clock_now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Standard streams go nowhere: engines print what they read. */
static void prepare_streams(posix_spawn_file_actions_t *actions, int socket) {
    posix_spawn_file_actions_adddup2(actions, socket, READER_DESCRIPTOR);
    posix_spawn_file_actions_addopen(actions, 0, "/dev/null", 0, 0);
#ifdef __SANITIZE_ADDRESS__
    posix_spawn_file_actions_adddup2(actions, 2, 1);
#else
    posix_spawn_file_actions_addopen(actions, 1, "/dev/null", 1, 0);
    posix_spawn_file_actions_addopen(actions, 2, "/dev/null", 1, 0);
#endif
}

/* A process group of its own: Ctrl-C reaches the supervisor alone. */
static void prepare_attributes(posix_spawnattr_t *attributes) {
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setpgroup(attributes, 0);
    posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
}

static int spawn_reader(const struct places *places, int socket, pid_t *pid) {
    char *arguments[] = {places->reader, places->models, NULL};
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    prepare_streams(&actions, socket);
    prepare_attributes(&attributes);
    int failed = posix_spawn(pid, places->reader, &actions, &attributes, arguments, environment());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return failed;
}

bool child_start(struct child *child, const struct places *places, struct fault *why) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return fault_errno(why, "socketpair");
    SCOPED(scoped_descriptor)
    int ours = ends[0];
    SCOPED(scoped_descriptor)
    int theirs = ends[1];
    pid_t pid;
    errno = spawn_reader(places, theirs, &pid);
    if (errno != 0)
        return fault_errno(why, places->reader);
    *child = (struct child){.state = CHILD_STARTING,
                            .pid = pid,
                            .socket = ours,
                            .inbox = {.descriptor = -1},
                            .deadline_ms = clock_now_ms() + LIMIT_READER_START_SECONDS * 1000L};
    ours = -1;
    return true;
}

/* The processor time of that process so far; 0 when that cannot be told. */
static long process_ms(pid_t pid) {
    clockid_t clock;
    struct timespec spent;
    if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &spent) != 0)
        return 0;
    return spent.tv_sec * 1000 + spent.tv_nsec / 1000000;
}

bool child_ask(struct child *child, const struct message *request, int seconds, struct fault *why) {
    if (!message_send(child->socket, request, why))
        return false;
    child->state = CHILD_BUSY;
    child->spent_ms = process_ms(child->pid);
    child->deadline_ms = clock_now_ms() + seconds * 1000L;
    return true;
}

enum message_state child_hear(struct child *child, struct message *out) {
    enum message_state state = message_pull(child->socket, &child->inbox, out);
    if (state != MESSAGE_WHOLE)
        return state;
    if (child->state == CHILD_BUSY)
        child->pages_read++;
    child->state = CHILD_IDLE;
    return state;
}

long child_worked_ms(const struct child *child) {
    long spent_ms = child->state == CHILD_BUSY ? process_ms(child->pid) : 0;
    return spent_ms > child->spent_ms ? spent_ms - child->spent_ms : 0;
}

/* One that works has run out of time, and would again; one that waits may have been kept from it.
 */
static void obituary_late(bool has_worked, struct fault *obituary) {
    fault_raise(obituary, has_worked ? FAULT_LIMIT : FAULT_ENGINE,
                has_worked ? WORD_READER_LONG : WORD_READER_HUNG, "%d",
                limits_in_force()->page_wall_seconds);
}

/* What an exit status tells, in the words of an obituary. */
static void obituary_write(int status, struct fault *obituary) {
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) {
        fault_raise(obituary, FAULT_LIMIT, WORD_READER_SLOW, "%d", LIMIT_PAGE_CPU_SECONDS);
        return;
    }
    if (WIFSIGNALED(status)) {
        const char *name = sigabbrev_np(WTERMSIG(status));
        fault_raise(obituary, FAULT_ENGINE, WORD_READER_DIED, "SIG%s", name ? name : "?");
        return;
    }
    fault_raise(obituary, FAULT_ENGINE, WORD_READER_DIED, "exit %d", WEXITSTATUS(status));
}

/* A closed socket comes a moment before the exit: its own status says more than our SIGKILL. */
static int reap(pid_t pid) {
    int status = 0;
    for (int waited_ms = 0; waited_ms < REAP_MS; waited_ms += 10) {
        if (waitpid(pid, &status, WNOHANG) == pid)
            return status;
        nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
    }
    kill(pid, SIGKILL);
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    return status;
}

void child_end(struct child *child, enum word cause, struct fault *obituary) {
    if (child->state == CHILD_NONE)
        return;
    bool has_worked = child_worked_ms(child) >= limits_in_force()->page_wall_seconds * 1000L / 2;
    if (cause == WORD_READER_HUNG)
        kill(child->pid, SIGKILL);
    close(child->socket);
    int status = reap(child->pid);
    message_inbox_free(&child->inbox);
    *child = (struct child){.socket = -1, .inbox = {.descriptor = -1}};
    if (obituary && cause == WORD_READER_HUNG)
        obituary_late(has_worked, obituary);
    else if (obituary && cause != WORD_NONE)
        fault_raise(obituary, FAULT_ENGINE, cause, "%s", "-");
    else if (obituary)
        obituary_write(status, obituary);
}
