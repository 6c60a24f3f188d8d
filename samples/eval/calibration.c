#include "samples/eval/calibration.h"

/* Finer where values are called read: most of them lie above 0.99. */
static const double FROM[CALIBRATION_STEPS] = {0, 0.5, 0.7, 0.85, 0.93, 0.97, 0.99, 0.995};

double calibration_from(int step) {
    return FROM[step];
}

void calibration_add(struct calibration *calibration, struct calibration_value value) {
    int step = CALIBRATION_STEPS - 1;
    while (step > 0 && value.confidence < FROM[step])
        step--;
    struct calibration_step *to =
        value.written ? &calibration->written[step] : &calibration->printed[step];
    to->values++;
    to->right += value.right;
    to->claimed += value.confidence;
}
