package petitions.correspondence;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import petitions.mailing.MailingId;
import petitions.mailing.MailingProgress;
import petitions.mailing.Mailings;
import petitions.parliament.CommitteeMeeting;
import petitions.parliament.DebateId;
import petitions.parliament.Debates;
import petitions.petition.Dissolution;
import petitions.petition.PetitionId;

/** What a mailing is about, as its order says it: a petition, a debate, a meeting of the Committee, or another mailing that is late. */
@Component
public class MailingSubjects {

    private static final String PETITION = "petition:";
    private static final String DEBATE = "debate:";
    private static final String MAILING = "mailing:";
    private static final String DISSOLUTION = "dissolution:";
    private static final String MEETING = "meeting:";

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

    static String about(CommitteeMeeting meeting) {
        return MEETING + meeting.plannedOn();
    }

    static String about(MailingId mailing) {
        return MAILING + mailing;
    }

    /** The subjects of all that is mailed about this petition and these debates. */
    public static List<String> about(PetitionId petition, Collection<DebateId> debates) {
        return Stream.concat(Stream.of(about(petition)), debates.stream().map(MailingSubjects::about))
                .toList();
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
