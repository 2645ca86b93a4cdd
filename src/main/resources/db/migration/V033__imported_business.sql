-- What others have published is kept to the letter: plain text where ours is Markdown, and blanks where ours are absent.
alter table government_response_text add column plain boolean not null default false;
alter table notice_text add column plain boolean not null default false;
alter table notice add column imported boolean not null default false;

-- When the source wrote the response down and last changed it; null where our own publication says so.
alter table government_response
    add column source_created_at timestamptz,
    add column source_updated_at timestamptz;

-- A debate that was decided against may have come with links, blank ones mostly, and was held on no day.
alter table debate_outcome alter column debated_on drop not null;

-- An imported department has no address yet; what is written to it goes to those who can pass it on.
alter table department alter column email drop not null;
