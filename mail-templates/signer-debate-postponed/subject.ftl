${subject!("Debate postponed: “" + petition.action + "”")}
