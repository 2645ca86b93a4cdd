Please confirm your signature: “${petition.action}”
