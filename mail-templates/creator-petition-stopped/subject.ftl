Your petition cannot go further: “${petition.action}”
