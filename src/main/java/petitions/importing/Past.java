package petitions.importing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import petitions.parliament.Debate;
import petitions.parliament.DebateDate;
import petitions.parliament.DebateDeclined;
import petitions.parliament.DebateHeld;
import petitions.parliament.DebateScheduled;
import petitions.parliament.GovernmentResponded;
import petitions.parliament.ImportedDebate;
import petitions.petition.DebateThresholdReached;
import petitions.petition.Petition;
import petitions.petition.PetitionClosed;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.petition.PetitionOpened;
import petitions.petition.ResponseThresholdReached;
import petitions.petition.Thresholds;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.timeline.TimelineEntry;

/** What happened to a petition before it came, as far as its file tells when. */
@Component
class Past {

    private final Thresholds thresholds;

    Past(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    List<TimelineEntry> of(Petition petition, PublishedPetition published) {
        var events = new ArrayList<PetitionEvent>();
        var id = petition.id();
        if (petition.openedAt() != null) {
            events.add(
                    new PetitionOpened(id, petition.action(), petition.closingAt(), petition.openedAt(), Actor.SYSTEM));
        }
        if (petition.responseThresholdReachedAt() != null) {
            events.add(new ResponseThresholdReached(
                    id, thresholds.response(), petition.responseThresholdReachedAt(), Actor.SYSTEM));
        }
        if (petition.debateThresholdReachedAt() != null) {
            events.add(new DebateThresholdReached(
                    id, thresholds.debate(), petition.debateThresholdReachedAt(), Actor.SYSTEM));
        }
        var response = published.response();
        if (response != null) {
            events.add(new GovernmentResponded(id, 1, response.respondedOn(), response.publishedAt(), Actor.SYSTEM));
        }
        if (published.debate() != null) {
            addDebate(id, published.debate(), events);
        }
        if (petition.closedAt() != null && petition.openedAt() != null) {
            events.add(new PetitionClosed(id, petition.signatureCount(), petition.closedAt(), Actor.SYSTEM));
        }
        var entries =
                new ArrayList<>(events.stream().map(TimelineEntry::imported).toList());
        var rejection = published.facts().rejection();
        if (rejection != null && published.facts().rejectedAt() != null) {
            entries.add(new TimelineEntry(
                    published.facts().rejectedAt(),
                    "petition-rejected",
                    "Rejected: %s.".formatted(rejection.code()),
                    TimelineEntry.IMPORT));
        }
        return entries;
    }

    private static void addDebate(PetitionId id, ImportedDebate debate, List<PetitionEvent> events) {
        if (debate.on() != null && debate.scheduledOn() != null) {
            var date = new DebateDate(debate.on(), null, null, null, null);
            events.add(new DebateScheduled(
                    null, List.of(id), date, null, London.startOfDay(debate.scheduledOn()), Actor.SYSTEM));
        }
        if (debate.outcomeAt() != null) {
            events.add(
                    debate.state() == Debate.State.HELD
                            ? new DebateHeld(
                                    null,
                                    List.of(id),
                                    debate.outcome().debatedOn(),
                                    null,
                                    debate.outcomeAt(),
                                    Actor.SYSTEM)
                            : new DebateDeclined(null, List.of(id), null, debate.outcomeAt(), Actor.SYSTEM));
        }
    }
}
