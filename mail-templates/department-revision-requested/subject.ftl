Revised response needed by ${replyBy}: “${petition.action}”
