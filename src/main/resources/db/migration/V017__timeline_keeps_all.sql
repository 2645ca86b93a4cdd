-- Truncating a table asks none of its rows, and empties those that refer to it along with it.
create trigger timeline_entry_is_never_emptied
    before truncate on timeline_entry
    for each statement execute function timeline_is_append_only();
