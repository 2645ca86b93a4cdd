${subject!(say("subject", petition.action))}
