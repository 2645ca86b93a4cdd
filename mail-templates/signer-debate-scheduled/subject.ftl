${subject!("Debate planned for " + sitting.date + ": “" + petition.action + "”")}
