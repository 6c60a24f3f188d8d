/* What lies in an INBOX, as packets to be: which entries count, the files of each in their order,
 * what each file's bytes are (SHA-256), and why a file cannot be had. Not the store: whether a
 * packet is known already is asked elsewhere. Nothing is decoded and nothing is changed here.
 * Used by run and check. */
#ifndef SEALROOM_PIPELINE_INTAKE_H
#define SEALROOM_PIPELINE_INTAKE_H

#include "base/date.h"
#include "base/fault.h"
#include "pipeline/digest.h"

#include <time.h>

struct intake_file {
    char *name;               /* the entry's name, or the path below the packet's folder */
    char *path;               /* to open it by */
    char sha256[DIGEST_ROOM]; /* "" when it cannot be had */
    long size_bytes;
    int first_page, last_page; /* only these, of a stack that was cut; 0 = all */
    struct fault fault;        /* why it cannot be had: INTAKE_… words */
};

/* One entry: {0} at birth, ended by candidate_free. */
struct candidate {
    char *path;
    char *label; /* the entry's name, for people */
    bool is_folder;
    char id[DIGEST_ROOM]; /* over the files' digests in a fixed order */
    struct intake_file *files;
    int file_count;
    time_t newest;  /* when its newest file was last modified; 0 = unknown */
    time_t touched; /* as newest, folders too: when it last changed */
};

struct name_list {
    char **at;
    int count;
};

/* intake_ignores tells whether an entry of that name is nothing to us. */
bool intake_ignores(const char *name);

/* intake_list names the entries of an INBOX that count, in natural order; SETUP when the folder
 * cannot be read. The list is the caller's: name_list_free. */
MUST_CHECK bool intake_list(const char *inbox, struct name_list *out, struct fault *why);
void name_list_free(struct name_list *list);

/* candidate_open looks at one entry (no symbolic link is followed), reads every file once for its
 * digest, and makes the identity. It always gives a candidate: what cannot be had has its reason in
 * its file's fault; a folder without files, or with too many, gets one file that says so. */
void candidate_open(const char *path, struct candidate *out);
void candidate_free(struct candidate *candidate);

/* candidate_copy gives the candidate once more, as it is now. */
void candidate_copy(const struct candidate *candidate, struct candidate *out);

/* candidate_drop takes the marked files (one mark a file) out of it and makes the identity anew. */
void candidate_drop(struct candidate *candidate, const bool *marked);

/* intake_open_file opens a regular file for reading, -1 with a fault: INPUT when the file itself is
 * to blame (INTAKE_… and SCAN_UNREADABLE words), SYSTEM when the machine is. */
int intake_open_file(const char *path, struct fault *why);

/* candidate_day gives the day of receipt: of the newest file, else today, in the set time zone. */
struct date candidate_day(const struct candidate *candidate);
/* day_today gives today in the set time zone. */
struct date day_today(void);

#endif
