-- Looking the mailing up for each mail that is written down cost more than the row itself. Mailings are never deleted, and
-- only the ledger writes here.
alter table delivery drop constraint delivery_mailing_id_fkey;
