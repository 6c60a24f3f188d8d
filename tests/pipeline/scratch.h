/* A folder for one test's files, removed at its end. Not for the program.
 * Used by the checks of pipeline/. */
#ifndef SEALROOM_TESTS_PIPELINE_SCRATCH_H
#define SEALROOM_TESTS_PIPELINE_SCRATCH_H

/* scratch_begin makes an empty folder and lends its path. scratch_end removes it with all in it. */
const char *scratch_begin(void);
void scratch_end(void);

/* scratch_path lends a path inside it, until the next call but seven. scratch_write writes a file
 * (folders on the way are made) and lends its path. */
const char *scratch_path(const char *name);
const char *scratch_write(const char *name, const char *bytes);

#endif
