We are looking at your petition: “${petition.action}”
