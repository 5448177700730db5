-- What every generation has beside the tables of its projection.

create table progress (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);
insert into progress (position) values (-1);

-- the shape that Axon's token store works with
create table token_entry (
  processor_name text    not null,
  segment        integer not null,
  token          text,
  token_type     text,
  timestamp      text,
  owner          text,
  primary key (processor_name, segment)
);

-- incidents of which this generation left out everything from a position on: that event could not be read or projected
create table parked (
  position    bigint      primary key,
  -- null where the event concerns no incident
  incident    uuid        unique,
  type        text        collate "C" not null,
  recorded_at timestamptz not null,
  reason      text        collate "C" not null
);
