-- What staff have typed and not yet submitted; one draft a task, or a person and start form.
create table staff_draft (
    id        uuid        primary key,
    about     text        not null,
    form      text        not null,
    content   jsonb       not null,
    -- what was found good last: that is submitted, even if a save that was sent earlier arrives later
    checked   jsonb,
    saved_by  text        not null,
    saved_at  timestamptz not null,
    submitted boolean     not null default false
);

create unique index staff_draft_once on staff_draft (about) where not submitted;
