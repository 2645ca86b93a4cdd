-- What was rejected in public can be taken off the site too. It never opened, and has neither an opening nor a closing.
alter table petition
    drop constraint petition_opened_says_when,
    add constraint petition_opened_says_when
        check (case state
            when 'open' then opened_at is not null and closing_at is not null
            when 'closed' then opened_at is not null and closing_at is not null
            when 'taken_down' then opened_at is not null and closing_at is not null or rejection_code is not null
            else true end);
