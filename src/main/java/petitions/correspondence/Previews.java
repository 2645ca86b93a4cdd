package petitions.correspondence;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.parliament.DebateOutcome;
import petitions.parliament.DebateStep;
import petitions.parliament.Debates;
import petitions.parliament.GovernmentResponse;
import petitions.parliament.Notice;
import petitions.parliament.NoticeText;
import petitions.parliament.ResponseText;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.text.Language;

/** The very mails that signers will get, before anyone does: made by the same writer, from what is still a draft. */
@Service
@Transactional(readOnly = true)
public class Previews {

    private static final String SAMPLE_NAME = "Alex Smith";

    private final MailWriter writer;
    private final MailRenderer renderer;
    private final Letterhead letterhead;
    private final Debates debates;
    private final Petitions petitions;

    Previews(MailWriter writer, MailRenderer renderer, Letterhead letterhead, Debates debates, Petitions petitions) {
        this.writer = writer;
        this.renderer = renderer;
        this.letterhead = letterhead;
        this.debates = debates;
        this.petitions = petitions;
    }

    public List<MailPreview> response(GovernmentResponse response, ResponseText text) {
        return inEachLanguage(response.petition(), writer.response(response, text));
    }

    public List<MailPreview> relatedActivity(PetitionId petition, NoticeText text) {
        return inEachLanguage(petition, writer.relatedActivity(petition, text));
    }

    /** One for each petition in the debate that the public may still see: they differ in what their signers have heard before. */
    public List<MailPreview> debateStep(DebateStep step, NoticeText text, DebateOutcome outcome) {
        return step.petitions().stream()
                .filter(petition -> petitions.require(petition).isPublic())
                .map(petition -> inEachLanguage(petition, writer.debateStep(petition, step, text, outcome)))
                .flatMap(List::stream)
                .toList();
    }

    /** A notice that is written, with {@code text} in place of its own. */
    public List<MailPreview> notice(Notice notice, NoticeText text) {
        if (notice.kind() == Notice.Kind.RELATED_ACTIVITY) {
            return relatedActivity(notice.petition(), text);
        }
        var step = debates.stepToldBy(notice.id());
        return debateStep(step, text, debates.outcome(step.debate()).orElse(null));
    }

    private List<MailPreview> inEachLanguage(PetitionId petition, SignerMail mail) {
        return Arrays.stream(Language.values())
                .map(language -> preview(petition, mail, language))
                .toList();
    }

    private MailPreview preview(PetitionId petition, SignerMail mail, Language language) {
        var reader = new Reader(SAMPLE_NAME, false, writer.sampleUnsubscribeLink()).readingIn(language);
        return new MailPreview(
                "signers of petition " + petition + (language == Language.WELSH ? ", in Welsh" : ""),
                letterhead.service(language),
                renderer.preview(mail, reader));
    }
}
