Not accepted: “${petition.action}”
