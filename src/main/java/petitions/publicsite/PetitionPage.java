package petitions.publicsite;

import java.util.List;
import java.util.Objects;
import petitions.parliament.Notice;
import petitions.petition.Petition.State;
import petitions.petition.PetitionFacts.Answering;
import petitions.petition.Thresholds;
import petitions.platform.text.Language;
import petitions.platform.text.OneLine;
import petitions.platform.words.Words;

/**
 * The petition's page in words; what ends in {@code Html} is safe to show as it is.
 *
 * @param state how it stands, and until when or since when
 * @param ran for how long; null until it is closed
 * @param creator null once it is closed
 * @param note of the Committee; empty if there is none
 * @param rejection null unless it was rejected, and then nothing is to come
 */
public record PetitionPage(
        String number,
        String title,
        Language language,
        boolean open,
        String stateCode,
        String state,
        String ran,
        String creator,
        List<Answering> departments,
        String note,
        RejectionPart rejection,
        String background,
        String details,
        CountPart count,
        ResponsePart response,
        DebatePart debate,
        List<Business> business,
        List<HistoryEvent> timeline) {

    public record Business(String subject, Day on, String bodyHtml) {

        static Business of(Notice notice, Words words) {
            return new Business(
                    notice.text().subject(),
                    Day.of(notice.occurredOn(), words.language()),
                    notice.text().htmlBody());
        }
    }

    static PetitionPage of(FullRecord full, Thresholds thresholds, Words words) {
        var record = full.record();
        var petition = record.petition();
        var facts = record.facts();
        return new PetitionPage(
                petition.id().toString(),
                OneLine.of(petition.action()),
                petition.language(),
                petition.isOpen(),
                petition.state().code(),
                StateWords.of(petition, facts, words),
                petition.state() == State.CLOSED ? StateWords.ran(petition, words) : null,
                record.creator(),
                record.answering(),
                Objects.requireNonNullElse(facts.committeeNote(), ""),
                petition.state() == State.REJECTED ? RejectionPart.of(facts.rejection(), words) : null,
                petition.background(),
                petition.additionalDetails(),
                CountPart.of(petition, thresholds, words),
                ResponsePart.of(record, thresholds, words),
                DebatePart.of(record, thresholds, words),
                record.business().stream()
                        .map(notice -> Business.of(notice, words))
                        .toList(),
                full.timeline().stream()
                        .map(entry -> HistoryEvent.of(entry, words))
                        .toList());
    }
}
