Overdue: the meeting of the Petitions Committee on ${meetsOn} is not recorded
