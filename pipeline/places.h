/* Where an installation keeps its parts: reader program, models, rulebooks. Found beside the
 * running program, else in ../share/sealroom or ../libexec/sealroom, from whatever working folder;
 * models also in /var/lib/sealroom/models.
 * Used by the commands and by the crew of readers. */
#ifndef SEALROOM_PIPELINE_PLACES_H
#define SEALROOM_PIPELINE_PLACES_H

#include "base/fault.h"

/* Absolute paths; {0} at birth, ended by places_free. */
struct places {
    char *reader;
    char *models; /* NULL when there are none: Tesseract reads alone */
    char *rules;  /* NULL when none lie beside the program */
};

/* places_find looks beside /proc/self/exe; SETUP when there is no reader. */
MUST_CHECK bool places_find(struct places *out, struct fault *why);
void places_free(struct places *places);

/* places_program gives the path of a program of ours, NULL when it is not there; the caller frees
 * it. */
char *places_program(const char *name);

#endif
