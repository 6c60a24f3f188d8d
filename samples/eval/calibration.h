/* Whether confidence means something: of the values given with so much of it, how many are right.
 * Read and unsure values both count, print and handwriting each by itself. Not a figure that is
 * aimed at: the table says where the program thinks too well of itself. Used by samples/eval/. */
#ifndef SEALROOM_SAMPLES_EVAL_CALIBRATION_H
#define SEALROOM_SAMPLES_EVAL_CALIBRATION_H

#include <stdbool.h>

#define CALIBRATION_STEPS 8

/* One step of confidence: values given, how many are right, the sum of what was claimed. */
struct calibration_step {
    int values, right;
    double claimed;
};
struct calibration {
    struct calibration_step printed[CALIBRATION_STEPS], written[CALIBRATION_STEPS];
};

struct calibration_value {
    double confidence; /* 0 to 1 */
    bool written, right;
};
void calibration_add(struct calibration *calibration, struct calibration_value value);

/* calibration_from gives the least confidence of a step; it ends where the next begins, the last
 * at 1. */
double calibration_from(int step);

#endif
