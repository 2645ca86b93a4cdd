The Government has revised its response: “${petition.action}”
