/* What a reviewer corrected, as a labelled case on which today's readers can be scored: the packet
 * with the corrected pages alone, on which only what a person gave is known. Not the packet as it
 * was judged. Used by `sealroom export corrections`; sealroom-eval takes it as truth. */
#ifndef SEALROOM_PIPELINE_EXPORT_CASE_H
#define SEALROOM_PIPELINE_EXPORT_CASE_H

#include "pipeline/store_step.h"

/* export_case_make turns a stored packet into its case: corrections laid, pages without any left
 * out, every other field "not tried", every other seal without owner and texts; findings that were
 * dismissed left out. False when nothing was corrected: the packet is then as it was. */
bool export_case_make(const struct kept_correction_list *corrections,
                      const struct finding_decision_list *decisions, struct packet *packet);

#endif
