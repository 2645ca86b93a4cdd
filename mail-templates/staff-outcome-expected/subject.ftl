Please record the outcome: debate on ${debatedOn}, “${petition.action}”
