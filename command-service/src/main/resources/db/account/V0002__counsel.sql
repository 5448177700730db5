-- A role for those who may read privileged facts.

alter table account.account drop constraint account_roles_check;
alter table account.account add constraint account_roles_check
  check (cardinality(roles) > 0 and roles <@ array['viewer', 'editor', 'auditor', 'administrator', 'counsel']);
