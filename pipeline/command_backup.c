/* sealroom backup DIR: a consistent, checked copy of database and archive while the line runs. */
#include "pipeline/backup.h"
#include "pipeline/command.h"

enum exit_status command_backup(struct office *office) {
    struct fault why = {0};
    struct store *store = NULL;
    const char *folder = office->options.arguments[0];
    bool good = store_open(office->db, STORE_EXISTING, office->actor, &store, &why);
    const struct backup backup = {store, office->archive, folder};
    good = good && backup_make(&backup, &why) && store_audit(store, "backed up", NULL, NULL, &why);
    store_close(&store);
    if (!good)
        return office_say(office->options.language, &why);
    office_note(office, NULL, WORD_BACKUP_DONE, folder);
    return EXIT_ALL_GOOD;
}
