/* Every limit on input, with its reason. Not tuning: nothing here decides what a paper says.
 * Used by page/ before decoding and by pipeline/ for readers. */
#ifndef SEALROOM_BASE_LIMITS_H
#define SEALROOM_BASE_LIMITS_H

/* Smallest side of a picture that can hold a paper: below this not one line of text is legible. */
#define LIMIT_MIN_SIDE_PX 64
/* Longest side: A3 at 1200 dpi is 19,843 px; beyond that nothing comes from a scanner. */
#define LIMIT_MAX_SIDE_PX 20000
/* Most pixels of one page: A3 at 600 dpi in colour is 70 million. */
#define LIMIT_MAX_PIXELS 120000000L
/* Most pages of one file: a stack of separators and packets from one feeder. */
#define LIMIT_MAX_PAGES 2000
/* Most bytes that the streams of one PDF, pictures apart, may unpack to: text, fonts and drawings
 * of the fullest statements are some 100 MiB. */
#define LIMIT_UNPACKED_BYTES (512L * 1024 * 1024)
/* Most pixels for one byte of a file: an empty A3 sheet at 600 dpi in fax code is 49,000. */
#define LIMIT_PIXELS_PER_BYTE 65536L
/* Most bytes of one file. */
#define LIMIT_MAX_FILE_BYTES (1024L * 1024 * 1024)
/* Most files of one packet's folder. */
#define LIMIT_MAX_FILES 1000
/* Folders in folders of one packet; what lies deeper was not put there by hand. */
#define LIMIT_FOLDER_DEPTH 16
/* Resolution a file may claim and be believed. */
#define LIMIT_MIN_DPI 50
#define LIMIT_MAX_DPI 2400

/* A reader's bounds: memory, processor and wall clock for one page, pages until it is renewed. */
#define LIMIT_READER_BYTES      (1536L * 1024 * 1024)
#define LIMIT_PAGE_CPU_SECONDS  120
#define LIMIT_PAGE_WALL_SECONDS 180
#define LIMIT_READER_PAGES      500

/* Seconds until a reader has opened its engines (about 1 s here; a cold disk is slower). */
#define LIMIT_READER_START_SECONDS 60
/* One message between supervisor and reader: a reading with its pictures is some 2 MiB. */
#define LIMIT_MESSAGE_BYTES (64L * 1024 * 1024)
/* Most pictures with one page: a preview, and a crop for each seal and card. */
#define LIMIT_MESSAGE_BLOBS 256
/* Most bytes of a configuration file. */
#define LIMIT_CONFIG_BYTES (1024L * 1024)

/* What an office may set lower or, for time, higher (sealroom.yaml, limits). Set once at the start,
 * before anything is read; until then those above. */
struct limits {
    int page_wall_seconds;
    long file_bytes;
    long packet_files;
};

const struct limits *limits_in_force(void);
void limits_set(struct limits limits);

#endif
