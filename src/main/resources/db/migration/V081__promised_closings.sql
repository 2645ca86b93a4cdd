-- When signing would have ended of the petitions that a dissolution closes, for the case that it is withdrawn. A petition is
-- written down after its promise.
create table dissolution_closing (
    dissolution_id bigint      not null references dissolution,
    petition_id    bigint      not null references petition deferrable initially deferred,
    promised_at    timestamptz not null,
    constraint dissolution_closing_promised_once primary key (dissolution_id, petition_id)
);
