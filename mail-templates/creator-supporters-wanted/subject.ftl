Find ${needed} people to support your petition: “${petition.action}”
