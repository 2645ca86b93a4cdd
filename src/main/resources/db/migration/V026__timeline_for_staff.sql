-- Some of what happens to a petition is for staff only: how its mails were paused, and why.
alter table timeline_entry
    add column staff_only boolean not null default false;
