/* Is this installation sound? Checks of database, archive and machine, each a function that says
 * what it found; with --repair each mends what is safe to mend. Not the reading of scans and no
 * judgement: a packet's verdict is nobody's illness. Used by pipeline/command_doctor.c.
 *
 * Safe to mend: what can be made whole from a file that is still where it came from, and what can
 * be put aside without being lost. Nothing is ever removed but unfinished copies of dead processes.
 */
#ifndef SEALROOM_PIPELINE_DOCTOR_H
#define SEALROOM_PIPELINE_DOCTOR_H

#include "pipeline/office.h"
#include "pipeline/store.h"

enum doctor_state {
    DOCTOR_GOOD,
    DOCTOR_MENDED,  /* it was wrong and is right now */
    DOCTOR_WARNING, /* work goes on, less well */
    DOCTOR_WRONG,
    DOCTOR_STATE_COUNT
};

enum doctor_wish { DOCTOR_LOOK, DOCTOR_REPAIR };

struct doctor {
    const struct office *office; /* lent */
    struct store *store;         /* lent; NULL when there is none to look into */
    enum doctor_wish wish;
    int count[DOCTOR_STATE_COUNT]; /* of what was said */
};

/* doctor_say prints one line: the check's name (an identifier, the same in both languages), its
 * state, and a sentence with a value (NULL = none). */
void doctor_say(struct doctor *doctor, enum doctor_state state, const char *check, enum word word,
                const char *value);

/* doctor_fault says that a check could not be made, and why: WRONG. */
void doctor_fault(struct doctor *doctor, const char *check, const struct fault *why);

/* doctor_number is doctor_say with a number. */
void doctor_number(struct doctor *doctor, enum doctor_state state, const char *check,
                   enum word word, long value);

/* The checks. Each says at least one line. doctor_database, doctor_audit and doctor_claims look at
 * the database; doctor_archive re-hashes every file that a packet has, doctor_orphans looks for
 * files that no packet has. */
void doctor_database(struct doctor *doctor);
void doctor_audit(struct doctor *doctor);
void doctor_claims(struct doctor *doctor);
void doctor_archive(struct doctor *doctor);
void doctor_orphans(struct doctor *doctor);
void doctor_rules(struct doctor *doctor);
void doctor_models(struct doctor *doctor);
void doctor_fonts(struct doctor *doctor);
void doctor_disk(struct doctor *doctor);
/* doctor_retention counts packets whose time is over; doctor_encryption looks whether the archive
 * lies on an encrypted disk. */
void doctor_retention(struct doctor *doctor);
void doctor_encryption(struct doctor *doctor);
/* doctor_sandbox starts a reader and looks at its walls from outside. */
void doctor_sandbox(struct doctor *doctor);

#endif
