${subject!(say("subject", sitting.date, petition.action))}
