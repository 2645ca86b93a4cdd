package petitions.correspondence;

import static petitions.correspondence.MailingSubjects.about;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.correspondence.Segment.Author.Errand;
import petitions.mailing.Contents;
import petitions.mailing.MailingId;
import petitions.mailing.MailingOrder;
import petitions.mailing.Mailings;
import petitions.petition.Admissions;
import petitions.petition.DeadlineSettings;
import petitions.petition.Moderation.Decision;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.petition.SupportSettings;
import petitions.petition.Thresholds;
import petitions.platform.London;
import petitions.signature.Supporters;

/**
 * Orders the mails about a petition that is on its way to being published: to whoever started it, to their supporters, and
 * to staff. Each order is part of the caller's transaction.
 */
@Service
@Transactional
public class AdmissionCorrespondence {

    private final MailWriter writer;
    private final MailRenderer renderer;
    private final Mailings mailings;
    private final Petitions petitions;
    private final Admissions admissions;
    private final Supporters supporters;
    private final SupportSettings support;
    private final Thresholds thresholds;
    private final DeadlineSettings deadlines;

    AdmissionCorrespondence(
            MailWriter writer,
            MailRenderer renderer,
            Mailings mailings,
            Petitions petitions,
            Admissions admissions,
            Supporters supporters,
            SupportSettings support,
            Thresholds thresholds,
            DeadlineSettings deadlines) {
        this.writer = writer;
        this.renderer = renderer;
        this.mailings = mailings;
        this.petitions = petitions;
        this.admissions = admissions;
        this.supporters = supporters;
        this.support = support;
        this.thresholds = thresholds;
        this.deadlines = deadlines;
    }

    /** To the creator, with the link that they pass on. */
    public MailingId askForSupporters(PetitionId petition) {
        var confirmed = London.date(admissions.require(petition).creatorConfirmedAt());
        var mail = new CreatorSupportersWanted(
                writer.link(petition), support.needed(), support.most(), confirmed.plus(deadlines.supporters()));
        return toCreator(petition, "supporters-wanted", 1, mail, Errand.GATHER);
    }

    public MailingId tellSupportersReached(PetitionId petition) {
        var since = London.date(admissions.require(petition).moderationSince());
        var mail = new CreatorSupportersReached(
                writer.link(petition), supporters.count(petition), since.plus(deadlines.moderation()));
        return toCreator(petition, "supporters-reached", 1, mail, Errand.NONE);
    }

    /** To staff, while there is still time. */
    public MailingId warnOfModeration(PetitionId petition) {
        var admission = admissions.require(petition);
        var due = London.date(admission.moderationSince()).plus(deadlines.moderation());
        var mail = new StaffModerationNearOverdue(writer.link(petition), due, writer.tasks());
        return toStaff(petition, "moderation-near-overdue", admission.round(), mail);
    }

    /** To staff and, as they were told when we would decide, to the creator. */
    public void reportModerationOverdue(PetitionId petition) {
        var admission = admissions.require(petition);
        var since = London.date(admission.moderationSince());
        var link = writer.link(petition);
        toStaff(
                petition,
                "moderation-overdue",
                admission.round(),
                new StaffModerationOverdue(link, since.plus(deadlines.moderation()), writer.tasks()));
        toCreator(petition, "moderation-late", admission.round(), new CreatorModerationLate(link, since), Errand.NONE);
    }

    /** To the creator, with the link to the page on which they can change their words. */
    public MailingId tellReturned(PetitionId petition) {
        var returned = admissions.last(petition, Decision.RETURN).orElseThrow();
        var mail = new CreatorPetitionReturned(
                writer.link(petition),
                new Prose(returned.words()),
                London.date(returned.at()).plus(deadlines.supporters()));
        return toCreator(petition, "returned", admissions.require(petition).round(), mail, Errand.CORRECT);
    }

    /** To everyone who supported it in other words, with a link by which they can take that back. */
    public MailingId tellChanged(PetitionId petition) {
        var mail = new SupporterPetitionChanged(writer.link(petition));
        return toSupporters(petition, "changed", admissions.require(petition).round(), mail, Occasion.CHANGE);
    }

    public MailingId tellLapsed(PetitionId petition) {
        tellUnpublished(petition);
        boolean returned = admissions.last(petition, Decision.RETURN).isPresent();
        var mail = new CreatorPetitionLapsed(writer.link(petition), support.needed(), returned);
        return toCreator(petition, "lapsed", 1, mail, Errand.NONE);
    }

    public MailingId tellStopped(PetitionId petition) {
        tellUnpublished(petition);
        return toCreator(petition, "stopped", 1, new CreatorPetitionStopped(writer.link(petition)), Errand.NONE);
    }

    /** To the creator and everyone who supported it. */
    public MailingId tellPublished(PetitionId id) {
        var petition = petitions.require(id);
        return toBackers(
                id,
                "published",
                new SupporterPetitionPublished(
                        writer.link(id), petition.closingAt(), thresholds.response(), thresholds.debate()));
    }

    /** To the creator and everyone who supported it; where the public does not see why, that is for the creator alone. */
    public MailingId tellRejected(PetitionId petition) {
        var rejection = admissions.last(petition, Decision.REJECT).orElseThrow();
        var link = writer.link(petition);
        var why = rejection.code();
        var details = rejection.words().isBlank() ? null : new Prose(rejection.words());
        if (petitions.require(petition).state() == Petition.State.HIDDEN) {
            tellUnpublished(petition);
            return toCreator(petition, "hidden", 1, new CreatorPetitionHidden(link, why, details), Errand.NONE);
        }
        return toBackers(petition, "rejected", new SupporterPetitionRejected(link, why, details));
    }

    /** To everyone who supported it, if anyone did: they were promised to hear. */
    private void tellUnpublished(PetitionId petition) {
        if (supporters.count(petition) > 0) {
            toSupporters(petition, "unpublished", 1, new SupporterPetitionUnpublished(), Occasion.END);
        }
    }

    private MailingId toBackers(PetitionId petition, String event, SupporterMail mail) {
        var contents = new LinkedHashMap<String, Contents>();
        contents.put(new Segment.Author(petition, Errand.NONE).toString(), renderer.inEachLanguageForCreator(mail));
        contents.put(new Segment.Supporters(petition, Occasion.DECISION).toString(), renderer.inEachLanguage(mail));
        return order(petition, event, 1, mail, contents);
    }

    private MailingId toCreator(PetitionId petition, String event, long version, CreatorMail mail, Errand errand) {
        var segment = new Segment.Author(petition, errand).toString();
        return order(petition, event, version, mail, Map.of(segment, renderer.inEachLanguageForCreator(mail)));
    }

    private MailingId toSupporters(
            PetitionId petition, String event, long version, SupporterMail mail, Occasion occasion) {
        var segment = new Segment.Supporters(petition, occasion).toString();
        return order(petition, event, version, mail, Map.of(segment, renderer.inEachLanguage(mail)));
    }

    private MailingId toStaff(PetitionId petition, String event, long version, StaffMail mail) {
        return order(
                petition,
                event,
                version,
                mail,
                Map.of(new Segment.StaffInbox().toString(), renderer.inEachLanguage(mail)));
    }

    private MailingId order(
            PetitionId petition, String event, long version, Mail mail, Map<String, Contents> contents) {
        return mailings.order(new MailingOrder(
                about(petition), event, version, mail.kind(), true, List.copyOf(contents.keySet()), contents));
    }
}
