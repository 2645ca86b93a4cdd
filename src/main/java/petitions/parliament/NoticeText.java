package petitions.parliament;

import petitions.platform.Rules;
import petitions.platform.text.Markdown;
import petitions.platform.text.OneLine;
import petitions.platform.text.PlainProse;
import petitions.platform.text.Visible;

/**
 * The words of a notice; the body is Markdown.
 *
 * @param plain as others published them: plain text, kept to the letter
 */
public record NoticeText(String subject, String body, boolean plain) {

    /** Characters. Source: related activity in e-petitions. */
    public static final int SUBJECT_LIMIT = 150;

    public static final int BODY_LIMIT = 6_000;

    public NoticeText {
        if (!plain) {
            subject = subject == null ? "" : OneLine.of(subject);
            body = Visible.in(body) ? body : "";
        }
    }

    public NoticeText(String subject, String body) {
        this(subject, body, false);
    }

    public String plainBody() {
        return plain ? body : Markdown.toText(body);
    }

    public String htmlBody() {
        return plain ? PlainProse.toHtml(body) : Markdown.toHtml(body);
    }

    /** @param kind of a debate that was held, the links may say enough */
    Rules rules(Notice.Kind kind) {
        var rules = new Rules()
                .require("subject", "The subject", subject)
                .limit("subject", "The subject", subject, SUBJECT_LIMIT);
        return kind == Notice.Kind.DEBATE_HELD && !Visible.in(body)
                ? rules.limit("body", "The text", body, BODY_LIMIT)
                : rules.prose("body", "The text", body, BODY_LIMIT);
    }
}
