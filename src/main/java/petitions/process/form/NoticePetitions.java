package petitions.process.form;

import java.util.List;
import org.springframework.stereotype.Component;
import petitions.parliament.Debates;
import petitions.parliament.Notice;
import petitions.petition.PetitionId;

/** Whose signers a notice goes to. */
@Component
class NoticePetitions {

    private final Debates debates;

    NoticePetitions(Debates debates) {
        this.debates = debates;
    }

    List<PetitionId> by(Notice notice) {
        return notice.debate() == null
                ? List.of(notice.petition())
                : debates.stepToldBy(notice.id()).petitions();
    }
}
