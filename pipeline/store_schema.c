#include "pipeline/store_schema.h"

/* first_page, last_page: of a source of which only a part is the packet's (a stack); 0 = all.
 * facts: one row a fact: seal.class, seal.owner, seal.title (page, position of the seal),
 * business.types, business.kinds, business.confidence (page 0), voucher.serial (page). arrival: the
 * content id of what came in (one file, one folder); a stack cut at separators gives several
 * packets of one arrival. reason: why nothing could be read. */
static const char PACKETS[] =
    "create table packets ("
    " number integer primary key, id text not null unique, arrival text not null,"
    " receipt text not null unique, label text not null, path text,"
    " received text not null,"
    " state text not null check (state in ('waiting','working','done','quarantined')),"
    " reason text, verdict text, ppocr text, tesseract text,"
    " rulebook text, rulebook_version text, rulebook_digest text,"
    " supplement_of integer references packets, taken_at text not null, done_at text,"
    " version integer not null default 0);"
    "create index packets_arrival on packets (arrival);"
    "create index packets_state on packets (state);"
    "create table sources ("
    " packet integer not null references packets on delete cascade, position integer not null,"
    " file text not null, path text, sha256 text, size_bytes integer, pages integer,"
    " first_page integer not null default 0, last_page integer not null default 0,"
    " reason text, primary key (packet, position));"
    "create index sources_sha256 on sources (sha256);"
    "create table claims ("
    " packet integer primary key references packets on delete cascade, who text not null,"
    " boot text not null, room text not null, pid integer not null, born integer not null,"
    " heartbeat integer not null);";

static const char READINGS[] =
    "create table pages ("
    " packet integer not null references packets on delete cascade, number integer not null,"
    " source integer not null, source_page integer not null, kind text, fault text,"
    " primary key (packet, number));"
    "create table readings ("
    " packet integer not null, number integer not null, json text not null, read_at text not null,"
    " primary key (packet, number),"
    " foreign key (packet, number) references pages on delete cascade);"
    "create table pictures ("
    " packet integer not null references packets on delete cascade, number integer not null,"
    " role text not null, position integer not null, sha256 text not null,"
    " primary key (packet, number, role, position));"
    "create table corrections ("
    " correction integer primary key, packet integer not null references packets,"
    " page integer not null, field text not null, field_row integer not null, value text,"
    " by text not null, at text not null);"
    "create table facts ("
    " packet integer not null references packets on delete cascade, name text not null,"
    " page integer not null, position integer not null, value text,"
    " primary key (packet, name, page, position));"
    "create index facts_value on facts (name, value);"
    "create table findings ("
    " packet integer not null references packets on delete cascade, position integer not null,"
    " code text not null, severity text not null, json text not null,"
    " primary key (packet, position));"
    "create index findings_code on findings (code);"
    "create table decisions ("
    " packet integer primary key references packets, what text not null, by text not null,"
    " at text not null);";

/* Rows are only ever added; each one's hash covers the one before it. */
static const char AUDIT[] =
    "create table audit ("
    " number integer primary key, at text not null, actor text not null, what text not null,"
    " packet text, detail text, previous text not null, hash text not null unique);"
    "create trigger audit_no_update before update on audit"
    " begin select raise(abort, 'the audit is append-only'); end;"
    "create trigger audit_no_delete before delete on audit"
    " begin select raise(abort, 'the audit is append-only'); end;";

/* What reviewers do. A packet's hold: who has it open, until when (seconds since 1970). A step can
 * be undone, last one first: `about` is the row it made, or the packet or page it moved; `before`
 * what stood there. corrections.what: field, kind (value: the kind) or seal (position, value:
 * "owner class"). What was undone stays, with the moment. */
static const char REVIEWING[] =
    "create table accounts ("
    " name text primary key,"
    " role text not null check (role in ('station','reviewer','senior','auditor')),"
    " hash text not null, disabled integer not null default 0, made_at text not null,"
    " changed_at text not null);"
    "create table holds ("
    " packet integer primary key references packets on delete cascade, who text not null,"
    " until integer not null);"
    "create table finding_decisions ("
    " decision integer primary key, packet integer not null references packets on delete cascade,"
    " code text not null, item text, detail text, subject text, page integer not null,"
    " what text not null check (what in ('confirmed','dismissed')), reason text,"
    " by text not null, at text not null, undone_at text);"
    "create index finding_decisions_packet on finding_decisions (packet);"
    "alter table corrections add column what text not null default 'field';"
    "alter table corrections add column card integer not null default -1;"
    "alter table corrections add column position integer not null default -1;"
    "alter table corrections add column undone_at text;"
    "create index corrections_packet on corrections (packet);"
    "create table steps ("
    " step integer primary key, packet integer not null references packets on delete cascade,"
    " what text not null, about integer not null, before text, by text not null,"
    " at text not null, undone_at text);"
    "create index steps_packet on steps (packet);"
    "create index steps_by on steps (by);";

/* Packets that are no supplement of another, though they look so (pipeline/kinship.h). */
static const char SUPPLEMENTS[] =
    "create table refused_supplements ("
    " packet integer not null references packets on delete cascade,"
    " root integer not null references packets on delete cascade,"
    " by text not null, at text not null, primary key (packet, root));"
    "create index packets_supplement_of on packets (supplement_of);";

/* Scans that others took the place of, under the same receipt. */
static const char FORMER[] =
    "create table former_sources ("
    " packet integer not null references packets on delete cascade, file text not null,"
    " path text, sha256 text, size_bytes integer, replaced_at text not null);"
    "create index former_sources_packet on former_sources (packet);"
    "create index packets_path on packets (path);";

/* The reviewers' queue: one narrow row a packet, so that 20,000 are searched in a moment. Triggers
 * keep what stands in other tables; unit, agent, business and worst finding are written by whoever
 * judges (store_queue_write), and taken from the readings for packets judged before. */
static const char QUEUE[] =
    "create table queue ("
    " packet integer primary key references packets on delete cascade, receipt text not null,"
    " received text not null, state text not null, verdict text, decision text, label text,"
    " unit text, agent text, business text, worst text, findings integer not null default 0,"
    " pages integer not null default 0);"
    "create index queue_received on queue (received, packet);"
    "create trigger queue_insert after insert on packets begin"
    " insert into queue (packet, receipt, received, state, verdict, label)"
    "  values (new.number, new.receipt, new.received, new.state, new.verdict, new.label); end;"
    "create trigger queue_update after update of receipt, received, state, verdict, label"
    " on packets begin"
    " update queue set receipt = new.receipt, received = new.received, state = new.state,"
    "  verdict = new.verdict, label = new.label where packet = new.number; end;"
    "create trigger queue_decided after insert on decisions begin"
    " update queue set decision = new.what where packet = new.packet; end;"
    "create trigger queue_redecided after update on decisions begin"
    " update queue set decision = new.what where packet = new.packet; end;"
    "create trigger queue_undecided after delete on decisions begin"
    " update queue set decision = null where packet = old.packet; end;"
    "insert into queue (packet, receipt, received, state, verdict, decision, label, findings, "
    "pages,"
    " worst, business, unit, agent)"
    " select number, receipt, received, state, verdict,"
    "  (select what from decisions where packet = number), label,"
    "  (select count(*) from findings where packet = packets.number),"
    "  (select count(*) from pages where packet = packets.number),"
    "  (select code from findings where packet = packets.number order by"
    "    case severity when 'missing' then 0 when 'defect' then 1 else 2 end, position limit 1),"
    "  (select group_concat(value) from facts where packet = packets.number"
    "    and name = 'business.type'),"
    "  (select json_extract(f.value, '$.value') from readings, json_each(readings.json, "
    "'$.fields') f"
    "    where packet = packets.number and json_extract(f.value, '$.name') = 'unit_name'"
    "    and json_extract(f.value, '$.value') is not null order by number limit 1),"
    "  (select json_extract(f.value, '$.value') from readings, json_each(readings.json, "
    "'$.fields') f"
    "    where packet = packets.number and json_extract(f.value, '$.name') = 'agent_name'"
    "    and json_extract(f.value, '$.value') is not null order by number limit 1)"
    " from packets;";

static const char AUDIT_INDEX[] = "create index audit_packet on audit (packet, number);";

/* A packet that was purged keeps its row. leavings: files of the archive that no packet has any
 * longer, until they are removed (pipeline/store_retention.h). kept_files: every file that a packet
 * has; a later table that names files belongs into it. */
static const char RETENTION[] = "alter table packets add column purged_at text;"
                                "create table leavings (sha256 text primary key);"
                                "create view kept_files as select packet, sha256 from sources"
                                " where sha256 is not null"
                                " union all select packet, sha256 from former_sources"
                                " where sha256 is not null"
                                " union all select packet, sha256 from pictures;";

/* Machines that have worked with the database: the file can be shared by processes of one machine
 * only, since SQLite's locks and shared memory do not reach further. */
static const char MACHINES[] = "create table machines ("
                               " host text primary key, boot text not null,"
                               " heartbeat integer not null);";

/* What is to be done, in its order: the queue's first page and its length come from here alone. */
static const char QUEUE_OPEN_INDEX[] =
    "create index queue_open on queue (received, packet)"
    " where (decision is null or decision = 'escalated')"
    " and (state = 'quarantined' or verdict in ('deficient', 'review'));";

/* Receipts of packets that a split made and its undoing took away: never given to another packet.
 */
static const char WITHDRAWN[] = "create table withdrawn_receipts (receipt text primary key);";

/* Filters of the queue and the search are answered from these alone, without the rows. */
static const char QUEUE_FILTER_INDICES[] =
    "drop index queue_open;"
    "create index queue_open on queue (received, packet, state, verdict, decision, business, unit,"
    " receipt, agent, label)"
    " where (decision is null or decision = 'escalated')"
    " and (state = 'quarantined' or verdict in ('deficient', 'review'));"
    "drop index findings_code;"
    "create index findings_code on findings (code, packet);";

/* The last receipt of each day, so that the next one costs the same on a full day, and none is
 * given twice. */
static const char RECEIPT_DAYS[] =
    "create table receipt_days (day text primary key, last integer not null) without rowid;"
    "insert into receipt_days select substr(receipt, 1, 8),"
    " max(cast(substr(receipt, 10) as integer)) from"
    " (select receipt from packets union all select receipt from withdrawn_receipts)"
    " group by substr(receipt, 1, 8);";

/* Impressions held against each other when the packet was read: all of a packet's in one row. */
static const char COMPARISONS[] = "create table comparisons ("
                                  " packet integer primary key references packets"
                                  " on delete cascade, json text not null);";

static const char *const RUNGS[] = {PACKETS,
                                    READINGS,
                                    AUDIT,
                                    REVIEWING,
                                    SUPPLEMENTS,
                                    FORMER,
                                    QUEUE,
                                    AUDIT_INDEX,
                                    RETENTION,
                                    MACHINES,
                                    QUEUE_OPEN_INDEX,
                                    WITHDRAWN,
                                    QUEUE_FILTER_INDICES,
                                    RECEIPT_DAYS,
                                    COMPARISONS};

int store_schema_rungs(void) {
    return (int)(sizeof RUNGS / sizeof RUNGS[0]);
}

const char *store_schema_rung(int rung) {
    return RUNGS[rung];
}
