Please check: debate on ${sitting.date}, “${petition.action}”
