Due on ${dueOn}: moderation of “${petition.action}”
