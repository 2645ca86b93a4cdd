package petitions.rehearsal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import petitions.parliament.Departments;
import petitions.parliament.Responses;
import petitions.petition.NewPetition;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.London;
import petitions.platform.Refused;
import petitions.rehearsal.Life.LifePetition;
import petitions.signature.NewSignature;
import petitions.signature.SignatureGenerator;
import petitions.signature.Signatures;

/** Makes the events of a life happen, or sees that they did. */
@Component
@Profile("local")
class LifePlayer {

    private final Petitions petitions;
    private final Responses responses;
    private final Departments departments;
    private final Signatures signatures;
    private final SignatureGenerator generator;
    private final LifeActions actions;
    private final Founding founding;
    private final TimeMachine time;

    LifePlayer(
            Petitions petitions,
            Responses responses,
            Departments departments,
            Signatures signatures,
            SignatureGenerator generator,
            LifeActions actions,
            Founding founding,
            TimeMachine time) {
        this.petitions = petitions;
        this.responses = responses;
        this.departments = departments;
        this.signatures = signatures;
        this.generator = generator;
        this.actions = actions;
        this.founding = founding;
        this.time = time;
    }

    /**
     * Makes one event happen now.
     *
     * @param signers how many sign each petition when it opens, its creator included
     * @throws NotFollowed if a rule or the process says otherwise
     */
    void play(Life life, LifeEvent event, int signers) {
        try {
            handler(life, signers, event).accept(event);
            time.settle();
        } catch (Refused refused) {
            throw new NotFollowed(event, refused);
        }
    }

    private Consumer<LifeEvent> handler(Life life, int signers, LifeEvent event) {
        return switch (LifeKind.of(event.kind()).orElseThrow()) {
            case STARTED -> started -> start(life, started);
            case SUPPORTED -> supported -> founding.support(supported.onlyPetition());
            case PUBLISHED -> published -> publish(published, signers);
            case OPENED -> opened -> open(life, opened, signers);
            case RESPONSE_THRESHOLD_REACHED -> this::reachResponseThreshold;
            case DEBATE_THRESHOLD_REACHED -> this::reachDebateThreshold;
            case RESPONSE_REQUESTED -> this::requestResponse;
            case RESPONSE_DEADLINE_MISSED -> this::verifyDeadlineMissed;
            case GOVERNMENT_RESPONDED -> this::respond;
            case REVISION_REQUESTED -> actions::askForRevision;
            case RELATED_ACTIVITY -> actions::publishRelatedActivity;
            case CLOSED -> this::verifyClosed;
            case DEBATE_SCHEDULED -> actions::scheduleDebate;
            case DEBATE_POSTPONED -> actions::postponeDebate;
            case DEBATE_RESCHEDULED -> actions::rescheduleDebate;
            case DEBATE_DECLINED -> actions::declineDebate;
            case DEBATE_HELD -> actions::recordOutcome;
            case SIGNING_PAUSED -> actions::pauseSigning;
            case SIGNING_RESUMED -> actions::resumeSigning;
            case TAKEN_DOWN -> actions::takeDown;
        };
    }

    /** The counts of all petitions that fall between two instants, the earliest first. */
    List<Tally> tallies(Life life, Instant after, Instant until) {
        return life.signatureCounts().entrySet().stream()
                .flatMap(counts -> counts.getValue().stream()
                        .map(count -> new Tally(new PetitionId(counts.getKey()), count.instant(), count.count())))
                .filter(tally -> tally.at().isAfter(after) && !tally.at().isAfter(until))
                .sorted(Comparator.comparing(Tally::at))
                .toList();
    }

    /** How many had signed by an instant. */
    record Tally(PetitionId petition, Instant at, int total) {}

    void count(Tally tally) {
        petitions
                .find(tally.petition())
                .filter(Petition::isPublic)
                .ifPresent(petition -> petitions.carryOver(petition.id(), tally.total()));
        time.settle();
    }

    private void start(Life life, LifeEvent event) {
        var described = life.petition(event.onlyPetition().number()).orElseThrow();
        founding.start(event.onlyPetition(), described);
        if (described.department() != null) {
            know(described.department());
        }
    }

    /** Those who supported it are among those who sign. */
    private void publish(LifeEvent event, int signers) {
        founding.publish(event);
        var carried = petitions.require(event.onlyPetition()).signatureCount();
        generator.sign(event.onlyPetition(), Math.max(0, signers - carried));
    }

    private void open(Life life, LifeEvent event, int signers) {
        var id = event.onlyPetition();
        LifePetition described = life.petition(id.number()).orElseThrow();
        petitions.open(
                new NewPetition(
                        id,
                        described.action(),
                        described.background(),
                        described.additionalDetails(),
                        described.department()),
                Staff.CLERK);
        if (described.department() != null) {
            know(described.department());
        }
        signatures.addCreator(new NewSignature(
                id, "Sam Creator", "creator.%s@mail.example.org".formatted(id), "GB", "SW1A 0AA", true, true));
        generator.sign(id, signers - 1);
    }

    private void reachResponseThreshold(LifeEvent event) {
        var petition = petitions.require(event.onlyPetition());
        petitions.carryOver(petition.id(), Math.max(event.threshold(), petition.signatureCount()));
        require(
                event,
                petitions.require(petition.id()).responseThresholdReachedAt() != null,
                "%s signatures are not the threshold of this installation.".formatted(event.threshold()));
    }

    private void reachDebateThreshold(LifeEvent event) {
        var petition = petitions.require(event.onlyPetition());
        petitions.carryOver(petition.id(), Math.max(event.threshold(), petition.signatureCount()));
        require(
                event,
                petitions.require(petition.id()).debateThresholdReachedAt() != null,
                "%s signatures are not the threshold of this installation.".formatted(event.threshold()));
    }

    private void requestResponse(LifeEvent event) {
        know(event.department());
        actions.requestResponse(event);
        var dueOn = responses.require(event.onlyPetition()).dueOn();
        require(event, event.due() == null || event.due().equals(dueOn), "The response is due on %s.".formatted(dueOn));
    }

    private void verifyDeadlineMissed(LifeEvent event) {
        var response = responses.require(event.onlyPetition());
        require(event, response.overdueSince() != null, "The response is not overdue.");
        require(
                event,
                London.date(response.overdueSince()).equals(London.date(event.instant())),
                "The response has been overdue since %s.".formatted(London.date(response.overdueSince())));
    }

    private void respond(LifeEvent event) {
        var awaited = responses.require(event.onlyPetition());
        require(
                event,
                event.version() == null || awaited.version() == event.version(),
                "Version %s is awaited.".formatted(awaited.version()));
        if (awaited.isAwaited()) {
            actions.recordResponse(event);
        }
        if (!awaited.isPublished()) {
            actions.approveResponse(event);
        }
    }

    private void verifyClosed(LifeEvent event) {
        var petition = petitions.require(event.onlyPetition());
        require(event, petition.closedAt() != null, "It is open until %s.".formatted(petition.closingAt()));
        require(event, petition.closedAt().equals(event.instant()), "It closed at %s.".formatted(petition.closedAt()));
    }

    /** A department that nobody has entered yet, with an address that delivers nowhere (RFC 2606). */
    private void know(String department) {
        if (departments.find(department).isEmpty()) {
            var mailbox = department.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
            departments.save(department, null, null, mailbox + "@departments.example.org");
        }
    }

    private static void require(LifeEvent event, boolean holds, String otherwise) {
        if (!holds) {
            throw new NotFollowed(event, otherwise);
        }
    }
}
