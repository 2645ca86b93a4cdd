Your petition will not go further: “${petition.action}”
