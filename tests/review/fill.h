/* A store full of packets for tests and for the load test: the truth of the drawn samples, entered
 * by the store's own door, then copied under further receipts. Not real papers and no pictures.
 * Used by tests/review, tests/fuzz and the program fill-store. */
#ifndef SEALROOM_TESTS_REVIEW_FILL_H
#define SEALROOM_TESTS_REVIEW_FILL_H

/* fill_store makes a store at `path` with so many packets, at least the eight of samples/truth, and
 * the accounts anna (reviewer), cora (senior), dora (auditor), emil (station), whose passwords are
 * "password-" and the name. Ends the program when that does not work. */
void fill_store(const char *path, int count);

#endif
