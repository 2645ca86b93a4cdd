What the Petitions Committee decided on ${meetsOn}
