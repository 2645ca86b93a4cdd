Please confirm your petition: “${petition.action}”
