-- Signatures that are kept and not believed: watched as they come, and looked for when the suspicion was wrong.
create index signature_suspected on signature (suspected, created_at) where suspected is not null;
