-- The read model of incidents and their facts: every version that was ever on our record, and between which positions it
-- was the current one. A state of the record at a position k is what has from_position <= k and not to_position <= k. That
-- holds of the versions of facts, of their relations, and of everything that was decided of an incident, alike.

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
  exercise         boolean     not null,
  -- who may know of it, today and of its past; null where everybody may
  members          uuid[],
  first_position   bigint      not null,
  last_position    bigint      not null,
  last_recorded_at timestamptz not null
);

create index incident_members_idx on incident (id) where members is not null;

-- each change of the incident itself
create table revision (
  incident      uuid        not null,
  version       bigint      not null,
  recorded_at   timestamptz not null,
  from_position bigint      not null,
  to_position   bigint,
  primary key (incident, from_position)
);

create table closing (
  incident      uuid   not null,
  closed        text   not null,
  from_position bigint not null,
  to_position   bigint,
  primary key (incident, from_position)
);

create table signature (
  incident      uuid   not null,
  from_position bigint not null,
  to_position   bigint,
  primary key (incident, from_position)
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
  -- the bounds of when it began, as far as they are known
  begin_earliest    timestamptz,
  begin_latest      timestamptz,
  -- until when it can have gone on: the last bound of its end, for ever where it still lasts
  ends_at           timestamptz not null,
  -- whether that can be a month or longer
  lasting           boolean     not null,
  -- by when each of them had certainly been told, by a telling to them or to the public
  told_organisation    timestamptz,
  told_staff           timestamptz,
  told_customers       timestamptz,
  told_public          timestamptz,
  told_press           timestamptz,
  told_regulators      timestamptz,
  told_banks           timestamptz,
  told_investors       timestamptz,
  told_law_enforcement timestamptz,
  -- by when the first of them had
  told_first           timestamptz,
  fact_type         text        collate "C" not null,
  -- facts of one type and slot differ for KPIs and clocks only in when they were and how firmly they stand; null where
  -- neither reads them
  slot              text        collate "C",
  track             text        collate "C" not null,
  standing          text        collate "C" not null,
  audiences         text[]      not null,
  -- who published its sources
  publishers        text[]      not null,
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

create index fact_version_timeline on fact_version (incident, begins_at, fact) where status = 'current';
create index fact_version_window on fact_version (incident, begins_at, ends_at) where status = 'current' and not lasting;
create index fact_version_lasting on fact_version (incident, ends_at) where status = 'current' and lasting;
create index fact_version_recorded on fact_version (incident, from_position);
create index fact_version_told on fact_version (incident, told_first) where status = 'current';
create index fact_version_withheld on fact_version (incident, fact) where privileged;
create index fact_version_search on fact_version using gin (search) where status = 'current';

-- who comes first and who comes last of a slot, in the order of the anchor rule
create index fact_version_first on fact_version 
  (incident, fact_type, slot, begin_latest, standing desc, begin_earliest nulls first, fact)
  where status = 'current' and slot is not null;
create index fact_version_last on fact_version
  (incident, fact_type, slot, begin_earliest desc nulls last, standing desc, begin_latest desc nulls first, fact)
  where status = 'current' and slot is not null;

-- the slots that an incident ever had, how many facts are in each now, and how many of these are privileged; that of a type
-- whose facts have none is empty
create table slot (
  incident   uuid   not null,
  fact_type  text   collate "C" not null,
  slot       text   collate "C" not null,
  facts      bigint not null,
  privileged bigint not null,
  primary key (incident, fact_type, slot)
);

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

create index relation_outgoing on relation (incident, fact);
create index relation_incoming on relation (to_fact, incident);
create index relation_same on relation (incident, fact) where kind = 'sameAs';
create index relation_same_incoming on relation (incident, to_fact) where kind = 'sameAs';
create index relation_elsewhere on relation (to_incident) where to_incident is not null;

-- what an import did to an incident; facts that it recorded are facts as any others
create table import (
  incident         uuid        not null,
  id               uuid        not null,
  format           text        collate "C" not null,
  file             text,
  sha256           text        collate "C" not null,
  size             bigint      not null,
  zone             text,
  -- which column said what, as JSON
  columns          text        not null,
  position         bigint      not null,
  started_at       timestamptz not null,
  started_by       uuid        not null,
  -- null while it runs, and where it was cut off
  finished_at      timestamptz,
  -- the last time that it was taken back
  reverted_at      timestamptz,
  reverted_by      uuid,
  reason           text,
  retracted        bigint      not null,
  left_standing    bigint      not null,
  primary key (id, incident)
);

create index import_incident on import (incident, position);

-- signals as they came; rows are only ever added
create table signal (
  id          uuid        primary key,
  connector   uuid        not null,
  position    bigint      not null,
  received_at timestamptz not null,
  -- what the mapping found, as JSON
  reading     text        not null,
  -- as JSON
  payload     text        not null
);

create index signal_position on signal (position);

-- every event of a signal: the last one says what it is and where it belongs
create table signal_step (
  signal      uuid        not null,
  sequence    bigint      not null,
  position    bigint      not null,
  recorded_at timestamptz not null,
  recorded_by uuid        not null,
  change      text        collate "C" not null,
  incident    uuid,
  state       text        collate "C" not null,
  fact        text        collate "C",
  reason      text,
  primary key (signal, sequence)
);

create table import_row (
  incident uuid    not null,
  import   uuid    not null,
  row      bigint  not null,
  -- the facts that it says, and what became of each
  facts    text[]  not null,
  outcomes text[]  not null,
  problems boolean not null,
  -- as JSON
  body     text    not null,
  primary key (import, row, incident)
);
