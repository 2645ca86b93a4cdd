-- What relays answered to those that they refused, by code, while a mailing of millions is looked at every few seconds.
create index delivery_refused on delivery (mailing_id, detail) where fate = 'refused';
