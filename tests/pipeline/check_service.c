#include "pipeline/service.h"

#include "pipeline/scratch.h"
#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/* What systemd would be: a datagram socket of its own. */
static int listen_as_systemd(void) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    snprintf(address.sun_path, sizeof address.sun_path, "%s", scratch_path("notify"));
    int listener = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    ck_assert(bind(listener, (struct sockaddr *)&address, sizeof address) == 0);
    setenv("NOTIFY_SOCKET", address.sun_path, 1);
    return listener;
}

static const char *heard(int listener) {
    static char text[256];
    ssize_t got = recv(listener, text, sizeof text - 1, 0);
    text[got > 0 ? got : 0] = '\0';
    return text;
}

START_TEST(ready_alive_and_stopping_are_told) {
    char pid[16];
    scratch_begin();
    int listener = listen_as_systemd();
    service_alive();
    ck_assert_str_eq(heard(listener), ""); /* no watchdog was asked for */
    snprintf(pid, sizeof pid, "%d", (int)getpid());
    setenv("WATCHDOG_PID", pid, 1);
    setenv("WATCHDOG_USEC", "10000000", 1);
    service_ready();
    ck_assert_str_eq(heard(listener), "READY=1");
    service_alive();
    ck_assert_str_eq(heard(listener), "WATCHDOG=1");
    service_alive();
    ck_assert_str_eq(heard(listener), ""); /* not at every turn */
    service_stopping();
    ck_assert_str_eq(heard(listener), "STOPPING=1");
    close(listener);
    scratch_end();
}
END_TEST

START_TEST(without_systemd_nothing_happens) {
    unsetenv("NOTIFY_SOCKET");
    service_ready();
    service_alive();
    service_stopping();
}
END_TEST

SUITE("pipeline/service", ready_alive_and_stopping_are_told, without_systemd_nothing_happens)
