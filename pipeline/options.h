/* What the user asked for on the command line, read with popt; and the help that teaches it, in
 * both languages. Not what is done about it: pipeline/command.h. Used by pipeline/main.c and every
 * command. */
#ifndef SEALROOM_PIPELINE_OPTIONS_H
#define SEALROOM_PIPELINE_OPTIONS_H

#include "base/date.h"
#include "base/fault.h"
#include "packet/names.h"

/* Texts are owned; NULL = not given. Ended by options_free. */
struct options {
    char *db, *rules, *config, *received_text, *format, *lang;
    char *explain, *settle_text, *jobs_text, *move, *archive;
    char *state, *verdict, *code;
    char *since_text, *until_text;
    char *count_text, *first_text, *output, *size_text;
    char *metrics, *rescan_text;
    int jobs; /* 0 = not given */
    int quiet, verbose, help, version, dry_run, unmasked, refuse, draft, repair, results;
    int yes;
    int show_config;  /* --config with no FILE behind it */
    char **arguments; /* behind the command, ended by NULL */
    int argument_count;
    struct date received, since, until; /* year 0 = not given */
    long settle_seconds, rescan_seconds;
    char *listen, *tls_certificate, *tls_key, *idle_text;
    int behind_proxy;
    long idle_seconds; /* 0 = not given */
    double size_mm;    /* 0 = not given */
    enum language language;
    bool is_json, is_csv, is_text;
};

/* Which of the options a command takes, besides the shared ones. */
enum option_set {
    TAKES_EXPLAIN = 1,
    TAKES_INBOX = 2,  /* --settle --move --archive */
    TAKES_FILTER = 4, /* --state --verdict --code */
    TAKES_DRY_RUN = 8,
    TAKES_UNMASKED = 16,
    TAKES_ARCHIVE = 32,
    TAKES_REPAIR = 4096,
    TAKES_COVER = 8192, /* --count --first --output */
    TAKES_REFUSE = 16384,
    TAKES_SEAL_IMAGE = 1 << 26, /* --output --size-mm */
    TAKES_WATCH = 32768,        /* --results --metrics --rescan */
    TAKES_SHOW_CONFIG = 1 << 20,
    TAKES_TABLE = 64,       /* --format json or csv, where others print text or json */
    TAKES_LISTEN = 1 << 21, /* --listen --tls-certificate --tls-key --behind-proxy --idle */
    TAKES_YES = 1 << 22,
    TAKES_LETTER = 1 << 24, /* --draft --output; --format pdf or text */
    TAKES_REPORT = 1 << 25, /* --since --until --output; --format html, text or json */
};

/* options_command lends the first argument that is no option, NULL when there is none, and takes it
 * out of the list. Options that all commands share may stand before it. */
const char *options_command(int *count, char **arguments);

/* options_read reads the rest; SETUP for what is wrong in it. */
MUST_CHECK bool options_read(int count, char **arguments, unsigned takes, struct options *out,
                             struct fault *why);
void options_free(struct options *options);

/* options_words gives the options that were given as words of a command line ("--db", "FILE", …),
 * ended by NULL, for a program that is started in this one's place. The caller frees the list; the
 * words are lent. */
const char **options_words(const struct options *options, const char *program);

/* options_help prints a command's options to standard output. */
void options_help(unsigned takes, enum language language);

/* language_default follows LC_ALL, LC_MESSAGES, LANG: Chinese for zh, else English. */
enum language language_default(void);

#endif
