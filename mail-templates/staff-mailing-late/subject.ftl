Slow mailing: “${subject}”
