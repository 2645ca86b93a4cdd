-- How far forgetting a petition's signers is; begun again if it was restored and has ended again since.
create table anonymisation (
    petition_id bigint      not null references petition,
    began_at    timestamptz not null,
    signatures  bigint      not null default 0,
    finished_at timestamptz,
    constraint anonymisation_once_a_petition primary key (petition_id)
);

-- Signatures that nobody confirmed, the oldest first: they are forgotten long before the others.
create index signature_unconfirmed on signature (created_at) where confirmed_at is null and erased_at is null;
