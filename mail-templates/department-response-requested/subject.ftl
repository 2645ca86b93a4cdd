Response needed by ${dueOn}: “${petition.action}”
