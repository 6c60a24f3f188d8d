/* A packet's files taken out of the inbox once they are safe in the archive. Not the archive: what
 * is moved is the office's own copy, and where it cannot be moved it stays. Used by run and watch.
 *
 * Only files that were archived are moved, each by itself, so that one that came meanwhile stays in
 * the inbox; a file that changed since it was read is put back. */
#ifndef SEALROOM_PIPELINE_AWAY_H
#define SEALROOM_PIPELINE_AWAY_H

#include "pipeline/intake.h"

/* away_move moves a candidate's files to FOLDER/RECEIPT-LABEL, also onto another file system;
 * FOLDER is made when it is absent. What is there under that name already is never overwritten. The
 * candidate's emptied folders are removed. SYSTEM, with what was not moved left in place. */
MUST_CHECK bool away_move(const struct candidate *candidate, const char *folder,
                          const char *receipt, struct fault *why);

#endif
