-- Which generation of each read model serves. Made by whoever comes first; read models themselves are never migrated.
create schema if not exists view;

create table if not exists view.generation (
  number     integer generated always as identity primary key,
  projection text        not null,
  version    text        not null,
  state      text        not null check (state in ('standby', 'serving')),
  created_at timestamptz not null default now()
);

create unique index if not exists generation_serving on view.generation (projection) where state = 'serving';
