package petitions.process.form;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import petitions.parliament.Debate;
import petitions.parliament.Debates;
import petitions.parliament.GovernmentResponse;
import petitions.parliament.Responses;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.London;
import petitions.platform.text.Dates;

/** What several forms show: petitions with their figures, responses to read, today's date in London. */
@Component
class Panels {

    private final Petitions petitions;
    private final Responses responses;
    private final Debates debates;
    private final Clock clock;

    Panels(Petitions petitions, Responses responses, Debates debates, Clock clock) {
        this.petitions = petitions;
        this.responses = responses;
        this.debates = debates;
        this.clock = clock;
    }

    LocalDate today() {
        return London.date(clock.instant());
    }

    List<FormView.PetitionPanel> petition(PetitionId id) {
        return petitions(List.of(id));
    }

    List<FormView.PetitionPanel> petitions(Collection<PetitionId> ids) {
        return ids.stream().map(petitions::require).map(this::panel).toList();
    }

    /** Every version with a text, the newest first. */
    List<FormView.Document> responses(PetitionId petition) {
        return responses.all(petition).stream()
                .filter(response -> response.text() != null)
                .map(Panels::document)
                .collect(toCollection(ArrayList::new));
    }

    static FormView.Document document(GovernmentResponse response) {
        return new FormView.Document(
                "Response, version %s, given on %s"
                        .formatted(
                                response.version(), Dates.date(response.text().respondedOn())),
                response.text().summary(),
                response.text().htmlDetails());
    }

    FormView.Fact due(GovernmentResponse response) {
        long late = response.daysLate(today());
        String warning = late <= 0 ? null : late == 1 ? "1 day late" : late + " days late";
        return new FormView.Fact("Response due", Dates.date(response.dueOn()), warning);
    }

    private FormView.PetitionPanel panel(Petition petition) {
        return new FormView.PetitionPanel(
                petition.id().number(),
                petition.action(),
                petition.background(),
                petition.additionalDetails(),
                petition.isPublic() ? "/petitions/" + petition.id() : null,
                petition.state().words(),
                petition.signatureCount(),
                petition.openedAt() == null ? null : Dates.date(petition.openedAt()),
                petition.closingAt() == null ? null : Dates.end(petition.closingAt()),
                responses.latest(petition.id()).map(Panels::words).orElse(null),
                debates.of(petition.id()).stream()
                        .findFirst()
                        .map(Panels::words)
                        .orElse(null));
    }

    private static String words(GovernmentResponse response) {
        if (response.isAwaited() && response.overdueSince() != null) {
            return "overdue since " + Dates.date(response.dueOn());
        }
        return response.isAwaited()
                ? "awaited by " + Dates.date(response.dueOn())
                : response.state().words();
    }

    private static String words(Debate debate) {
        return debate.state() == Debate.State.SCHEDULED
                ? debate.date().words()
                : debate.state().code();
    }
}
