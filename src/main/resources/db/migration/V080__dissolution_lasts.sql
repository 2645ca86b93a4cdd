-- A dissolution can be withdrawn until it comes, and from then on lasts until staff open the new Parliament. Those that are
-- past were heeded until their instant only.
alter table dissolution
    add column withdrawn_at timestamptz,
    add column withdrawn_by text,
    add column reopened_at  timestamptz,
    add column reopened_by  text,
    add constraint dissolution_withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null)),
    add constraint dissolution_over_by_somebody check ((reopened_at is null) = (reopened_by is null)),
    drop constraint dissolution_once_at_an_instant;

update dissolution set reopened_at = dissolved_at, reopened_by = 'system' where dissolved_at < now();

create unique index dissolution_once_at_an_instant on dissolution (dissolved_at) where withdrawn_at is null;

-- the question of everybody who starts, publishes or restores a petition: which one is it?
create unique index dissolution_one_under_way on dissolution ((true)) where withdrawn_at is null and reopened_at is null;
