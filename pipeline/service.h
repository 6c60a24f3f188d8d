/* What a long-lived command tells systemd: ready, alive, stopping (sd_notify). Not a daemon: it
 * stays in front, and without systemd nothing happens. Used by pipeline/command_watch.c. */
#ifndef SEALROOM_PIPELINE_SERVICE_H
#define SEALROOM_PIPELINE_SERVICE_H

/* service_ready says that work can begin; service_alive, called every second or so, feeds the
 * watchdog at the pace it asks for; service_stopping that the end was asked for. */
void service_ready(void);
void service_alive(void);
void service_stopping(void);

#endif
