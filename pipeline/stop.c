#include "pipeline/stop.h"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

static volatile sig_atomic_t asked;

static const int ASKING[] = {SIGINT, SIGTERM};

static void answer(void (*with)(int)) {
    struct sigaction action = {.sa_handler = with};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof ASKING / sizeof *ASKING; i++)
        sigaction(ASKING[i], &action, NULL);
}

/* The second one, of whichever kind, finds the default action. */
static void ask(int signal_number) {
    (void)signal_number;
    asked = 1;
    answer(SIG_DFL);
}

void stop_watch(void) {
    answer(ask);
    signal(SIGPIPE, SIG_IGN);
}

bool output_is_gone(void) {
    struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
    return poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

bool stop_is_asked(void) {
    return asked != 0;
}
