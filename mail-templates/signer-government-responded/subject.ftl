The Government has responded: “${petition.action}”
