${say("subject", needed, petition.action)}
