/* Lines for the operator on standard error, with the packet's id in each.
 * Not for results (they go to standard output) and never for text read from a document.
 * Used by pipeline/; libraries below it return faults instead. */
#ifndef SEALROOM_BASE_LOG_H
#define SEALROOM_BASE_LOG_H

enum log_level { LOG_ERROR, LOG_WARNING, LOG_INFO, LOG_DEBUG };

/* log_set_level drops lines less urgent than `level` (LOG_WARNING at start). */
void log_set_level(enum log_level level);

/* log_line writes "time level packet message"; `packet` is an id or receipt, or NULL. */
void log_line(enum log_level level, const char *packet, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
