-- Letters of which the words were frozen before are in English only: those that are still to come are written anew.
-- Those that staff paused stay as they are, so that they stay paused.
update mailing set event = event || '-in-english' where standing and state <> 'paused';
