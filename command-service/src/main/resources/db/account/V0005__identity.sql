-- Accounts for whom an issuer of OpenID Connect vouches, and accounts that an administrator has shut.

alter table account.account add column disabled_at timestamptz;
comment on column account.account.disabled_at is 'Since when nobody can sign in to it.';
comment on column account.account.roles is 'Of whoever an issuer vouches for: those of the last sign-in, shown and never relied upon.';

create table account.identity (
  account uuid             not null,
  issuer  text collate "C" not null,
  subject text collate "C" not null,
  constraint identity_account_key primary key (account),
  constraint identity_account_fkey foreign key (account) references account.account (id),
  constraint identity_issuer_subject_key unique (issuer, subject),
  constraint identity_subject_check check (length(subject) between 1 and 255)
);
comment on table account.identity is 'Who an issuer says somebody is. Bound once, at first sight, and never changed.';

-- who is behind an account is told by the issuer alone; only that there is one is shown
grant select (account, issuer) on account.identity to factline_query;

-- The account of whoever an issuer vouches for, made at first sight, and whether it was disabled. It runs as the owner: neither
-- side of the application can bind an identity to an account that is there already, or to another one than before. A name that is
-- taken, or that Factline gives itself, gets a mark: a name opens nothing, and shall not look as if it did. Nobody is made without
-- a role. No row where there is no account.
create function account.admit(issuer text, subject text, name text, roles text[])
  returns table (account uuid, made boolean, disabled boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  known uuid;
begin
  made := false;
  select i.account into known from account.identity i where i.issuer = admit.issuer and i.subject = admit.subject;
  if known is null and cardinality(admit.roles) > 0 then
    -- both services may see somebody for the first time at once
    perform pg_advisory_xact_lock(5, hashtext(admit.issuer || ' ' || admit.subject));
    select i.account into known from account.identity i where i.issuer = admit.issuer and i.subject = admit.subject;
    if known is null then
      known := gen_random_uuid();
      made := true;
      if admit.name <> 'admin' and admit.name not like 'factline%' then
        insert into account.account (id, name, roles) values (known, admit.name, admit.roles)
        on conflict on constraint account_name_key do nothing;
      end if;
      if not exists (select from account.account a where a.id = known) then
        insert into account.account (id, name, roles)
        values (known, left(admit.name, 55) || '-' || right(known::text, 8), admit.roles);
      end if;
      insert into account.identity (account, issuer, subject) values (known, admit.issuer, admit.subject);
    end if;
  end if;
  update account.account a set roles = admit.roles
  where a.id = known and a.disabled_at is null and cardinality(admit.roles) > 0 and a.roles is distinct from admit.roles;
  return query select a.id, admit.made, a.disabled_at is not null from account.account a where a.id = known;
end
$$;
revoke all on function account.admit(text, text, text, text[]) from public;
grant execute on function account.admit(text, text, text, text[]) to factline_command, factline_query;

-- A key whose account is disabled is worth nothing, as one that is revoked.
create or replace function account.enter(digest bytea) returns table (account uuid, roles text[], incidents uuid[], good boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  known account.api_key;
begin
  select k.* into known from account.api_key k where k.digest = enter.digest;
  if known.account is null then
    return;
  end if;
  good := known.revoked_at is null and (known.expires_at is null or now() < known.expires_at)
    and not exists (select from account.account a where a.id = known.account and a.disabled_at is not null);
  if good and (known.last_used_at is null or known.last_used_at < now() - interval '1 minute') then
    update account.api_key k set last_used_at = date_trunc('minute', now())
    where k.account = known.account and (k.last_used_at is null or k.last_used_at < now() - interval '1 minute');
  end if;
  return query select a.id, a.roles, known.incidents, enter.good from account.account a where a.id = known.account;
end
$$;

alter table account.audit drop constraint audit_act_check;
alter table account.audit add constraint audit_act_check check (act in (
  'signed-in', 'sign-in-failed', 'sign-in-limited', 'account-made', 'account-disabled', 'account-enabled', 'rebuild-asked',
  'key-made', 'key-revoked', 'key-refused'));
