-- The language in which somebody asks for something: that of the page on which they started the petition.
alter table petition
    add column language text not null default 'en',
    add constraint petition_language_is_known check (language in ('en', 'cy'));
