Overdue: response from ${department}, “${petition.action}”
