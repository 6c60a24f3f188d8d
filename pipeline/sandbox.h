/* The walls around a reader: memory, processor, no core files; then no new privileges, Landlock
 * (reading fonts and models only) and a list of allowed system calls. Not the supervisor's watch
 * over wall clock: pipeline/crew.h. Used by the reader program alone. */
#ifndef SEALROOM_PIPELINE_SANDBOX_H
#define SEALROOM_PIPELINE_SANDBOX_H

#include "base/fault.h"

/* sandbox_limits sets the limits that last for the process (memory except in sanitizer builds, no
 * core file); call it first. SETUP faults. */
MUST_CHECK bool sandbox_limits(struct fault *why);

/* sandbox_enter closes the walls for good; call it after every engine is open and before the first
 * untrusted byte. `readable` is a NULL-ended list of folders that may still be read; absent ones
 * are skipped. Without Landlock in the kernel the system call list alone forbids writing. SETUP
 * faults. */
MUST_CHECK bool sandbox_enter(const char *const *readable, struct fault *why);

/* sandbox_page_begins gives the next page its processor time, LIMIT_PAGE_CPU_SECONDS. */
void sandbox_page_begins(void);

#endif
