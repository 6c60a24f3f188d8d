/* What a command works with once options, configuration and installation are put together: where
 * the database, the archive, the rules and the reader are, how many readers, which day, which
 * language. Not the options themselves. Used by every command. */
#ifndef SEALROOM_PIPELINE_OFFICE_H
#define SEALROOM_PIPELINE_OFFICE_H

#include "pipeline/config.h"
#include "pipeline/options.h"
#include "pipeline/places.h"

/* Exit statuses of the interface. */
enum exit_status {
    EXIT_ALL_GOOD = 0,
    EXIT_FINDINGS = 1,   /* a packet is deficient or for review */
    EXIT_USAGE = 2,      /* usage or configuration error: nothing was done */
    EXIT_UNREADABLE = 3, /* a packet of which nothing could be read */
    EXIT_MACHINE = 4,    /* a fault of the machine; safe to run again */
};

struct office {
    struct options options;
    struct places places;
    struct config config; /* every setting in force, also those below */
    char *db;
    char *archive;
    char *rules;     /* NULL when there are none anywhere */
    char *time_zone; /* "Asia/Shanghai" */
    char *actor;     /* "user@host" */
    int jobs;
};

/* office_open resolves everything, reads the configuration file when one is named, and sets the
 * time zone. Takes *options over. SETUP faults. */
MUST_CHECK bool office_open(struct options *options, struct office *out, struct fault *why);
void office_close(struct office *office);

/* office_say prints a fault to standard error in the user's language, "sealroom: …", and gives the
 * exit status that belongs to it. */
enum exit_status office_say(enum language language, const struct fault *why);

/* office_note_fault is office_note with what a fault says. */
void office_note_fault(const struct office *office, const char *about, const struct fault *why);

/* office_note prints a sentence about something (NULL = none) to standard error, unless --quiet;
 * ID numbers in names of files are hidden. */
void office_note(const struct office *office, const char *about, enum word word, const char *value);

#endif
