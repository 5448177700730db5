-- The record: every event, for ever. docs/reference/record.md describes these tables for those who read them directly.
--
-- Position is the order of commit: it is given under one lock that is held until the commit is visible. So it is dense,
-- nobody can see n+1 before n, recorded_at never decreases with it, and all of it survives dump and restore.

revoke all on schema record from public;
grant usage on schema record to factline_command, factline_query, factline_redactor;

create table record.event (
  position    bigint             not null,
  incident    uuid,
  stream      text collate "C"   not null,
  sequence    bigint             not null,
  recorded_at timestamptz        not null,
  envelope    text collate "C"   not null,
  constraint event_position_key primary key (position),
  constraint event_stream_sequence_key unique (stream, sequence),
  constraint event_position_check check (position >= 0),
  constraint event_sequence_check check (sequence >= 0),
  constraint event_envelope_check check (json_typeof(envelope::json -> 'data') = 'object')
);
comment on table record.event is 'The log: one row for each event, in the order of commit.';
comment on column record.event.incident is 'The incident that the event concerns; null where it concerns none.';
comment on column record.event.stream is 'incident/<id>, key/<key> or fact/<incident>/<id>.';
comment on column record.event.sequence is 'The place in the stream, dense from 0.';
comment on column record.event.envelope is 'JSON that the ledger hashes byte for byte: v, position, id, incident, stream, sequence, type, typeVersion, recordedAt, actor, client, causation, correlation, data, commitment (base64).';

create table record.words (
  position bigint           not null,
  words    text collate "C",
  salt     bytea,
  constraint words_position_key primary key (position),
  constraint words_salt_check check (salt is null or (octet_length(salt) = 32 and words is not null))
) partition by range (position);
comment on table record.words is 'The words of each event, apart, so that they can be erased: JSON pointer to text, and the salt of the commitment.';

create table record.idempotency (
  principal   uuid             not null,
  key         text collate "C" not null,
  fingerprint bytea            not null,
  position    bigint           not null,
  count       integer          not null,
  constraint idempotency_key primary key (principal, key)
);
comment on column record.idempotency.fingerprint is 'SHA-256 of the salt of the first event and a digest of the request; it tells nothing once the salt is erased.';
comment on table record.idempotency is 'Which events a request with an idempotency key led to. Written with them, kept as long as they are.';

-- append-only, for every role, also where replication or session_replication_role would skip ordinary triggers

create function record.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'The record only grows: % on %.% is refused.', lower(tg_op), tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only before update or delete or truncate on record.event
  for each statement execute function record.refuse();
alter table record.event enable always trigger append_only;

create trigger append_only before update or delete or truncate on record.idempotency
  for each statement execute function record.refuse();
alter table record.idempotency enable always trigger append_only;

-- words may only ever be taken away, and the salt goes with the first of them: a commitment to the rest, with its salt,
-- would let the erased ones be guessed
create function record.only_erase() returns trigger language plpgsql as $$
begin
  if new.position <> old.position
     or new.salt is not null
     or not coalesce(old.words::jsonb @> new.words::jsonb, new.words is null) then
    raise exception 'Words can only be erased, together with their salt.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

-- Positions to a table of words. A scrub after an erasure rewrites one table; attaching the next one blocks no reader.
create function record.add_words(part bigint) returns void language plpgsql as $$
declare
  part_name text := 'words_' || part;
  part_size constant bigint := 1000000;
begin
  execute format('create table record.%I (like record.words including defaults including constraints)', part_name);
  execute format('alter table record.%I add check (position >= %s and position < %s)', part_name, part * part_size, (part + 1) * part_size);
  execute format('create trigger append_only before delete or truncate on record.%I for each statement execute function record.refuse()', part_name);
  execute format('alter table record.%I enable always trigger append_only', part_name);
  execute format('create trigger only_erase before update on record.%I for each row execute function record.only_erase()', part_name);
  execute format('alter table record.%I enable always trigger only_erase', part_name);
  execute format('alter table record.words attach partition record.%I for values from (%s) to (%s)', part_name, part * part_size, (part + 1) * part_size);
end
$$;
revoke all on function record.refuse(), record.only_erase(), record.add_words(bigint) from public;

create trigger append_only before delete or truncate on record.words
  for each statement execute function record.refuse();
alter table record.words enable always trigger append_only;

select record.add_words(0);
