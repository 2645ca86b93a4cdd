The petitions that send you emails
