Please confirm your support: “${petition.action}”
