#include "pipeline/sandbox.h"

#include "base/limits.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <stdint.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#else
#define SANITIZED 0
#endif

/* What the engines, decoders and glibc's memory need once they are open (found with strace over
 * every format of the tests). Descriptors are only ever received or opened for reading. */
static const int ALLOWED[] = {
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(pread64),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(lseek),
    SCMP_SYS(close),
    SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(stat),
    SCMP_SYS(lstat),
    SCMP_SYS(statx),
    SCMP_SYS(fstatfs),
    SCMP_SYS(statfs),
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(getdents64),
    SCMP_SYS(getcwd),
    SCMP_SYS(mmap),
    SCMP_SYS(munmap),
    SCMP_SYS(mprotect),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(brk),
    SCMP_SYS(futex),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(getrandom),
    SCMP_SYS(uname),
    SCMP_SYS(sysinfo),
    SCMP_SYS(getrusage),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(tgkill),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(dup),
    SCMP_SYS(fcntl),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(recvmsg),
    SCMP_SYS(sendmsg),
    SCMP_SYS(memfd_create),
    SCMP_SYS(ftruncate),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getegid),
};

/* A reader that asks for these is no longer ours: it ends at once. */
static const int FATAL[] = {
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(ptrace),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(listen),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(mount),
    SCMP_SYS(unlink),
    SCMP_SYS(unlinkat),
    SCMP_SYS(rename),
    SCMP_SYS(bpf),
};

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static bool add_lists(scmp_filter_ctx filter) {
    for (size_t i = 0; i < COUNT(ALLOWED); i++)
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, ALLOWED[i], 0) < 0)
            return false;
    for (size_t i = 0; i < COUNT(FATAL); i++)
        if (seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, FATAL[i], 0) < 0)
            return false;
    return true;
}

/* Opening only for reading, threads but no processes, and its own processor limit alone. */
static bool add_conditional(scmp_filter_ctx filter) {
    const scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
    const scmp_datum_t thread = CLONE_THREAD;
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
                            SCMP_A2(SCMP_CMP_MASKED_EQ, writing, O_RDONLY)) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1,
                            SCMP_A1(SCMP_CMP_MASKED_EQ, writing, O_RDONLY)) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
                            SCMP_A0(SCMP_CMP_MASKED_EQ, thread, thread)) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 2,
                            SCMP_A0(SCMP_CMP_EQ, 0, 0), SCMP_A1(SCMP_CMP_EQ, RLIMIT_CPU, 0)) == 0;
}

static bool filter_calls(struct fault *why) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter)
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "seccomp");
    bool loaded = add_lists(filter) && add_conditional(filter) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return loaded ? true : fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "seccomp");
}

static void allow_reading(int ruleset, const char *folder) {
    SCOPED(scoped_descriptor)
    int parent = open(folder, O_PATH | O_CLOEXEC);
    if (parent < 0)
        return;
    struct landlock_path_beneath_attr rule = {.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE |
                                                                LANDLOCK_ACCESS_FS_READ_DIR,
                                              .parent_fd = parent};
    syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

/* Every access that the first version of Landlock knows; later ones are for system calls that are
 * not on the list. */
#define FIRST_ACCESSES ((LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1)

static bool fence_files(const char *const *readable, struct fault *why) {
    struct landlock_ruleset_attr attributes = {.handled_access_fs = FIRST_ACCESSES};
    SCOPED(scoped_descriptor)
    int ruleset = (int)syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);
    if (ruleset < 0 && (errno == ENOSYS || errno == EOPNOTSUPP))
        return true;
    if (ruleset < 0)
        return fault_raise_errno(why, FAULT_SETUP, WORD_SETUP_WRONG, "Landlock");
    for (; *readable; readable++)
        allow_reading(ruleset, *readable);
    if (syscall(SYS_landlock_restrict_self, ruleset, 0) != 0)
        return fault_raise_errno(why, FAULT_SETUP, WORD_SETUP_WRONG, "Landlock");
    return true;
}

bool sandbox_limits(struct fault *why) {
    struct rlimit none = {0, 0};
    struct rlimit memory = {LIMIT_READER_BYTES, LIMIT_READER_BYTES};
    bool set = setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0 &&
               (SANITIZED || setrlimit(RLIMIT_AS, &memory) == 0);
    return set ? true : fault_raise_errno(why, FAULT_SETUP, WORD_SETUP_WRONG, "setrlimit");
}

/* Sanitizers read /proc and start a tracer at exit: their builds go without walls. */
bool sandbox_enter(const char *const *readable, struct fault *why) {
    if (SANITIZED)
        return true;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "no_new_privs");
    return fence_files(readable, why) && filter_calls(why);
}

void sandbox_page_begins(void) {
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    rlim_t spent = (rlim_t)(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1);
    struct rlimit limit = {spent + LIMIT_PAGE_CPU_SECONDS, RLIM_INFINITY};
    setrlimit(RLIMIT_CPU, &limit);
}
