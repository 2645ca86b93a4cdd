-- Which petitions send emails to an address.
create index signature_subscriptions on signature (canonical_email) where confirmed_at is not null and subscribed;

-- How often people asked which petitions write to them, by London's day. Whoever asks writes a row, whether their address is
-- known or not, so that both take as long.
create table subscriptions_asked (
    day    date   not null,
    number bigint not null,
    constraint subscriptions_asked_once_a_day primary key (day)
);
