-- An import's areas keep the order in which they were published; others follow by name.
alter table signatures_by_area add column position int;
