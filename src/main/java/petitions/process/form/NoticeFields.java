package petitions.process.form;

import java.util.List;
import petitions.parliament.NoticeText;

/** The two fields of every notice. */
final class NoticeFields {

    private NoticeFields() {}

    static List<Field> all(String help) {
        return List.of(subject(), body(help));
    }

    static Field subject() {
        return Field.of(Field.Type.TEXT, "subject", "Subject", "Heads the mail, and the entry on the petition's page.")
                .limit(NoticeText.SUBJECT_LIMIT);
    }

    static Field body(String help) {
        return Field.of(Field.Type.MARKDOWN, "body", "Text", help).limit(NoticeText.BODY_LIMIT);
    }
}
