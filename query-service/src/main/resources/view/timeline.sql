-- The read model of incidents and their facts: every version that was ever on our record, and between which positions it
-- was the current one. A state of the record at a position k is what has from_position <= k and not to_position <= k.

create table incident (
  id               uuid        primary key,
  key              text        collate "C" not null unique,
  title            text        not null,
  organisation     text        not null,
  kind             text        not null,
  sector           text,
  jurisdictions    text[]      not null,
  zone             text        not null,
  opened           text        not null,
  closed           text,
  exercise         boolean     not null,
  facts            bigint      not null,
  version          bigint      not null,
  last_position    bigint      not null,
  last_recorded_at timestamptz not null
);

create table fact_version (
  incident      uuid        not null,
  fact          text        collate "C" not null,
  version       bigint      not null,
  from_position bigint      not null,
  to_position   bigint,
  status        text        not null check (status in ('current', 'retracted')),
  -- where it stands in the timeline: the earliest instant of its begin, else the latest, else before everything
  begins_at     timestamptz not null,
  recorded_at   timestamptz not null,
  recorded_by   uuid        not null,
  reason        text,
  body          text        not null,
  primary key (incident, fact, version)
);

create index fact_version_timeline on fact_version (incident, begins_at, fact)
  where to_position is null and status = 'current';
