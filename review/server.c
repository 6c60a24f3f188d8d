#include "review/server.h"

#include "base/memory.h"
#include "base/text.h"
#include "review/address.h"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Seconds without a byte until a connection is closed, and most connections of one address: a
 * browser opens six. */
#define CONNECTION_SECONDS    30
#define MOST_CONNECTIONS      512
#define MOST_FROM_ONE_ADDRESS 256
/* Most bytes of a certificate file. */
#define MOST_CERTIFICATE_BYTES (256 * 1024)

/* What GnuTLS calls TLS 1.2 and 1.3; browsers of 2018 and later know one. MHD takes it as it is. */
#define TLS_VERSIONS (char *)(uintptr_t) "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2"

struct server {
    struct MHD_Daemon *daemon;
    char *certificate, *key;
};

/* A request that is still coming in. */
struct arriving {
    struct request request;
    struct text_buffer body;
    bool is_too_large, is_wrong;
    char address[64];
    bool is_begun;
};

#define POLICY_PAGE                                                                                \
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';" \
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
#define POLICY_DOCUMENT                                                                            \
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"

/* Nothing is loaded from elsewhere, nothing is framed, nothing is kept on a disk. */
static const char *const HEADERS[][2] = {
    {"Cache-Control", "no-store"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), microphone=(), geolocation=()"},
};

static void add_headers(struct MHD_Response *response, const struct reply *reply) {
    for (size_t i = 0; i < sizeof HEADERS / sizeof HEADERS[0]; i++)
        MHD_add_response_header(response, HEADERS[i][0], HEADERS[i][1]);
    MHD_add_response_header(response, "Content-Security-Policy",
                            reply->has_own_style ? POLICY_DOCUMENT : POLICY_PAGE);
    MHD_add_response_header(response, "Content-Type", reply->type);
    if (reply->cookie)
        MHD_add_response_header(response, "Set-Cookie", reply->cookie);
    if (reply->location)
        MHD_add_response_header(response, "Location", reply->location);
    if (!reply->file_name)
        return;
    struct text_buffer value = {0};
    text_add_format(&value, "attachment; filename=\"%s\"", reply->file_name);
    MHD_add_response_header(response, "Content-Disposition", value.bytes);
    text_buffer_free(&value);
}

/* The response takes body and descriptor over. */
static struct MHD_Response *response_of(struct reply *reply) {
    struct MHD_Response *response;
    if (reply->descriptor >= 0) {
        response = MHD_create_response_from_fd64(reply->descriptor_bytes, reply->descriptor);
        reply->descriptor = response ? -1 : reply->descriptor;
        return response;
    }
    response = MHD_create_response_from_buffer(reply->length, reply->body, MHD_RESPMEM_MUST_FREE);
    reply->body = response ? NULL : reply->body;
    return response;
}

static enum MHD_Result send_answer(struct MHD_Connection *connection, struct reply *reply) {
    unsigned status = (unsigned)reply->status;
    struct MHD_Response *response = response_of(reply);
    if (!response)
        return MHD_NO;
    add_headers(response, reply);
    enum MHD_Result result = MHD_queue_response(connection, status, response);
    MHD_destroy_response(response);
    return result;
}

static enum MHD_Result add_query(void *context, enum MHD_ValueKind kind, const char *name,
                                 const char *value) {
    (void)kind;
    struct arriving *arriving = context;
    if (!form_add(&arriving->request.query, name, value ? value : ""))
        arriving->is_wrong = true;
    return MHD_YES;
}

static const char *header(struct MHD_Connection *connection, const char *name) {
    return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

/* What our own reverse proxy saw: the last address that it added. False when that is none. */
static bool note_forwarded(struct MHD_Connection *connection, struct arriving *arriving) {
    const char *all = header(connection, "X-Forwarded-For");
    const char *comma = all ? strrchr(all, ',') : NULL;
    const char *last = comma ? comma + 1 : all;
    unsigned char parsed[sizeof(struct in6_addr)];
    if (!last)
        return false;
    last += strspn(last, " ");
    if (inet_pton(AF_INET, last, parsed) != 1 && inet_pton(AF_INET6, last, parsed) != 1)
        return false;
    text_cut(arriving->address, sizeof arriving->address, last);
    return true;
}

static void note_address(struct MHD_Connection *connection, struct arriving *arriving) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    const struct sockaddr *address = info ? info->client_addr : NULL;
    if (!address)
        return;
    socklen_t length =
        address->sa_family == AF_INET6 ? sizeof(struct sockaddr_in6) : sizeof(struct sockaddr_in);
    getnameinfo(address, length, arriving->address, sizeof arriving->address, NULL, 0,
                NI_NUMERICHOST);
}

static void begin(struct MHD_Connection *connection, struct arriving *arriving, const char *url,
                  const char *method) {
    arriving->is_begun = true;
    arriving->request.method = strcmp(method, "GET") == 0    ? METHOD_GET
                               : strcmp(method, "POST") == 0 ? METHOD_POST
                                                             : METHOD_OTHER;
    arriving->is_wrong = url[0] != '/' || !text_is_valid(url);
    MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, add_query, arriving);
}

static void take_body(struct arriving *arriving, const char *bytes, size_t length) {
    if (arriving->body.length + length > REQUEST_MOST_BYTES)
        arriving->is_too_large = true;
    else
        text_add_bytes(&arriving->body, bytes, length);
}

static enum MHD_Result finish(struct review_room *room, struct MHD_Connection *connection,
                              struct arriving *arriving, const char *url) {
    struct request *request = &arriving->request;
    struct reply reply = REPLY_NONE;
    request->path = url;
    request->cookie = header(connection, "Cookie");
    request->token = header(connection, "X-Sealroom-Token");
    request->origin = header(connection, "Origin");
    request->host = header(connection, "Host");
    request->site = header(connection, "Sec-Fetch-Site");
    if (!room->office->options.behind_proxy || !note_forwarded(connection, arriving))
        note_address(connection, arriving);
    request->address = arriving->address;
    if (arriving->is_too_large)
        reply_status(&reply, 413);
    else if (arriving->is_wrong || !form_read(arriving->body.bytes ? arriving->body.bytes : "",
                                              arriving->body.length, &request->form))
        reply_status(&reply, 400);
    else
        room_answer(room, request, &reply);
    enum MHD_Result result = send_answer(connection, &reply);
    reply_free(&reply);
    return result;
}

/* over the wall: libmicrohttpd's own signature. */
static enum MHD_Result attend(void *context, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *body,
                              size_t *body_length, void **memory) {
    (void)version;
    struct arriving *arriving = *memory;
    if (!arriving->is_begun) {
        begin(connection, arriving, url, method);
        return MHD_YES;
    }
    if (*body_length > 0) {
        take_body(arriving, body, *body_length);
        *body_length = 0;
        return MHD_YES;
    }
    return finish(context, connection, arriving, url);
}

static void *arrive(void *context, const char *uri, struct MHD_Connection *connection) {
    (void)context;
    (void)uri;
    (void)connection;
    return memory_new(1, sizeof(struct arriving));
}

static void leave(void *context, struct MHD_Connection *connection, void **memory,
                  enum MHD_RequestTerminationCode code) {
    (void)context;
    (void)connection;
    (void)code;
    struct arriving *arriving = *memory;
    if (!arriving)
        return;
    form_free(&arriving->request.query);
    form_free(&arriving->request.form);
    text_buffer_free(&arriving->body);
    free(arriving);
    *memory = NULL;
}

static char *read_pem(const char *path, struct fault *why) {
    SCOPED(scoped_file)
    FILE *file = fopen(path, "re");
    if (!file) {
        fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "%s", path);
        return NULL;
    }
    char *text = memory_new(MOST_CERTIFICATE_BYTES, 1);
    size_t length = fread(text, 1, MOST_CERTIFICATE_BYTES - 1, file);
    if (length > 0 && !ferror(file))
        return text;
    fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "%s", path);
    free(text);
    return NULL;
}

static struct MHD_Daemon *start(struct review_room *room, struct server *server,
                                const struct sockaddr_storage *address) {
    unsigned flags = MHD_USE_AUTO | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_ERROR_LOG;
    if (address->ss_family == AF_INET6)
        flags |= MHD_USE_IPv6;
    struct MHD_OptionItem tls[] = {{MHD_OPTION_HTTPS_MEM_CERT, 0, server->certificate},
                                   {MHD_OPTION_HTTPS_MEM_KEY, 0, server->key},
                                   {MHD_OPTION_HTTPS_PRIORITIES, 0, TLS_VERSIONS},
                                   {MHD_OPTION_END, 0, NULL}};
    if (server->certificate)
        flags |= MHD_USE_TLS;
    return MHD_start_daemon(
        flags, 0, NULL, NULL, attend, room, MHD_OPTION_SOCK_ADDR, (const struct sockaddr *)address,
        MHD_OPTION_THREAD_POOL_SIZE, (unsigned)ROOM_THREADS, MHD_OPTION_CONNECTION_TIMEOUT,
        (unsigned)CONNECTION_SECONDS, MHD_OPTION_CONNECTION_LIMIT, (unsigned)MOST_CONNECTIONS,
        MHD_OPTION_PER_IP_CONNECTION_LIMIT, (unsigned)MOST_FROM_ONE_ADDRESS,
        MHD_OPTION_URI_LOG_CALLBACK, arrive, room, MHD_OPTION_NOTIFY_COMPLETED, leave, room,
        MHD_OPTION_ARRAY, server->certificate ? tls : &tls[3], MHD_OPTION_END);
}

bool server_start(struct review_room *room, const struct server_place *place, struct server **out,
                  struct fault *why) {
    struct sockaddr_storage address;
    SCOPED(server_stop)
    struct server *server = memory_new(1, sizeof *server);
    if (!address_resolve(place->listen, &address, why))
        return false;
    if (!place->certificate && !place->is_behind_proxy && !address_is_this_machine(&address))
        return fault_raise(why, FAULT_SETUP, WORD_REVIEW_UNPROTECTED, "%s", place->listen);
    if (place->certificate && (!(server->certificate = read_pem(place->certificate, why)) ||
                               !(server->key = read_pem(place->key ? place->key : "", why))))
        return false;
    server->daemon = start(room, server, &address);
    if (!server->daemon)
        return fault_raise(why, FAULT_SETUP, WORD_REVIEW_CANNOT_LISTEN, "%s", place->listen);
    *out = server;
    server = NULL;
    return true;
}

void server_stop(struct server **server) {
    if (!*server)
        return;
    if ((*server)->daemon)
        MHD_stop_daemon((*server)->daemon);
    free((*server)->certificate);
    free((*server)->key);
    free(*server);
    *server = NULL;
}
