package petitions.process.form;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import petitions.parliament.Debates;
import petitions.parliament.Notice;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;

/** Whose signers a notice goes to. */
@Component
class NoticePetitions {

    private final Debates debates;
    private final Petitions petitions;

    NoticePetitions(Debates debates, Petitions petitions) {
        this.debates = debates;
        this.petitions = petitions;
    }

    /** Without those that have been taken down since: nobody is written to about them. */
    List<PetitionId> by(Notice notice) {
        return told(notice)
                .filter(petition -> petitions.require(petition).isPublic())
                .toList();
    }

    List<FormView.Note> leftOut(Notice notice) {
        return told(notice)
                .filter(petition -> !petitions.require(petition).isPublic())
                .map(petition -> new FormView.Note(
                        "Petition %s is left out".formatted(petition),
                        "It has been taken down since; nobody is mailed about it."))
                .toList();
    }

    private Stream<PetitionId> told(Notice notice) {
        return notice.debate() == null
                ? Stream.of(notice.petition())
                : debates.stepToldBy(notice.id()).petitions().stream();
    }
}
