package petitions.process.form;

import java.util.List;
import java.util.Set;
import petitions.parliament.Notice;
import petitions.parliament.NoticeText;

/** The two fields of every notice. */
final class NoticeFields {

    static final Set<String> NAMES = Set.of("subject", "body");

    private NoticeFields() {}

    static List<Field> all(Notice.Kind kind, String help) {
        return List.of(subject(kind), body(help));
    }

    /** Mails that tell how a debate ended are called the same for every debate. */
    static Field subject(Notice.Kind kind) {
        return switch (kind) {
            case DEBATE_HELD, DEBATE_DECLINED ->
                subject("Heads the entry on the petition's page. The mail has a subject of its own.");
            default -> subject("Heads the mail, and the entry on the petition's page.");
        };
    }

    static Field subjectUnlessDeclined() {
        return subject("Heads the entry on the petition's page, and the mail if there is a new date.");
    }

    private static Field subject(String help) {
        return Field.of(Field.Type.TEXT, "subject", "Subject", help).limit(NoticeText.SUBJECT_LIMIT);
    }

    static Field body(String help) {
        return Field.of(Field.Type.MARKDOWN, "body", "Text", help).limit(NoticeText.BODY_LIMIT);
    }
}
