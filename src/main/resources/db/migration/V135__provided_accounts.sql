-- Whose account it is that a provider of sign-ins vouches for. Who somebody is there for good is the subject; what their account
-- is called may change, and may be given to somebody else.
create table provided_account (
    account text not null,
    issuer  text not null,
    subject text not null,
    constraint provided_account_one_person_each primary key (account),
    constraint provided_account_once_per_person unique (issuer, subject)
);

-- Jane and jane are one name to people
create unique index provided_account_name_in_any_case on provided_account (lower(account));
