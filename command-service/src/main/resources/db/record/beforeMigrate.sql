-- Roles and rights that live beside the database, not in it: a dump does not carry them, so every start looks after them.

do $$
declare
  role_name text;
begin
  foreach role_name in array array['factline_command', 'factline_query', 'factline_redactor'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin', role_name);
      execute format('grant %I to current_user', role_name);
    end if;
  end loop;
  -- read models live in schemas that the query side makes and drops itself
  execute format('grant create, connect, temporary on database %I to factline_query', current_database());
  execute format('grant connect on database %I to factline_command, factline_redactor', current_database());
end
$$;
