#include "packet/json_mask.h"

#include "base/scoped.h"
#include "packet/mask.h"

#include <jansson.h>

static void mask_text(json_t *object, const char *key, char *(*hide)(const char *)) {
    const char *text = json_string_value(json_object_get(object, key));
    SCOPED(scoped_free)
    char *hidden = hide(text);
    if (hidden)
        json_object_set_new(object, key, json_string(hidden));
}

static void mask_field_text(json_t *field, const char *key) {
    const char *word = json_string_value(json_object_get(field, "name"));
    enum field_name name = word ? field_name_from_text(word) : FIELD_NONE;
    const char *text = json_string_value(json_object_get(field, key));
    SCOPED(scoped_free)
    char *hidden = mask_value(name, text);
    if (hidden)
        json_object_set_new(field, key, json_string(hidden));
}

static void mask_fields(json_t *fields) {
    size_t at = 0;
    json_t *field = NULL;
    json_array_foreach(fields, at, field) {
        mask_field_text(field, "value");
        mask_field_text(field, "raw");
    }
}

void json_mask_page(json_t *page) {
    size_t at = 0;
    json_t *object = NULL;
    mask_fields(json_object_get(page, "fields"));
    json_array_foreach(json_object_get(page, "id_cards"), at, object)
        mask_fields(json_object_get(object, "fields"));
    json_array_foreach(json_object_get(page, "barcodes"), at, object)
        mask_text(object, "data", mask_sentence);
    mask_text(page, "fault", mask_file_name);
}

void json_mask_findings(json_t *findings) {
    size_t at = 0;
    json_t *finding = NULL;
    json_array_foreach(findings, at, finding) {
        json_t *message = json_object_get(finding, "message");
        mask_text(finding, "detail", mask_sentence);
        mask_text(finding, "subject", mask_sentence);
        mask_text(message, "zh", mask_sentence);
        mask_text(message, "en", mask_sentence);
    }
}

void json_mask_packet(json_t *packet) {
    size_t at = 0;
    json_t *object = NULL;
    json_array_foreach(json_object_get(packet, "sources"), at, object)
        mask_text(object, "file", mask_file_name);
    json_array_foreach(json_object_get(packet, "pages"), at, object) json_mask_page(object);
    json_mask_findings(json_object_get(packet, "findings"));
}
