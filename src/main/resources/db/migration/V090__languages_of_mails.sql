-- The words of a mail in each language that its readers may have signed in. Those that were frozen before are English.
alter table mailing_content
    add column language text not null default 'en',
    add constraint mailing_content_language_is_known check (language in ('en', 'cy')),
    drop constraint mailing_content_pkey,
    add constraint mailing_content_once_per_language primary key (mailing_id, segment, language);
