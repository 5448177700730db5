-- Connectors: by which other systems tell us of signals. A connector is an account that nobody signs in to, the actor of what it
-- receives.

create table account.connector (
  account         uuid        not null,
  preset          text        not null,
  proof           text        not null,
  settings        text        not null,
  secret          bytea       not null,
  previous_secret bytea,
  previous_until  timestamptz,
  created_by      uuid        not null,
  last_position   bigint,
  received_at     timestamptz,
  refused_at      timestamptz,
  disabled_at     timestamptz,
  constraint connector_account_key primary key (account),
  constraint connector_account_fkey foreign key (account) references account.account (id),
  constraint connector_preset_check check (preset in ('pagerduty', 'alertmanager', 'statuspage', 'generic')),
  constraint connector_previous_check check ((previous_secret is null) = (previous_until is null))
);
comment on column account.connector.proof is 'How its sender proves who it is, as JSON.';
comment on column account.connector.settings is 'Mapping and routing rules, as JSON; incidents by their ids.';
comment on column account.connector.secret is 'Where the sender signs: the secret, which whoever checks has to know. Else SHA-256 of it.';
comment on column account.connector.last_position is 'Of the last signal that was new.';
comment on column account.connector.refused_at is 'When somebody last failed to prove that they are the sender, to the minute.';

grant select, insert on account.connector to factline_command;
grant update (settings, secret, previous_secret, previous_until, last_position, received_at, refused_at, disabled_at)
  on account.connector to factline_command;
grant select (account, preset, proof, settings, created_by, received_at, refused_at, disabled_at) on account.connector to factline_query;

alter table account.audit drop constraint audit_act_check;
alter table account.audit add constraint audit_act_check check (act in (
  'signed-in', 'sign-in-failed', 'sign-in-limited', 'account-made', 'account-disabled', 'account-enabled', 'rebuild-asked',
  'key-made', 'key-revoked', 'key-refused', 'webhook-made', 'webhook-changed', 'webhook-removed',
  'connector-made', 'connector-changed'));
