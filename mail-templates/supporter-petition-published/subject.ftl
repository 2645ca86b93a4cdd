Published: “${petition.action}”
