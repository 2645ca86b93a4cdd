package petitions.publicsite;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import petitions.parliament.DebateDate;
import petitions.parliament.DebateId;
import petitions.parliament.DebateOutcome;
import petitions.parliament.Debates;
import petitions.parliament.Departments;
import petitions.parliament.NoticeId;
import petitions.parliament.NoticeText;
import petitions.parliament.Notices;
import petitions.parliament.ResponseText;
import petitions.parliament.Responses;
import petitions.petition.NewPetition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.platform.time.MovableClock;
import petitions.signature.NewSignature;
import petitions.signature.Signatures;

/** Lets things happen to invented petitions, on the days on which a test says they did. */
class Chronicle {

    static final String DEPARTMENT = "Department for Tides";

    static final Actor CLERK = new Actor("clerk");
    static final Actor PUBLISHER = new Actor("publisher");
    static final Actor COMMITTEE = new Actor("committee");

    private static final AtomicLong NUMBERS = new AtomicLong(700_000);

    private final MovableClock clock;
    private final Petitions petitions;
    private final Signatures signatures;
    private final Departments departments;
    private final Responses responses;
    private final Debates debates;
    private final Notices notices;

    Chronicle(
            MovableClock clock,
            Petitions petitions,
            Signatures signatures,
            Departments departments,
            Responses responses,
            Debates debates,
            Notices notices) {
        this.clock = clock;
        this.petitions = petitions;
        this.signatures = signatures;
        this.departments = departments;
        this.responses = responses;
        this.debates = debates;
        this.notices = notices;
    }

    /** @param london such as {@code 2031-03-05T14:20} */
    Chronicle on(String london) {
        clock.startFrom(LocalDateTime.parse(london).atZone(London.ZONE).toInstant());
        return this;
    }

    PetitionId open(String title) {
        return open(title, "The tide tables are not published.", "");
    }

    PetitionId open(String title, String background, String details) {
        var id = new PetitionId(NUMBERS.incrementAndGet());
        departments.save(DEPARTMENT, "DFT", "https://tides.example", "petitions@tides.example");
        petitions.open(new NewPetition(id, title, background, details, DEPARTMENT), CLERK);
        signatures.addCreator(
                new NewSignature(id, "Morwenna Penrose", "morwenna@post.example", "GB", "TR1 1AA", true, true));
        return id;
    }

    void counted(PetitionId petition, int total) {
        petitions.carryOver(petition, total);
    }

    void requestResponse(PetitionId petition) {
        responses.request(petition, DEPARTMENT, CLERK);
    }

    void overdue(PetitionId petition) {
        responses.markOverdue(petition);
    }

    void record(PetitionId petition, String summary, String details) {
        responses.record(petition, new ResponseText(today(), summary, details), CLERK);
    }

    void respond(PetitionId petition, String summary, String details) {
        record(petition, summary, details);
        responses.approve(petition, PUBLISHER);
        responses.publish(petition);
    }

    void askForRevision(PetitionId petition, String reason, String replyBy) {
        responses.askForRevision(petition, reason, LocalDate.parse(replyBy), COMMITTEE);
    }

    void activity(PetitionId petition, String subject, String body) {
        approve(notices.writeRelatedActivity(petition, today(), new NoticeText(subject, body), CLERK));
    }

    void close(PetitionId petition) {
        petitions.close(petition);
    }

    void takeDown(PetitionId petition, String reason) {
        petitions.takeDown(petition, reason, COMMITTEE);
    }

    DebateId propose(PetitionId petition) {
        return debates.propose(petition);
    }

    NoticeId schedule(DebateId debate, String date, String time, List<PetitionId> together) {
        var sitting =
                new DebateDate(LocalDate.parse(date), LocalTime.parse(time), null, "Westminster Hall", "Ada Quill MP");
        return debates.schedule(debate, sitting, together, new NoticeText("Debate set", "Come and **see**."), CLERK);
    }

    NoticeId postpone(DebateId debate, String reason) {
        return debates.postpone(debate, today(), reason, new NoticeText("Debate off", "Not this week."), CLERK);
    }

    NoticeId reschedule(DebateId debate, String date, String note, List<PetitionId> together) {
        var sitting = new DebateDate(LocalDate.parse(date), null, note, "The Chamber", "Ada Quill MP");
        return debates.reschedule(debate, sitting, together, new NoticeText("Debate on", "A new day."), CLERK);
    }

    NoticeId decline(DebateId debate, String reasons) {
        return debates.decline(debate, new NoticeText("No debate", reasons), COMMITTEE);
    }

    NoticeId held(DebateId debate, String words) {
        var outcome =
                new DebateOutcome(today(), "https://video.example/1", "https://transcript.example/1", null, null, null);
        return debates.recordOutcome(debate, outcome, new NoticeText("It was debated", words), CLERK);
    }

    void approve(NoticeId notice) {
        notices.approve(notice, PUBLISHER);
    }

    LocalDate today() {
        return London.date(clock.instant());
    }
}
