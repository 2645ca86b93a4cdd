-- A standing mailing has words and no audience: whoever is to get them is added one by one, as a mail that is due at once.
alter table mailing add column standing boolean not null default false;

-- Looking the mailing up for each letter locks the same row in every transaction that adds one. Mailings are never deleted.
alter table delivery_deferral drop constraint delivery_deferral_mailing_id_fkey;

-- Letters that have not been tried yet, the longest waiting first; what a relay put off is no longer among them.
create index delivery_deferral_letter on delivery_deferral (next_attempt_at) where attempts = 0;

-- Standing mailings are many and cut already: whoever looks for what to cut should not pass them all.
create index mailing_segment_uncut on mailing_segment (mailing_id, position) where not exhausted;
