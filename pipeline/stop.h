/* Ctrl-C and SIGTERM: the first asks the batch to give back what is in hand, the second ends the
 * process at once (both are safe). Not a general signal facility. Used by batch and commands. */
#ifndef SEALROOM_PIPELINE_STOP_H
#define SEALROOM_PIPELINE_STOP_H

#include <stdbool.h>

void stop_watch(void);
bool stop_is_asked(void);

/* output_is_gone tells whether standard output is a pipe that nobody reads any more ("| head"). */
bool output_is_gone(void);

#endif
