package petitions.correspondence;

import static org.junit.jupiter.api.Named.named;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import petitions.platform.text.Language;
import petitions.platform.words.Vocabulary;

/** Every sample under the name of its kind, and a renderer as a fresh installation has it. */
final class MailCases {

    static final String ALL = "petitions.correspondence.MailCases#all";
    static final String QUOTING = "petitions.correspondence.MailCases#quoting";
    static final String TO_PEOPLE = "petitions.correspondence.MailCases#toPeople";
    static final String TO_OFFICES = "petitions.correspondence.MailCases#toOffices";

    static final String LETTERS = "petitions.correspondence.MailCases#letters";

    static final String TRANSLATED = "petitions.correspondence.MailCases#translated";

    private MailCases() {}

    static MailRenderer renderer() {
        return new MailRenderer(
                new Letterhead("Petitions", "Deisebau", "committee@petitions.example", null), new Vocabulary());
    }

    static Stream<Named<Mail>> all() {
        return MailSamples.all().stream().map(mail -> named(mail.kind(), mail));
    }

    /** Those that people get in the language they chose. */
    static Stream<Named<Mail>> translated() {
        return all().filter(mail -> Voice.of(mail.getPayload()).languages().contains(Language.WELSH));
    }

    /** Those with words that somebody wrote. */
    static Stream<Named<Mail>> quoting() {
        return all().filter(mail -> !(mail.getPayload() instanceof DissolutionMail
                || mail.getPayload() instanceof AddressMail
                || mail.getPayload() instanceof StaffMeetingOverdue
                || mail.getPayload() instanceof SupporterPetitionUnpublished));
    }

    static Stream<Named<Mail>> toPeople() {
        return all().filter(mail -> mail.getPayload() instanceof SignerMail
                || mail.getPayload() instanceof SupporterMail
                || mail.getPayload() instanceof DissolutionMail
                || mail.getPayload() instanceof CreatorMail);
    }

    static Stream<Named<Mail>> letters() {
        return all().filter(mail -> mail.getPayload() instanceof SigningMail);
    }

    static Stream<Named<Mail>> toOffices() {
        return all().filter(mail -> mail.getPayload() instanceof DepartmentMail
                || mail.getPayload() instanceof CommitteeMail
                || mail.getPayload() instanceof StaffMail);
    }
}
