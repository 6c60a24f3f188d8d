#include "pipeline/report.h"

#include <stdlib.h>

static void list_free(struct report_file_list *list) {
    for (int i = 0; i < list->count; i++)
        free(list->at[i].label);
    free(list->at);
}

void report_free(struct report *report) {
    list_free(&report->slowest);
    list_free(&report->quarantined);
    free(report->rulebooks);
    *report = (struct report){0};
}

int report_most(const struct report *report) {
    int most = 1;
    for (int code = FINDING_NONE + 1; code < FINDING_COUNT; code++)
        most = report->codes[code] > most ? report->codes[code] : most;
    return most;
}
