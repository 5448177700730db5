-- The read model of incidents and their facts: every version that was ever on our record, and between which positions it
-- was the current one. A state of the record at a position k is what has from_position <= k and not to_position <= k. That
-- holds of the versions of facts and of their relations, links, pins and duties alike.

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
  locked           boolean     not null,
  -- current facts, and how many of them are privileged
  facts            bigint      not null,
  privileged       bigint      not null,
  version          bigint      not null,
  last_position    bigint      not null,
  last_recorded_at timestamptz not null
);

create table link (
  incident      uuid   not null,
  kind          text   collate "C" not null,
  other         uuid   not null,
  from_position bigint not null,
  to_position   bigint,
  primary key (incident, kind, other, from_position)
);

create table pin (
  incident      uuid   not null,
  kpi           text   collate "C" not null,
  side          text   collate "C" not null,
  fact          text   collate "C" not null,
  reason        text   not null,
  from_position bigint not null,
  to_position   bigint,
  primary key (incident, kpi, side, from_position)
);

create table duty (
  incident      uuid    not null,
  rule          text    collate "C" not null,
  excluded      boolean not null,
  reason        text    not null,
  from_position bigint  not null,
  to_position   bigint,
  primary key (incident, rule, from_position)
);

create table fact_version (
  incident          uuid        not null,
  fact              text        collate "C" not null,
  version           bigint      not null,
  from_position     bigint      not null,
  to_position       bigint,
  status            text        not null check (status in ('current', 'retracted')),
  change            text        not null,
  -- where it stands in the timeline: the earliest instant of its begin, else the latest, else before everything
  begins_at         timestamptz not null,
  fact_type         text        collate "C" not null,
  track             text        collate "C" not null,
  standing          text        collate "C" not null,
  audiences         text[]      not null,
  privileged        boolean     not null,
  -- by an open dispute; what other facts say of it is in their relations
  disputed          boolean     not null,
  first_recorded_at timestamptz not null,
  recorded_at       timestamptz not null,
  recorded_by       uuid        not null,
  reason            text,
  body              text        not null,
  search            tsvector    not null,
  primary key (incident, fact, version)
);

create index fact_version_timeline on fact_version (incident, begins_at, fact)
  where to_position is null and status = 'current';
create index fact_version_search on fact_version using gin (search)
  where to_position is null and status = 'current';

create table relation (
  incident      uuid   not null,
  fact          text   collate "C" not null,
  kind          text   collate "C" not null,
  -- key or id as it was written; null where the other fact is of the same incident
  to_incident   text   collate "C",
  to_fact       text   collate "C" not null,
  from_position bigint not null,
  to_position   bigint
);

create index relation_outgoing on relation (incident, fact) where to_position is null;
create index relation_incoming on relation (to_fact, incident) where to_position is null;
