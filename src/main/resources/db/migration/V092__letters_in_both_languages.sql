-- Letters of which the words were frozen before are in English only: those that are still to come are written anew.
update mailing set event = event || '-in-english' where standing;
