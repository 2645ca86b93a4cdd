package petitions.parliament;

import petitions.platform.Rules;
import petitions.platform.text.OneLine;

/** The words of a notice; the body is Markdown. */
public record NoticeText(String subject, String body) {

    /** Characters. Source: related activity in e-petitions. */
    public static final int SUBJECT_LIMIT = 150;

    public static final int BODY_LIMIT = 6_000;

    public NoticeText {
        subject = subject == null ? "" : OneLine.of(subject);
        body = body == null ? "" : body;
    }

    /** @param kind of a debate that was held, the links may say enough */
    Rules rules(Notice.Kind kind) {
        return new Rules()
                .require("subject", "The subject", subject)
                .limit("subject", "The subject", subject, SUBJECT_LIMIT)
                .must(kind == Notice.Kind.DEBATE_HELD || !body.isBlank(), "body", "The text is missing.")
                .limit("body", "The text", body, BODY_LIMIT);
    }
}
