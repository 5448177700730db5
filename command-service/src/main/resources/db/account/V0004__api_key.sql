-- Keys of integrators. A key is an account that signs in with 256 random bits instead of a name and a password.

alter table account.account alter column password drop not null;
comment on column account.account.password is 'A hash that names its own method; never the password. Null for whoever signs in with a key.';

create table account.api_key (
  account      uuid        not null,
  digest       bytea       not null,
  incidents    uuid[],
  created_by   uuid        not null,
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  constraint api_key_account_key primary key (account),
  constraint api_key_account_fkey foreign key (account) references account.account (id),
  constraint api_key_digest_key unique (digest),
  constraint api_key_digest_check check (octet_length(digest) = 32),
  constraint api_key_incidents_check check (cardinality(incidents) > 0)
);
comment on column account.api_key.digest is 'SHA-256 of the key; never the key.';
comment on column account.api_key.incidents is 'All that it reads and writes; null for every incident.';
comment on column account.api_key.last_used_at is 'To the minute.';

grant select (account, incidents, created_by, expires_at, last_used_at, revoked_at) on account.api_key to factline_command, factline_query;
grant insert (account, digest, incidents, created_by, expires_at), update (revoked_at) on account.api_key to factline_command;

-- Whom a key lets in, and why not. It runs as the owner: neither side of the application can read a digest, or write when a
-- key was used last, which changes at most once a minute.
create function account.enter(digest bytea) returns table (account uuid, roles text[], incidents uuid[], good boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  known account.api_key;
begin
  select k.* into known from account.api_key k where k.digest = enter.digest;
  if known.account is null then
    return;
  end if;
  good := known.revoked_at is null and (known.expires_at is null or now() < known.expires_at);
  if good and (known.last_used_at is null or known.last_used_at < now() - interval '1 minute') then
    update account.api_key k set last_used_at = date_trunc('minute', now())
    where k.account = known.account and (k.last_used_at is null or k.last_used_at < now() - interval '1 minute');
  end if;
  return query select a.id, a.roles, known.incidents, enter.good from account.account a where a.id = known.account;
end
$$;
revoke all on function account.enter(bytea) from public;
grant execute on function account.enter(bytea) to factline_command, factline_query;

alter table account.audit drop constraint audit_act_check;
alter table account.audit add constraint audit_act_check check (act in (
  'signed-in', 'sign-in-failed', 'sign-in-limited', 'account-made', 'rebuild-asked', 'key-made', 'key-revoked', 'key-refused'));
