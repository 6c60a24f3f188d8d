#include "pipeline/message.h"

#include "base/limits.h"
#include "suite.h"

#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int ends[2];

static void open_pair(void) {
    ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
}

static void close_pair(void) {
    close(ends[0]);
    close(ends[1]);
}

static enum message_state pull_all(struct message *out) {
    struct message_inbox inbox = {.descriptor = -1};
    enum message_state state;
    int idle = 0;
    do
        state = message_pull(ends[1], &inbox, out);
    while (state == MESSAGE_PARTIAL && idle++ < 1000);
    message_inbox_free(&inbox);
    return state;
}

START_TEST(a_message_comes_out_as_it_went_in) {
    open_pair();
    struct fault why = {0};
    char text[] = "北京";
    struct message sent = {
        .kind = SAY_READING, .number = 7, .second = -3, .text = text, .descriptor = -1};
    message_blob_add(&sent, (uint8_t *)strdup("picture"), 7);
    message_blob_add(&sent, (uint8_t *)strdup(""), 0);
    ck_assert(message_send(ends[0], &sent, &why));
    struct message got = {.descriptor = -1};
    ck_assert_int_eq(pull_all(&got), MESSAGE_WHOLE);
    ck_assert_int_eq(got.kind, SAY_READING);
    ck_assert_int_eq(got.number, 7);
    ck_assert_int_eq(got.second, -3);
    ck_assert_str_eq(got.text, text);
    ck_assert_int_eq(got.blob_count, 2);
    ck_assert_uint_eq(got.blobs[0].length, 7);
    ck_assert_mem_eq(got.blobs[0].bytes, "picture", 7);
    ck_assert_uint_eq(got.blobs[1].length, 0);
    sent.text = NULL;
    message_free(&sent);
    message_free(&got);
    close_pair();
}
END_TEST

START_TEST(a_descriptor_rides_along_and_reads_the_same_file) {
    open_pair();
    struct fault why = {0};
    int file = open("/proc/self/exe", O_RDONLY);
    struct message sent = {.kind = ASK_PAGE, .number = 1, .descriptor = file};
    ck_assert(message_send(ends[0], &sent, &why));
    struct message got = {.descriptor = -1};
    ck_assert_int_eq(pull_all(&got), MESSAGE_WHOLE);
    ck_assert_int_ge(got.descriptor, 0);
    ck_assert_int_ne(got.descriptor, file);
    char magic[4];
    ck_assert_int_eq(pread(got.descriptor, magic, 4, 0), 4);
    ck_assert_mem_eq(magic, "\177ELF", 4);
    message_free(&got);
    close(file);
    close_pair();
}
END_TEST

START_TEST(a_length_beyond_the_limit_is_broken_not_memory) {
    open_pair();
    uint32_t length = LIMIT_MESSAGE_BYTES + 1;
    ck_assert_int_eq(write(ends[0], &length, 4), 4);
    struct message got = {.descriptor = -1};
    ck_assert_int_eq(pull_all(&got), MESSAGE_BROKEN);
    close_pair();
}
END_TEST

START_TEST(a_part_longer_than_its_message_is_broken) {
    open_pair();
    struct {
        uint32_t length;
        int32_t kind, number, second;
        uint32_t text;
    } lie = {16, SAY_READING, 0, 0, 5000};
    ck_assert_int_eq(write(ends[0], &lie, sizeof lie), sizeof lie);
    struct message got = {.descriptor = -1};
    ck_assert_int_eq(pull_all(&got), MESSAGE_BROKEN);
    ck_assert_ptr_null(got.text);
    close_pair();
}
END_TEST

START_TEST(an_unknown_kind_is_broken) {
    open_pair();
    int32_t lie[] = {16, 99, 0, 0, 0};
    ck_assert_int_eq(write(ends[0], lie, sizeof lie), sizeof lie);
    struct message got = {.descriptor = -1};
    ck_assert_int_eq(pull_all(&got), MESSAGE_BROKEN);
    close_pair();
}
END_TEST

START_TEST(half_a_message_and_a_closed_end_is_closed) {
    open_pair();
    int32_t half[] = {100, SAY_READING};
    ck_assert_int_eq(write(ends[0], half, sizeof half), sizeof half);
    close(ends[0]);
    struct message got = {.descriptor = -1};
    ck_assert_int_eq(pull_all(&got), MESSAGE_CLOSED);
    close(ends[1]);
}
END_TEST

SUITE("pipeline/message", a_message_comes_out_as_it_went_in,
      a_descriptor_rides_along_and_reads_the_same_file,
      a_length_beyond_the_limit_is_broken_not_memory, a_part_longer_than_its_message_is_broken,
      an_unknown_kind_is_broken, half_a_message_and_a_closed_end_is_closed)
