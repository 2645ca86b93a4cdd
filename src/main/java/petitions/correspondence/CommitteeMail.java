package petitions.correspondence;

/** What the Petitions Committee reads before it meets. */
public sealed interface CommitteeMail extends Mail permits CommitteeAgenda {}
