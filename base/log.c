#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>

static enum log_level most = LOG_WARNING;

void log_set_level(enum log_level level) {
    most = level;
}

void log_line(enum log_level level, const char *packet, const char *format, ...) {
    static const char *const NAMES[] = {"error", "warning", "info", "debug"};
    if (level > most)
        return;
    time_t now = time(NULL);
    struct tm parts;
    localtime_r(&now, &parts);
    char stamp[32];
    strftime(stamp, sizeof stamp, "%Y-%m-%dT%H:%M:%S", &parts);
    char message[512];
    va_list values;
    va_start(values, format);
    vsnprintf(message, sizeof message, format, values);
    va_end(values);
    /* Names and what others say may hold commands for a terminal. */
    for (char *at = message; *at; at++)
        if ((unsigned char)*at < ' ' || *at == 0x7f)
            *at = '?';
    fprintf(stderr, "%s %s %s %s\n", stamp, NAMES[level], packet ? packet : "-", message);
}
