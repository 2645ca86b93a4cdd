Please change your petition: “${petition.action}”
