#include "tests/page/paint_pdf.h"

#include <assert.h>
#include <leptonica/allheaders.h>
#include <stdlib.h>
#include <string.h>

void pdf_start(struct pdf_writer *pdf) {
    *pdf = (struct pdf_writer){0};
    pdf->stream = open_memstream(&pdf->bytes, &pdf->size);
    assert(pdf->stream);
    fputs("%PDF-1.5\n", pdf->stream);
}

static void begin_object(struct pdf_writer *pdf) {
    assert(pdf->count + 1 < PDF_MOST_OBJECTS);
    pdf->offsets[++pdf->count] = ftell(pdf->stream);
    fprintf(pdf->stream, "%d 0 obj\n", pdf->count);
}

void pdf_object(struct pdf_writer *pdf, const char *text) {
    begin_object(pdf);
    fprintf(pdf->stream, "%s\nendobj\n", text);
}

void pdf_stream(struct pdf_writer *pdf, const char *dictionary, const void *bytes, size_t size) {
    begin_object(pdf);
    fprintf(pdf->stream, "<< %s /Length %zu >>\nstream\n", dictionary, size);
    fwrite(bytes, 1, size, pdf->stream);
    fputs("\nendstream\nendobj\n", pdf->stream);
}

struct file pdf_end(struct pdf_writer *pdf) {
    long table = ftell(pdf->stream);
    fprintf(pdf->stream, "xref\n0 %d\n0000000000 65535 f \n", pdf->count + 1);
    for (int i = 1; i <= pdf->count; i++)
        fprintf(pdf->stream, "%010ld 00000 n \n", pdf->offsets[i]);
    fprintf(pdf->stream, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%ld\n%%%%EOF\n",
            pdf->count + 1, table);
    fclose(pdf->stream);
    return (struct file){(uint8_t *)pdf->bytes, pdf->size};
}

static const char *or_nothing(const char *text) {
    return text ? text : "";
}

static void add_image(struct pdf_writer *pdf, struct Pix *picture,
                      const struct pdf_manner *manner) {
    static const char *const FILTERS[] = {
        [L_JPEG_ENCODE] = "/DCTDecode",
        [L_G4_ENCODE] = "/CCITTFaxDecode",
        [L_FLATE_ENCODE] = "/FlateDecode",
        [L_JP2K_ENCODE] = "/JPXDecode",
    };
    L_COMP_DATA *data = NULL;
    int failed = pixGenerateCIData(picture, manner->encoding, 90, 0, &data);
    assert(!failed);
    char keys[1024], parameters[200] = "";
    if (manner->encoding == L_G4_ENCODE)
        snprintf(parameters, sizeof parameters,
                 "/DecodeParms << /K -1 /Columns %d /Rows %d /BlackIs1 %s >>", data->w, data->h,
                 data->minisblack ? "true" : "false");
    else if (data->predictor)
        snprintf(parameters, sizeof parameters,
                 "/DecodeParms << /Predictor 14 /Colors %d /BitsPerComponent %d /Columns %d >>",
                 data->spp, data->bps, data->w);
    snprintf(keys, sizeof keys,
             "/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent %d "
             "/ColorSpace %s /Filter %s %s %s",
             data->w, data->h, data->bps, data->spp == 3 ? "/DeviceRGB" : "/DeviceGray",
             FILTERS[manner->encoding], parameters, or_nothing(manner->image_keys));
    pdf_stream(pdf, keys, data->datacomp, data->nbytescomp);
    l_CIDataDestroy(&data);
}

struct file pdf_of_picture(struct Pix *picture, const struct pdf_manner *manner) {
    double width_pt = manner->width_pt, height_pt = manner->height_pt;
    if (width_pt == 0) {
        width_pt = pixGetWidth(picture) * 72.0 / pixGetXRes(picture);
        height_pt = pixGetHeight(picture) * 72.0 / pixGetYRes(picture);
    }
    struct pdf_writer pdf;
    char text[2048];
    pdf_start(&pdf);
    pdf_object(&pdf, "<< /Type /Catalog /Pages 2 0 R >>");
    snprintf(text, sizeof text,
             "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 %.3f %.3f] >>", width_pt,
             height_pt);
    pdf_object(&pdf, text);
    snprintf(text, sizeof text,
             "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> "
             "/Font << /F1 6 0 R >> >> %s >>",
             or_nothing(manner->page_keys));
    pdf_object(&pdf, text);
    snprintf(text, sizeof text, "q %.3f 0 0 %.3f 0 0 cm /Im0 Do Q %s", width_pt, height_pt,
             or_nothing(manner->content));
    pdf_stream(&pdf, "", text, strlen(text));
    add_image(&pdf, picture, manner);
    pdf_object(&pdf, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    return pdf_end(&pdf);
}
