MPs have debated: “${petition.action}”
