package petitions.correspondence;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import petitions.mailing.Recipient;
import petitions.petition.RejectionCode;
import petitions.platform.text.Language;

/** One mail of each kind about petitions that do not exist, to look at, to test with and to show in the documentation. */
public final class MailSamples {

    private static final PetitionLink FOOTBRIDGE =
            petition(100042, "Mend Otter Lane’s footbridge & keep it open to all");
    private static final PetitionLink SWIFTS = petition(100057, "Put a brick for swifts into every new house");

    public static final Reader SIGNER = reader("Nia Sample", false);
    public static final Reader CREATOR = reader("Owen Sample", true);

    private static final String DEPARTMENT = "Department for Paths and Rivers";
    private static final URI TASKS = URI.create("https://petitions.example/camunda/app/tasklist/");
    private static final ResponseLimits LIMITS = new ResponseLimits(200, 6_000);

    private static final LocalDate DEBATED_ON = LocalDate.of(2023, 2, 6);
    private static final Sitting SITTING =
            new Sitting(DEBATED_ON, LocalTime.of(16, 30), null, "Westminster Hall", "Morgan Sample MP");
    private static final Sitting LATER = new Sitting(
            LocalDate.of(2023, 3, 1),
            null,
            "after the statements of the day",
            "House of Commons Chamber",
            "Morgan Sample MP");

    private MailSamples() {}

    /** In the order in which a petition's life brings them. */
    public static List<Mail> all() {
        return List.of(
                new CreatorConfirmPetition(FOOTBRIDGE, 5),
                new CreatorSupportersWanted(FOOTBRIDGE, 5, 20, LocalDate.of(2022, 8, 14)),
                new SupporterConfirmSignature(FOOTBRIDGE),
                new SupporterAlreadySupported(FOOTBRIDGE, false),
                new CreatorSupportersReached(FOOTBRIDGE, 5, LocalDate.of(2022, 5, 30)),
                new CreatorPetitionReturned(FOOTBRIDGE, SampleWords.RETURNED, LocalDate.of(2022, 8, 20)),
                new SupporterPetitionChanged(FOOTBRIDGE),
                new StaffModerationNearOverdue(FOOTBRIDGE, LocalDate.of(2022, 5, 30), TASKS),
                new StaffModerationOverdue(FOOTBRIDGE, LocalDate.of(2022, 5, 30), TASKS),
                new CreatorModerationLate(FOOTBRIDGE, LocalDate.of(2022, 5, 16)),
                new SupporterPetitionPublished(FOOTBRIDGE, Instant.parse("2022-11-30T23:59:59.999Z"), 10_000, 100_000),
                new SupporterPetitionRejected(SWIFTS, RejectionCode.DUPLICATE, SampleWords.REJECTED),
                new CreatorPetitionHidden(SWIFTS, RejectionCode.ADVERT, SampleWords.HIDDEN),
                new CreatorPetitionLapsed(SWIFTS, 5, false),
                new SupporterPetitionUnpublished(),
                new CreatorPetitionStopped(SWIFTS),
                new SignerConfirmSignature(FOOTBRIDGE),
                new SignerAlreadySigned(FOOTBRIDGE),
                new SignerSubscriptionsWanted(LocalDate.of(2022, 6, 4)),
                new DepartmentResponseRequested(
                        FOOTBRIDGE, DEPARTMENT, 10_018, LocalDate.of(2022, 6, 24), LIMITS, TASKS),
                new DepartmentResponseChased(FOOTBRIDGE, DEPARTMENT, false, LocalDate.of(2022, 6, 24), 7, 1, TASKS),
                new StaffResponseOverdue(FOOTBRIDGE, DEPARTMENT, false, LocalDate.of(2022, 6, 24), TASKS),
                new SignerGovernmentResponded(
                        FOOTBRIDGE, DEPARTMENT, LocalDate.of(2022, 7, 8), SampleWords.SUMMARY, SampleWords.RESPONSE),
                new DepartmentRevisionRequested(
                        FOOTBRIDGE, DEPARTMENT, SampleWords.REVISION_REASON, LocalDate.of(2022, 7, 29), LIMITS, TASKS),
                new SignerGovernmentResponseRevised(
                        FOOTBRIDGE,
                        DEPARTMENT,
                        LocalDate.of(2022, 7, 28),
                        SampleWords.REVISION_REASON,
                        SampleWords.REVISED_SUMMARY,
                        SampleWords.REVISED_RESPONSE),
                new StaffMailingLate(
                        FOOTBRIDGE,
                        "The Government has revised its response",
                        Instant.parse("2022-07-28T09:15:00Z"),
                        48_210,
                        61_305,
                        URI.create("https://petitions.example/staff/mailings/7")),
                new StaffStepFailed(
                        "Government response",
                        "Publish the response",
                        "Something broke: DataAccessResourceFailureException. The log says more.",
                        Instant.parse("2022-07-28T09:15:00Z"),
                        3,
                        URI.create("https://petitions.example/staff/failures")),
                new SignerRelatedActivity(FOOTBRIDGE, "MPs walk the closed path", SampleWords.ACTIVITY),
                new CreatorPetitionClosed(
                        FOOTBRIDGE,
                        Instant.parse("2022-11-30T23:59:59.999Z"),
                        104_112,
                        Instant.parse("2022-12-01T23:59:59.999Z"),
                        false,
                        true),
                new SignerDebateScheduled(
                        FOOTBRIDGE,
                        SITTING,
                        List.of(SWIFTS),
                        "A debate about paths and places to nest",
                        SampleWords.DEBATE),
                new SignerDebatePostponed(FOOTBRIDGE, DEBATED_ON, SampleWords.POSTPONED, null, null),
                new SignerDebateRescheduled(FOOTBRIDGE, LATER, DEBATED_ON, List.of(SWIFTS), null, null),
                new StaffDebateReminder(FOOTBRIDGE, List.of(SWIFTS), LATER, TASKS),
                new StaffOutcomeExpected(FOOTBRIDGE, List.of(SWIFTS), LATER.date(), LocalDate.of(2023, 3, 2), TASKS),
                new StaffOutcomeOverdue(FOOTBRIDGE, List.of(SWIFTS), LATER.date(), LocalDate.of(2023, 3, 2), TASKS),
                new SignerDebateHeld(
                        FOOTBRIDGE,
                        LATER.date(),
                        List.of(SWIFTS),
                        SampleWords.OVERVIEW,
                        new DebateLinks(
                                URI.create("https://watch.example/debates/2023-03-01"),
                                URI.create("https://transcripts.example/commons/2023-03-01"),
                                URI.create("https://library.example/briefings/footbridges"),
                                URI.create("https://library.example/debates/2023-03-01?view=summary&lang=en"),
                                URI.create("https://petitions.example/survey/footbridges"))),
                new SignerDebateDeclined(SWIFTS, SampleWords.DECLINED),
                SampleMeeting.agenda(FOOTBRIDGE, SWIFTS, DEPARTMENT, TASKS),
                SampleMeeting.overdue(TASKS),
                SampleMeeting.digest(FOOTBRIDGE, SWIFTS),
                new SignerParliamentDissolved(Instant.parse("2023-03-30T00:01:00Z")));
    }

    /** Somebody who would get this mail. */
    public static Reader readerOf(Mail mail) {
        return mail instanceof CreatorMail || mail instanceof CreatorConfirmPetition ? CREATOR : SIGNER;
    }

    private static PetitionLink petition(long number, String action) {
        return new PetitionLink(
                number, action, URI.create("https://petitions.example/petitions/" + number), Language.ENGLISH);
    }

    private static Reader reader(String name, boolean creator) {
        return new Reader(
                name,
                creator,
                Language.ENGLISH,
                URI.create("https://petitions.example/signatures/7/unsubscribe?token=only-a-sample"),
                URI.create("https://petitions.example/signatures/7/verify?token=only-a-sample"),
                List.of(FOOTBRIDGE, SWIFTS).stream()
                        .map(petition -> new Recipient.Item(petition.action(), petition.language(), petition.url()))
                        .toList());
    }
}
