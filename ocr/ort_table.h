/* ONNX Runtime's C interface as far as we call it: our own declarations of its append-only table of
 * function pointers. Not its header, and not complete: entries that nobody calls are gaps, counted
 * in the documented order of version 1. Used by ocr/ort.c alone, with the one library version whose
 * table was checked. */
#ifndef SEALROOM_OCR_ORT_TABLE_H
#define SEALROOM_OCR_ORT_TABLE_H

#include <stddef.h>
#include <stdint.h>

/* Objects of the library, known by address only. */
struct ort_status;
struct ort_env;
struct ort_session;
struct ort_session_options;
struct ort_memory_info;
struct ort_value;
struct ort_shape;

enum ort_log_level { ORT_LOG_FATAL = 4 };
enum ort_optimisation { ORT_OPTIMISE_ALL = 99 };
enum ort_allocator { ORT_ALLOCATOR_DEVICE = 0 };
enum ort_memory { ORT_MEMORY_DEFAULT = 0 };
enum ort_element { ORT_ELEMENT_FLOAT = 1 };

typedef void (*ort_unused)(void);

/* The numbers are places in the table. Every function that gives a status gives NULL when it
 * worked. */
struct ort_table {
    ort_unused gap_0[2];
    const char *(*status_message)(const struct ort_status *); /* 2 */
    struct ort_status *(*create_env)(int log_level, const char *name, struct ort_env **out);
    ort_unused gap_4[2];
    struct ort_status *(*disable_telemetry)(const struct ort_env *); /* 6 */
    struct ort_status *(*create_session)(const struct ort_env *, const char *path,
                                         const struct ort_session_options *,
                                         struct ort_session **out);
    struct ort_status *(*create_session_from)(const struct ort_env *, const void *model,
                                              size_t model_bytes,
                                              const struct ort_session_options *,
                                              struct ort_session **out); /* 8 */
    struct ort_status *(*run)(struct ort_session *, const void *run_options,
                              const char *const *input_names, const struct ort_value *const *inputs,
                              size_t input_count, const char *const *output_names,
                              size_t output_count, struct ort_value **outputs); /* 9 */
    struct ort_status *(*create_session_options)(struct ort_session_options **out);
    ort_unused gap_11[6];
    struct ort_status *(*disable_memory_pattern)(struct ort_session_options *); /* 17 */
    ort_unused gap_18[5];
    struct ort_status *(*set_optimisation)(struct ort_session_options *, int level); /* 23 */
    struct ort_status *(*set_threads_inside)(struct ort_session_options *, int count);
    struct ort_status *(*set_threads_between)(struct ort_session_options *, int count);
    ort_unused gap_26[23];
    struct ort_status *(*create_tensor_over)(const struct ort_memory_info *, void *data,
                                             size_t data_bytes, const int64_t *shape,
                                             size_t dimensions, int element,
                                             struct ort_value **out); /* 49 */
    ort_unused gap_50[1];
    struct ort_status *(*tensor_data)(struct ort_value *, void **out); /* 51 */
    ort_unused gap_52[9];
    struct ort_status *(*dimension_count)(const struct ort_shape *, size_t *out); /* 61 */
    struct ort_status *(*dimensions)(const struct ort_shape *, int64_t *out, size_t count);
    ort_unused gap_63[2];
    struct ort_status *(*tensor_shape)(const struct ort_value *, struct ort_shape **out); /* 65 */
    ort_unused gap_66[3];
    struct ort_status *(*create_cpu_memory_info)(int allocator, int memory,
                                                 struct ort_memory_info **out); /* 69 */
    ort_unused gap_70[22];
    void (*release_env)(struct ort_env *); /* 92 */
    void (*release_status)(struct ort_status *);
    void (*release_memory_info)(struct ort_memory_info *);
    void (*release_session)(struct ort_session *);
    void (*release_value)(struct ort_value *);
    ort_unused gap_97[2];
    void (*release_shape)(struct ort_shape *); /* 99 */
    void (*release_session_options)(struct ort_session_options *);
};

_Static_assert(offsetof(struct ort_table, create_tensor_over) == 49 * sizeof(ort_unused),
               "the table's gaps are counted wrong");
_Static_assert(offsetof(struct ort_table, release_session_options) == 100 * sizeof(ort_unused),
               "the table's gaps are counted wrong");

/* What OrtGetApiBase() lends. */
struct ort_base {
    const struct ort_table *(*table)(uint32_t version);
    const char *(*library_version)(void);
};

#endif
