package petitions.correspondence;

import java.util.List;
import org.springframework.stereotype.Component;
import petitions.mailing.MailingId;
import petitions.mailing.MailingProgress;
import petitions.mailing.Mailings;
import petitions.parliament.DebateId;
import petitions.parliament.Debates;
import petitions.petition.Dissolution;
import petitions.petition.PetitionId;

/** What a mailing is about, as its order says it: a petition, a debate, or another mailing that is late. */
@Component
public class MailingSubjects {

    private static final String PETITION = "petition:";
    private static final String DEBATE = "debate:";
    private static final String MAILING = "mailing:";
    private static final String DISSOLUTION = "dissolution:";

    private final Debates debates;
    private final Mailings mailings;

    MailingSubjects(Debates debates, Mailings mailings) {
        this.debates = debates;
        this.mailings = mailings;
    }

    static String about(PetitionId petition) {
        return PETITION + petition;
    }

    static String about(DebateId debate) {
        return DEBATE + debate.number();
    }

    static String about(Dissolution dissolution) {
        return DISSOLUTION + dissolution.id();
    }

    static String about(MailingId mailing) {
        return MAILING + mailing;
    }

    /** Those that {@code subject} is about now; of a debate all that belong to it. */
    public List<PetitionId> petitions(String subject) {
        if (subject.startsWith(PETITION)) {
            return List.of(PetitionId.of(subject.substring(PETITION.length())));
        }
        if (subject.startsWith(DEBATE)) {
            return debates.require(new DebateId(number(subject, DEBATE))).petitions();
        }
        if (subject.startsWith(MAILING)) {
            return mailings.find(new MailingId(number(subject, MAILING)))
                    .map(MailingProgress::subject)
                    .map(this::petitions)
                    .orElse(List.of());
        }
        return List.of();
    }

    /** Whom a part of a mailing goes to. */
    public static String recipients(String segment) {
        return Segment.of(segment).words();
    }

    private static long number(String subject, String prefix) {
        return Long.parseLong(subject.substring(prefix.length()));
    }
}
