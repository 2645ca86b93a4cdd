package petitions.publicsite;

import java.util.List;
import petitions.timeline.Timeline.Numbered;

/** A petition, and what happened to it, the oldest first. */
record ToldRecord(PublicRecord record, List<Numbered> timeline) {}
