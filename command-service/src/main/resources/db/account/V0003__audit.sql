-- Who signed in and what was administered. Nothing of it is part of the record, and it is not kept for ever: an address of the
-- network is personal data.

create table account.audit (
  id      bigint generated always as identity,
  at      timestamptz not null default clock_timestamp(),
  act     text        not null,
  account uuid,
  address inet,
  constraint audit_id_key primary key (id),
  constraint audit_act_check check (act in (
    'signed-in', 'sign-in-failed', 'sign-in-limited', 'account-made', 'rebuild-asked'))
);
create index audit_at_idx on account.audit (at);
comment on column account.audit.account is 'Who, by the opaque id; null where a name that nobody has failed to sign in.';
comment on column account.audit.address is 'From where; gone with its line after 90 days.';

-- The only way in. A name that failed is looked up and not kept. It runs as the owner, so that neither side of the application
-- may change or take away a line; it takes away what is older than 90 days itself.
create function account.note(act text, account uuid, name text, address inet) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  delete from account.audit a where a.at < now() - interval '90 days';
  insert into account.audit (act, account, address)
  values (note.act,
          coalesce(note.account, (select a.id from account.account a where a.name = lower(note.name))),
          note.address);
end
$$;
revoke all on function account.note(text, uuid, text, inet) from public;
grant execute on function account.note(text, uuid, text, inet) to factline_command, factline_query;
grant select on account.audit to factline_query;
