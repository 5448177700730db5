-- The same answers as before, at a price near that of the rows themselves: what is judged are streams, sequences and keys,
-- which are narrow; what only groups need is asked only of groups; and an event is read once, where it is written.
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
  -- commands that are not appended, why, and where the events of a repeated one stand
  others integer[] := '{}';
  outcomes text[] := '{}';
  known_positions bigint[] := '{}';
  known_events integer[] := '{}';
  these integer[];
  -- where each event stands behind the last one, from 1; 0 where it does not
  places bigint[];
  added bigint;
begin
  -- held until the commit is visible: the next caller sees all that this one wrote
  if pg_advisory_xact_lock(hashtextextended('factline.record', 0)) is null then
    raise exception 'The record could not be locked.';
  end if;

  select e.position, e.recorded_at into last_position, last_recorded_at from record.event e order by e.position desc limit 1;
  last_position := coalesce(last_position, -1);
  stamp := greatest(clock_timestamp(), last_recorded_at);
  stamp_text := to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

  -- the first refusal of a command is the one that it hears: of its key, of its company, of its conditions, of its streams
  if cardinality(keys) > 0 then
    select coalesce(array_agg(k.command), '{}'), coalesce(array_agg(case when k.same then 'repeated' else 'key-reused' end), '{}'),
           coalesce(array_agg(k.position), '{}'), coalesce(array_agg(k.count), '{}')
    into others, outcomes, known_positions, known_events
    from (
      select t.command, i.position, i.count, w.salt is null or i.fingerprint = sha256(w.salt || t.fingerprint) as same
      from unnest(key_commands, key_principals, keys, key_fingerprints) as t (command, principal, key, fingerprint)
           join record.idempotency i on i.principal = t.principal and i.key = t.key
           join record.words w on w.position = i.position
    ) k;
  end if;

  if commands[1] <> commands[cardinality(commands)] then
    -- who comes behind another writer to a stream, or behind the same key, does not know of it
    select array_agg(b.command) into these
    from (
      select w.command
      from (select g.command, min(g.command) over (partition by g.stream) as first_command
            from unnest(commands, streams) as g (command, stream)) w
      where w.first_command < w.command
      union
      select r.command
      from unnest(condition_commands, condition_streams) as r (command, stream)
           join (select g.stream, min(g.command) as first_command
                 from unnest(commands, streams) as g (command, stream) group by g.stream) w on w.stream = r.stream
      where w.first_command < r.command
      union
      select k.command
      from (select t.command, min(t.command) over (partition by t.principal, t.key) as first_command
            from unnest(key_commands, key_principals, keys) as t (command, principal, key)) k
      where k.first_command < k.command
    ) b
    where b.command <> all (others);
    if these is not null then
      others := others || these;
      outcomes := outcomes || array_fill('again'::text, array[cardinality(these)]);
    end if;
  end if;

  select array_agg(distinct r.command) into these
  from unnest(condition_commands, condition_streams, condition_sequences) as r (command, stream, sequence)
  where exists (select from record.event e where e.stream = r.stream and e.sequence > r.sequence) and r.command <> all (others);
  if these is not null then
    others := others || these;
    outcomes := outcomes || array_fill('condition-failed'::text, array[cardinality(these)]);
  end if;

  select array_agg(distinct g.command) into these
  from (select t.command, t.stream, t.sequence, row_number() over (partition by t.command, t.stream order by t.place) as nth
        from unnest(commands, streams, sequences) with ordinality as t (command, stream, sequence, place)) g
  where g.sequence <> g.nth + coalesce(
          (select e.sequence from record.event e where e.stream = g.stream order by e.sequence desc limit 1), -1)
        and g.command <> all (others);
  if these is not null then
    others := others || these;
    outcomes := outcomes || array_fill('conflict'::text, array[cardinality(these)]);
  end if;

  if cardinality(others) = 0 then
    added := cardinality(commands);
    places := array(select generate_series(1::bigint, added));
  else
    select array_agg(case when p.taken then p.place else 0 end order by p.nth), max(p.place) filter (where p.taken)
    into places, added
    from (select t.nth, t.command <> all (others) as taken, count(*) filter (where t.command <> all (others)) over (order by t.nth) as place
          from unnest(commands) with ordinality as t (command, nth)) p;
  end if;

  if added > 0 then
    for part in last_position / 1000000 + 1 .. (last_position + added) / 1000000 loop
      if to_regclass('record.words_' || part) is null then
        perform record.add_words(part);
      end if;
    end loop;

    insert into record.event (position, incident, stream, sequence, recorded_at, envelope)
    select last_position + t.place, t.incident, t.stream, t.sequence, stamp,
           '{"v":1,"position":' || last_position + t.place
           || ',"id":"' || t.id
           || '","incident":' || coalesce('"' || t.incident || '"', 'null')
           || ',"stream":' || to_json(t.stream)
           || ',"sequence":' || t.sequence
           || ',"type":' || to_json(t.type)
           || ',"typeVersion":' || t.type_version
           || ',"recordedAt":"' || stamp_text
           || '","actor":"' || t.actor
           || '","client":' || to_json(t.client)
           || ',"causation":' || coalesce('"' || t.causation || '"', 'null')
           || ',"correlation":"' || t.correlation
           || '","data":' || t.data
           || ',"commitment":"' || encode(t.commitment, 'base64') || '"}'
    from unnest(places, incidents, streams, sequences, ids, types, type_versions, actors, clients, causations, correlations,
                data, commitments)
         as t (place, incident, stream, sequence, id, type, type_version, actor, client, causation, correlation, data, commitment)
    where t.place > 0;

    insert into record.words (position, words, salt)
    select last_position + t.place, t.words, t.salt from unnest(places, words, salts) as t (place, words, salt) where t.place > 0;

    if cardinality(keys) > 0 then
      insert into record.idempotency (principal, key, fingerprint, position, count)
      -- bound to the salt of the first event: when that is erased, no word of the request can be guessed from it
      select k.principal, k.key, sha256(salts[s.nth] || k.fingerprint), last_position + s.place, s.events
      from unnest(key_commands, key_principals, keys, key_fingerprints) as k (command, principal, key, fingerprint)
           join (select t.command, min(t.nth) as nth, min(t.place) as place, count(*)::integer as events
                 from unnest(commands, places) with ordinality as t (command, place, nth)
                 where t.place > 0 group by t.command) s on s.command = k.command;
    end if;

    -- once for all of them; delivered with the commit
    if pg_notify('factline_record', (last_position + added)::text) is null then
      raise exception 'Nobody could be told.';
    end if;
  end if;

  if cardinality(others) = 0 and commands[1] = commands[added] then
    command := commands[1];
    outcome := 'appended';
    first_position := last_position + 1;
    events := added;
    return next;
    return;
  end if;

  return query
  select a.command, coalesce(o.outcome, 'appended'), coalesce(o.position, a.first_position), coalesce(o.events, a.events)
  from (select t.command, last_position + nullif(min(t.place), 0) as first_position, nullif(count(*) filter (where t.place > 0), 0)::integer as events
        from unnest(commands, places) as t (command, place) group by t.command) a
       left join unnest(others, outcomes, known_positions, known_events) as o (command, outcome, position, events)
         on o.command = a.command
  order by a.command;
end
$$;
