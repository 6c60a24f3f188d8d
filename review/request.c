#include "review/request.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void reply_body(struct reply *reply, const char *type, char *body) {
    free(reply->body);
    if (reply->status == 0)
        reply->status = 200;
    reply->type = type;
    reply->body = body;
    reply->length = strlen(body);
}

void reply_status(struct reply *reply, int status) {
    struct text_buffer text = {0};
    reply->status = status;
    text_add_format(&text, "%d\n", status);
    reply_body(reply, "text/plain; charset=utf-8", text_buffer_take(&text));
}

void reply_free(struct reply *reply) {
    free(reply->body);
    free(reply->cookie);
    free(reply->file_name);
    if (reply->descriptor >= 0)
        close(reply->descriptor);
    *reply = REPLY_NONE;
}
