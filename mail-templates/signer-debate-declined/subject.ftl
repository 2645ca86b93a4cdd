Decision not to hold a debate: “${petition.action}”
