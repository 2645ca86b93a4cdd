package petitions.importing;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.parliament.Departments;
import petitions.parliament.ImportedDebates;
import petitions.parliament.ImportedNotices;
import petitions.parliament.ImportedResponses;
import petitions.petition.ImportedPetitions;
import petitions.petition.ImportedPetitions.Known;
import petitions.petition.Petition;
import petitions.petition.Petition.State;
import petitions.petition.PetitionFacts.Answering;
import petitions.platform.Actor;
import petitions.process.ImportedProcesses;
import petitions.signature.SignatureAreas;
import petitions.timeline.Timeline;
import petitions.timeline.TimelineEntry;

/** Takes over one petition, with all that belongs to it, in one transaction. */
@Component
class PetitionImport {

    private static final Actor IMPORT = new Actor(TimelineEntry.IMPORT);

    /** Who responded where a file names no department, as those of 2016 do not. */
    private static final String GOVERNMENT = "HM Government";

    /** Keeps two imports of one petition apart; any number that nothing else locks by. */
    private static final int LOCK = 7_240;

    private final JdbcClient jdbc;
    private final ImportedPetitions petitions;
    private final SignatureAreas areas;
    private final Departments departments;
    private final ImportedResponses responses;
    private final ImportedDebates debates;
    private final ImportedNotices notices;
    private final Timeline timeline;
    private final Past past;
    private final ImportedProcesses processes;
    private final Clock clock;

    PetitionImport(
            JdbcClient jdbc,
            ImportedPetitions petitions,
            SignatureAreas areas,
            Departments departments,
            ImportedResponses responses,
            ImportedDebates debates,
            ImportedNotices notices,
            Timeline timeline,
            Past past,
            ImportedProcesses processes,
            Clock clock) {
        this.jdbc = jdbc;
        this.petitions = petitions;
        this.areas = areas;
        this.departments = departments;
        this.responses = responses;
        this.debates = debates;
        this.notices = notices;
        this.timeline = timeline;
        this.past = past;
        this.processes = processes;
        this.clock = clock;
    }

    /** @return what was known of it before; only what was not is taken over */
    @Transactional
    Known takeOver(PublishedPetition published) {
        var id = published.petition().id();
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(LOCK, Long.hashCode(id.number()))
                .query((row, number) -> number)
                .list();
        var known = petitions.known(id, published.digest());
        if (known == Known.NOT) {
            add(published);
        }
        return known;
    }

    private void add(PublishedPetition published) {
        var petition = petitions.standing(published.petition());
        var id = petition.id();
        petitions.add(petition, published.facts().importedAt(clock.instant()), published.digest());
        published.areas().forEach((kind, counts) -> areas.carryOver(id, kind, counts));
        published.business().forEach(business -> notices.add(id, business, IMPORT));
        if (petition.state() != State.REJECTED) {
            addResponse(petition, published);
            Optional.ofNullable(published.debate()).ifPresent(debate -> debates.add(id, debate, IMPORT));
        }
        timeline.takeOver(id, past.of(petition, published));
        if (petition.state() != State.REJECTED) {
            processes.place(id);
        }
    }

    private void addResponse(Petition petition, PublishedPetition published) {
        var answering = published.facts().departments().stream().findFirst();
        if (published.response() != null) {
            var asked = petition.responseThresholdReachedAt();
            responses.published(
                    petition.id(),
                    answering.map(this::mention).orElseGet(() -> departments.mention(GOVERNMENT, null, null)),
                    asked == null ? petition.openedAt() : asked,
                    published.response(),
                    IMPORT);
        } else if (petition.responseThresholdReachedAt() != null && answering.isPresent()) {
            responses.awaited(petition.id(), mention(answering.get()), petition.responseThresholdReachedAt(), IMPORT);
        }
    }

    private String mention(Answering department) {
        return departments.mention(department.name(), department.acronym(), department.url());
    }
}
