#include "pipeline/command.h"
#include "pipeline/config_show.h"
#include "pipeline/doctor.h"

#include <unistd.h>

typedef void doctor_check(struct doctor *doctor);

/* In the order in which one illness explains the next. */
static doctor_check *const CHECKS[] = {
    doctor_disk,    doctor_models,   doctor_fonts,     doctor_sandbox,
    doctor_rules,   doctor_database, doctor_audit,     doctor_claims,
    doctor_archive, doctor_orphans,  doctor_retention, doctor_encryption,
};

/* A database that is there and cannot be opened is an illness, not a reason to look no further. */
static void open_store(struct doctor *doctor) {
    struct fault why = {0};
    if (access(doctor->office->db, F_OK) != 0)
        return;
    if (!store_open(doctor->office->db, STORE_EXISTING, doctor->office->actor, &doctor->store,
                    &why))
        doctor_fault(doctor, "database", &why);
}

static void note_repairs(struct doctor *doctor) {
    struct fault why = {0};
    if (doctor->store && doctor->count[DOCTOR_MENDED] > 0 &&
        !store_audit(doctor->store, "repaired", NULL, NULL, &why))
        doctor_fault(doctor, "audit", &why);
}

enum exit_status command_doctor(struct office *office) {
    if (office->options.show_config) {
        config_show(office);
        return EXIT_ALL_GOOD;
    }
    struct doctor doctor = {.office = office,
                            .wish = office->options.repair ? DOCTOR_REPAIR : DOCTOR_LOOK};
    open_store(&doctor);
    for (size_t i = 0; i < sizeof CHECKS / sizeof CHECKS[0]; i++)
        CHECKS[i](&doctor);
    note_repairs(&doctor);
    store_close(&doctor.store);
    return doctor.count[DOCTOR_WRONG] > 0 ? EXIT_MACHINE : EXIT_ALL_GOOD;
}
