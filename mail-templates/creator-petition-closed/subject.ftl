Your petition has closed: “${petition.action}”
