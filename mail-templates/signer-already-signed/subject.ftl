${say("subject", petition.action)}
