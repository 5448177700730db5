-- The same answers as before, for calls that carry hundreds of commands: each question is asked once of the whole set, and
-- not once for each command.
create or replace function record.append(
  -- one element for each event, those of a command next to each other, in the order in which they are to stand
  commands integer[], incidents uuid[], streams text[], sequences bigint[], ids uuid[], types text[], type_versions integer[],
  actors uuid[], clients text[], causations uuid[], correlations uuid[], data text[], words text[], salts bytea[], commitments bytea[],
  -- one element for each condition: the stream must not have moved past the sequence (-1: it must not exist)
  condition_commands integer[], condition_streams text[], condition_sequences bigint[],
  -- one element for each command that has an idempotency key
  key_commands integer[], key_principals uuid[], keys text[], key_fingerprints bytea[]
) returns table (command integer, outcome text, first_position bigint, events integer)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '10s'
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  last_position bigint;
  last_recorded_at timestamptz;
  stamp timestamptz;
  stamp_text text;
begin
  -- held until the commit is visible: the next caller sees all that this one wrote
  perform pg_advisory_xact_lock(hashtextextended('factline.record', 0));

  select e.position, e.recorded_at into last_position, last_recorded_at from record.event e order by e.position desc limit 1;
  last_position := coalesce(last_position, -1);
  stamp := greatest(clock_timestamp(), last_recorded_at);
  stamp_text := to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

  for part in (last_position + 1) / 1000000 .. (last_position + cardinality(commands)) / 1000000 loop
    if to_regclass('record.words_' || part) is null then
      perform record.add_words(part);
    end if;
  end loop;

  return query
  with given as materialized (
    select t.*, row_number() over (partition by t.command, t.stream order by t.place) as nth
    from unnest(commands, incidents, streams, sequences, ids, types, type_versions, actors, clients, causations, correlations,
                data, words, salts, commitments) with ordinality
         as t (command, incident, stream, sequence, id, type, type_version, actor, client, causation, correlation,
               data, words, salt, commitment, place)
  ),
  relied as materialized (
    select t.* from unnest(condition_commands, condition_streams, condition_sequences) as t (command, stream, sequence)
  ),
  keyed as materialized (
    select t.command, t.principal, t.key, t.fingerprint, i.position, i.count,
           w.salt is null or i.fingerprint = sha256(w.salt || t.fingerprint) as same
    from unnest(key_commands, key_principals, keys, key_fingerprints) as t (command, principal, key, fingerprint)
         left join record.idempotency i on i.principal = t.principal and i.key = t.key
         left join record.words w on w.position = i.position
  ),
  -- the first command of this call that writes to a stream: who comes behind it does not know of it
  written as materialized (
    select w.command, w.stream, min(w.command) over (partition by w.stream) as first_command
    from (select distinct g.command, g.stream from given g) w
  ),
  relied_or_written as materialized (
    select w.stream from written w union select r.stream from relied r
  ),
  head as materialized (
    select s.stream, coalesce(h.sequence, -1) as sequence
    from relied_or_written s
         left join lateral (
           select e.sequence from record.event e where e.stream = s.stream order by e.sequence desc limit 1
         ) h on true
  ),
  behind as materialized (
    select w.command from written w where w.first_command < w.command
    union all
    select r.command from relied r join written w on w.stream = r.stream and w.command = w.first_command
    where w.first_command < r.command
    union all
    select k.command
    from (select k.command, min(k.command) over (partition by k.principal, k.key) as first_command from keyed k) k
    where k.first_command < k.command
  ),
  failed as materialized (
    select r.command from relied r join head h on h.stream = r.stream where h.sequence > r.sequence
  ),
  conflicting as materialized (
    select g.command from given g join head h on h.stream = g.stream where g.sequence <> h.sequence + g.nth
  ),
  verdict as materialized (
    select c.command,
           case
             when k.position is not null and k.same then 'repeated'
             when k.position is not null then 'key-reused'
             when c.command in (select b.command from behind b) then 'again'
             when c.command in (select f.command from failed f) then 'condition-failed'
             when c.command in (select x.command from conflicting x) then 'conflict'
             else 'appended'
           end as outcome,
           k.position as known_position,
           k.count as known_events
    from (select distinct g.command from given g) c left join keyed k on k.command = c.command
  ),
  placed as materialized (
    select g.*, last_position + row_number() over (order by g.place) as position
    from given g join verdict v on v.command = g.command
    where v.outcome = 'appended'
  ),
  to_event as (
    insert into record.event (position, incident, stream, sequence, recorded_at, envelope)
    select p.position, p.incident, p.stream, p.sequence, stamp,
           '{"v":1,"position":' || p.position
           || ',"id":"' || p.id
           || '","incident":' || coalesce('"' || p.incident || '"', 'null')
           || ',"stream":' || to_json(p.stream)
           || ',"sequence":' || p.sequence
           || ',"type":' || to_json(p.type)
           || ',"typeVersion":' || p.type_version
           || ',"recordedAt":"' || stamp_text
           || '","actor":"' || p.actor
           || '","client":' || to_json(p.client)
           || ',"causation":' || coalesce('"' || p.causation || '"', 'null')
           || ',"correlation":"' || p.correlation
           || '","data":' || p.data
           || ',"commitment":"' || encode(p.commitment, 'base64') || '"}'
    from placed p order by p.position
  ),
  to_words as (
    insert into record.words (position, words, salt) select p.position, p.words, p.salt from placed p order by p.position
  ),
  stood as (
    select p.command, min(p.position) as first_position, count(*)::integer as events from placed p group by p.command
  ),
  to_idempotency as (
    insert into record.idempotency (principal, key, fingerprint, position, count)
    -- bound to the salt of the first event: when that is erased, no word of the request can be guessed from it
    select k.principal, k.key, sha256(p.salt || k.fingerprint), s.first_position, s.events
    from keyed k join stood s on s.command = k.command join placed p on p.position = s.first_position
  )
  select v.command, v.outcome, coalesce(s.first_position, v.known_position), coalesce(s.events, v.known_events)
  from verdict v left join stood s on s.command = v.command
  order by v.command;

  -- once for all of them; delivered with the commit
  perform pg_notify('factline_record', e.position::text)
  from (select e.position from record.event e order by e.position desc limit 1) e
  where e.position > last_position;
end
$$;

