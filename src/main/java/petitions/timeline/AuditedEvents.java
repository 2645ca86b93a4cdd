package petitions.timeline;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import petitions.audit.Act;
import petitions.audit.Audit;
import petitions.correspondence.MailingSubjects;
import petitions.mailing.Content;
import petitions.mailing.MailingChanged;
import petitions.mailing.MailingFinished;
import petitions.mailing.MailingId;
import petitions.mailing.MailingOrdered;
import petitions.mailing.MailingProgress;
import petitions.mailing.MailingSuperseded;
import petitions.mailing.Mailings;
import petitions.petition.PetitionEvent;
import petitions.platform.Actor;
import petitions.platform.text.Language;

/** Has the audit record what the domain raises, in the transaction that raised it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AuditedEvents {

    /** What concerns more petitions is one entry, that says how many. */
    private static final int EACH = 20;

    private final Audit audit;
    private final AuditedFacts facts;
    private final Mailings mailings;
    private final MailingSubjects subjects;

    AuditedEvents(Audit audit, AuditedFacts facts, Mailings mailings, MailingSubjects subjects) {
        this.audit = audit;
        this.facts = facts;
        this.mailings = mailings;
        this.subjects = subjects;
    }

    @EventListener
    void record(PetitionEvent event) {
        var kind = TimelineEntry.kind(event);
        var petitions = event.petitions();
        var acts = petitions.size() > EACH
                ? List.of(Act.of(kind, "petitions").with("petitions", petitions.size()))
                : petitions.stream()
                        .map(petition -> Act.onPetition(kind, petition.number()))
                        .toList();
        acts.forEach(act -> audit.record(event.by(), facts.of(event, act).withDigestOf("timeline", event.summary())));
    }

    @EventListener
    void record(MailingOrdered event) {
        var mailing = mailings.find(event.mailing()).orElseThrow();
        audit.record(
                Actor.SYSTEM,
                act("mailing-ordered", mailing).with("about", mailing.subject()).withDigestOf("text", text(mailing)));
    }

    @EventListener
    void record(MailingChanged event) {
        var kind = "mailing-" + event.change().words().replace(' ', '-');
        audit.record(event.by(), act(kind, event.mailing(), event.subject()).withDigestOf("reason", event.reason()));
    }

    @EventListener
    void record(MailingFinished event) {
        audit.record(
                Actor.SYSTEM,
                act("mailing-ended", mailings.find(event.mailing()).orElseThrow())
                        .with("recipients", event.recipients())
                        .with("mailed", event.accepted())
                        .with("how", event.cancelled() ? "cancelled" : "finished"));
    }

    @EventListener
    void record(MailingSuperseded event) {
        var mailing = mailings.find(event.mailing()).orElseThrow();
        audit.record(
                Actor.SYSTEM,
                act("mailing-ended", mailing).with("mailed", mailing.accepted()).with("how", "superseded"));
    }

    private Act act(String kind, MailingProgress mailing) {
        return act(kind, mailing.id(), mailing.subject());
    }

    private Act act(String kind, MailingId mailing, String about) {
        var act = Act.of(kind, "mailing " + mailing);
        var petitions = subjects.petitions(about);
        return petitions.size() == 1 ? act.about(petitions.get(0).number()) : act;
    }

    /** Everything that it says, in every language, before it is filled in for anybody. */
    private String text(MailingProgress mailing) {
        var text = new ArrayList<String>();
        for (String segment : mailing.segments()) {
            var contents = mailings.contentsOf(mailing.id(), segment);
            for (Language language : Language.values()) {
                Content content = contents.in(language);
                text.addAll(List.of(segment, language.code(), content.subject(), content.text(), content.html()));
            }
        }
        return String.join("\n", text);
    }
}
