-- Who may sign in. Nothing of it is ever part of an event: events name an account by its opaque id.

revoke all on schema account from public;
grant usage on schema account to factline_command, factline_query;

create table account.account (
  id         uuid             not null,
  name       text collate "C" not null,
  password   text             not null,
  roles      text[]           not null,
  created_at timestamptz      not null default now(),
  constraint account_id_key primary key (id),
  constraint account_name_key unique (name),
  constraint account_name_check check (name ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
  constraint account_roles_check check (cardinality(roles) > 0 and roles <@ array['viewer', 'editor', 'auditor', 'administrator'])
);
comment on column account.account.password is 'A hash that names its own method; never the password.';

grant select, insert, update on account.account to factline_command;
grant select on account.account to factline_query;
