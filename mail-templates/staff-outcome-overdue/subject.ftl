Overdue: outcome of the debate on ${debatedOn}, “${petition.action}”
