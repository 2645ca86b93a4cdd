Your petition takes us longer than we said: “${petition.action}”
