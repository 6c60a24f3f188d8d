#include "pipeline/service.h"

#include "pipeline/child.h"

#include <stdint.h>
#include <systemd/sd-daemon.h>

void service_ready(void) {
    (void)sd_notify(0, "READY=1");
}

/* Twice as often as systemd waits for it, as its manual advises. */
void service_alive(void) {
    static long told_ms;
    uint64_t wait_us;
    if (sd_watchdog_enabled(0, &wait_us) <= 0)
        return;
    long now_ms = clock_now_ms();
    if (now_ms - told_ms < (long)(wait_us / 2000))
        return;
    told_ms = now_ms;
    (void)sd_notify(0, "WATCHDOG=1");
}

void service_stopping(void) {
    (void)sd_notify(0, "STOPPING=1");
}
