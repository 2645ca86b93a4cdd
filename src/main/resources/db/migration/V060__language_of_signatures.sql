-- The language in which somebody signed, for what is mailed to them.
alter table signature
    add column language text not null default 'en',
    add constraint signature_language_is_known check (language in ('en', 'cy'));
