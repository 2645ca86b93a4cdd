${say("subject")}
