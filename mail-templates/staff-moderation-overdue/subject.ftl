Overdue: moderation of “${petition.action}”
