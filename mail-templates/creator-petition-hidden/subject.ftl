We did not publish your petition: “${petition.action}”
