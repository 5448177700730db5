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
  tries    integer          not null default 0,
  next_at  timestamptz      not null default now(),
  attempts jsonb            not null default '[]',
  constraint delivery_webhook_position_key primary key (webhook, position),
  constraint delivery_webhook_fkey foreign key (webhook) references account.webhook (account) on delete cascade,
  constraint delivery_status_check check (status in ('waiting', 'delivered', 'failed', 'withheld'))
);
create index delivery_waiting_idx on account.delivery (webhook, incident, position) where status = 'waiting';
create index delivery_done_idx on account.delivery (next_at) where status <> 'waiting';
comment on column account.delivery.tries is 'Since it was queued, or asked for again.';
comment on column account.delivery.next_at is 'When it is tried next; where it waits no more, when it was tried last.';

grant select, insert, delete on account.webhook to factline_command;
grant update (secret, previous_secret, previous_until, disabled_at, disabled_because, rests_until) on account.webhook to factline_command;
grant select, insert, update on account.delivery to factline_command;
grant select on account.webhook to factline_query;
grant update (position, rests_until, delivered_at, disabled_at, disabled_because) on account.webhook to factline_query;
grant select, insert, update, delete on account.delivery to factline_query;

alter table account.audit drop constraint audit_act_check;
alter table account.audit add constraint audit_act_check check (act in (
  'signed-in', 'sign-in-failed', 'sign-in-limited', 'account-made', 'rebuild-asked', 'key-made', 'key-revoked', 'key-refused',
  'webhook-made', 'webhook-changed', 'webhook-removed'));
