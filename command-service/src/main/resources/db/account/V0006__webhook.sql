-- Webhooks: where other systems want to be told, and what became of each event on its way there. A webhook is an account that
-- nobody signs in to: what it sees is decided as for any other reader.

create table account.webhook (
  account          uuid        not null,
  url              text        not null,
  incidents        uuid[],
  types            text[],
  secret           bytea       not null,
  previous_secret  bytea,
  previous_until   timestamptz,
  created_by       uuid        not null,
  position         bigint      not null,
  rests_until      timestamptz,
  delivered_at     timestamptz,
  disabled_at      timestamptz,
  disabled_because text,
  enabled_at       timestamptz not null default now(),
  removed_at       timestamptz,
  constraint webhook_account_key primary key (account),
  constraint webhook_account_fkey foreign key (account) references account.account (id),
  constraint webhook_incidents_check check (cardinality(incidents) > 0),
  constraint webhook_types_check check (cardinality(types) > 0),
  constraint webhook_secret_check check (octet_length(secret) = 32),
  constraint webhook_position_check check (position >= -1),
  constraint webhook_previous_check check ((previous_secret is null) = (previous_until is null)),
  constraint webhook_disabled_check check (
    (disabled_at is null) = (disabled_because is null) and disabled_because in ('asked', 'gone', 'failing'))
);
comment on column account.webhook.secret is 'Of the signatures (HMAC): whoever signs has to know it, so it cannot be a digest.';
comment on column account.webhook.position is 'Up to where the log was looked at for it.';
comment on column account.webhook.rests_until is 'Until when the receiver asked not to be sent to.';

create table account.delivery (
  webhook  uuid             not null,
  position bigint           not null,
  incident uuid             not null,
  event    uuid             not null,
  type     text collate "C" not null,
  status   text             not null default 'waiting',
  run      integer          not null default 0,
  tries    integer          not null default 0,
  tried_at timestamptz,
  next_at  timestamptz      not null default now(),
  attempts jsonb            not null default '[]',
  constraint delivery_webhook_position_key primary key (webhook, position),
  constraint delivery_webhook_fkey foreign key (webhook) references account.webhook (account) on delete cascade,
  constraint delivery_status_check check (status in ('waiting', 'delivered', 'failed', 'withheld'))
);
create index delivery_waiting_idx on account.delivery (webhook, incident, position) where status = 'waiting';
create index delivery_failed_idx on account.delivery (webhook, position) where status = 'failed';
create index delivery_done_idx on account.delivery (tried_at) where status in ('delivered', 'withheld');
comment on column account.delivery.run is 'One more each time that it is asked for again: what an attempt of an earlier run came to changes nothing.';
comment on column account.delivery.tries is 'In this run. What was tried before the webhook was enabled is not counted.';

grant select (account, secret, disabled_at, disabled_because, enabled_at, removed_at), insert on account.webhook to factline_command;
grant update (secret, previous_secret, previous_until, disabled_at, disabled_because, rests_until, enabled_at, removed_at)
  on account.webhook to factline_command;
grant select, insert, update (event, status, run, tries, tried_at, next_at) on account.delivery to factline_command;
grant select, delete on account.webhook to factline_query;
grant update (position, rests_until, delivered_at, disabled_at, disabled_because) on account.webhook to factline_query;
grant select, insert, update, delete on account.delivery to factline_query;

alter table account.audit drop constraint audit_act_check;
alter table account.audit add constraint audit_act_check check (act in (
  'signed-in', 'sign-in-failed', 'sign-in-limited', 'account-made', 'account-disabled', 'account-enabled', 'rebuild-asked',
  'key-made', 'key-revoked', 'key-refused', 'webhook-made', 'webhook-changed', 'webhook-removed'));
