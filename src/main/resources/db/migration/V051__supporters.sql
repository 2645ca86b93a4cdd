-- Those whom the creator asked to support the petition, before anybody else could sign it.
alter table signature add column sponsor boolean not null default false;

create index signature_of_admission on signature (petition_id, id) where sponsor or creator;

-- How many petitions a block of addresses, or one address, has started lately.
create index signature_creators on signature (created_at) where creator;
