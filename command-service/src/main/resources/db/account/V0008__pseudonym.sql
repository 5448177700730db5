-- Pseudonyms: whoever wrote a message that was imported appears as subject:<uuid>, drawn from who it is by a key that is not on the
-- record. Whoever deletes the key of an incident makes sure that nobody can find out any more, and that later imports draw others.

create table account.pseudonym_key (
  incident uuid  not null,
  key      bytea not null,
  constraint pseudonym_key_incident_key primary key (incident),
  constraint pseudonym_key_key_check check (octet_length(key) = 32)
);

grant select, insert on account.pseudonym_key to factline_command;
