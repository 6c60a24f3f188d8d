/* The checks of the database: is the file whole, is the audit's chain, is nothing stuck. */
#include "pipeline/doctor.h"

#include "pipeline/judging.h"

#include <unistd.h>

#define DATABASE "database"
#define AUDIT    "audit"
#define CLAIMS   "claims"
#define RULES    "rules"

/* What SQLite says goes out as it is: it names pages and rows, never values. */
static void complain(void *context, const char *complaint) {
    doctor_say(context, DOCTOR_WRONG, DATABASE, WORD_STORE_FAILED, complaint);
}

void doctor_database(struct doctor *doctor) {
    struct fault why = {0};
    struct store_counts counts;
    if (!doctor->store && access(doctor->office->db, F_OK) != 0)
        doctor_say(doctor, DOCTOR_WARNING, DATABASE, WORD_STORE_ABSENT, doctor->office->db);
    if (!doctor->store)
        return;
    int before = doctor->count[DOCTOR_WRONG];
    if (!store_integrity(doctor->store, complain, doctor, &why) ||
        !store_count(doctor->store, &counts, &why)) {
        doctor_fault(doctor, DATABASE, &why);
        return;
    }
    long packets = 0;
    for (int i = 0; i <= PACKET_QUARANTINED; i++)
        packets += counts.by_state[i];
    if (doctor->count[DOCTOR_WRONG] == before)
        doctor_number(doctor, DOCTOR_GOOD, DATABASE, WORD_DOCTOR_DATABASE_GOOD, packets);
}

void doctor_audit(struct doctor *doctor) {
    struct fault why = {0};
    int64_t rows;
    if (!doctor->store)
        return;
    if (store_audit_check(doctor->store, &rows, &why))
        doctor_number(doctor, DOCTOR_GOOD, AUDIT, WORD_DOCTOR_AUDIT_GOOD, (long)rows);
    else
        doctor_fault(doctor, AUDIT, &why);
}

/* Claims of dead processes were given back when the store was opened; what is waiting is no
 * illness, but somebody should run the batch again. */
void doctor_claims(struct doctor *doctor) {
    struct fault why = {0};
    struct store_counts counts;
    if (!doctor->store)
        return;
    if (!store_count(doctor->store, &counts, &why)) {
        doctor_fault(doctor, CLAIMS, &why);
        return;
    }
    if (counts.by_state[PACKET_QUARANTINED] > 0)
        doctor_number(doctor, DOCTOR_WARNING, CLAIMS, WORD_DOCTOR_QUARANTINED,
                      counts.by_state[PACKET_QUARANTINED]);
    if (counts.by_state[PACKET_WAITING] > 0)
        doctor_number(doctor, DOCTOR_WARNING, CLAIMS, WORD_DOCTOR_WAITING,
                      counts.by_state[PACKET_WAITING]);
    else
        doctor_number(doctor, DOCTOR_GOOD, CLAIMS, WORD_DOCTOR_WORKING,
                      counts.by_state[PACKET_WORKING]);
}

void doctor_rules(struct doctor *doctor) {
    struct fault why = {0};
    SCOPED(rule_shelf_free)
    struct rule_shelf shelf = {0};
    if (judging_open(doctor->office->rules, &shelf, &why))
        doctor_say(doctor, DOCTOR_GOOD, RULES, WORD_DOCTOR_RULES_GOOD, doctor->office->rules);
    else
        doctor_fault(doctor, RULES, &why);
}
