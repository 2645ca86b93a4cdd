You have signed this petition already: “${petition.action}”
