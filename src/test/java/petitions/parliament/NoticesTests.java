package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.Given.CLERK;
import static petitions.Given.NEWS;
import static petitions.Given.PUBLISHER;
import static petitions.Given.sitting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.parliament.Notice.Kind;
import petitions.petition.PetitionId;
import petitions.platform.Refused;

@DomainTest
class NoticesTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 3, 2);
    private static final NoticeText INQUIRY = new NoticeText("An inquiry into trees", "A *committee* asks.");

    @Autowired
    ParliamentOverview overview;

    @Autowired
    Notices notices;

    @Autowired
    Debates debates;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private PetitionId petition;

    @BeforeEach
    void open() {
        petition = given.petition(300001);
    }

    @Test
    void aNoticeIsPublicOnceSomeoneElseApprovedIt() {
        var id = write();
        assertThat(published(petition)).isEmpty();
        assertThatThrownBy(() -> notices.approve(id, CLERK))
                .isInstanceOf(Refused.class)
                .hasMessage("You wrote “An inquiry into trees”; someone else must approve it.");
        notices.approve(id, PUBLISHER);
        var notice = notices.require(id);
        assertThat(notice.isApproved()).isTrue();
        assertThat(notice.approvedBy()).isEqualTo("publisher");
        assertThat(published(petition)).containsExactly(notice);
        assertThat(events.stream(RelatedActivityPublished.class))
                .containsExactly(new RelatedActivityPublished(
                        petition, id, "An inquiry into trees", FrozenClock.START, PUBLISHER));
    }

    @Test
    void whatIsApprovedIsApprovedOnceAndStaysAsItIs() {
        var id = write();
        notices.approve(id, PUBLISHER);
        var refusal = "“An inquiry into trees” has been approved already.";
        assertThatThrownBy(() -> notices.approve(id, PUBLISHER)).hasMessage(refusal);
        assertThatThrownBy(() -> notices.revise(id, NEWS, CLERK)).hasMessage(refusal);
        assertThatThrownBy(() -> notices.returnForRevision(id, "Too late.", PUBLISHER))
                .hasMessage(refusal);
        assertThat(notices.require(id).text()).isEqualTo(INQUIRY);
    }

    @Test
    void aReturnedNoticeIsRevisedBeforeItIsApproved() {
        var id = write();
        notices.returnForRevision(id, "Say who asks.", PUBLISHER);
        assertThat(notices.require(id).returnedReason()).isEqualTo("Say who asks.");
        assertThat(notices.require(id).returnedBy()).isEqualTo("publisher");
        assertThatThrownBy(() -> notices.approve(id, PUBLISHER))
                .isInstanceOf(Refused.class)
                .hasMessage("“An inquiry into trees” was returned; it can be approved once it has been revised.");
        notices.revise(id, new NoticeText("An inquiry into trees", "The *Weather Committee* asks."), CLERK);
        assertThat(notices.require(id).returnedReason()).isNull();
        notices.approve(id, PUBLISHER);
        assertThat(notices.require(id).text().body()).isEqualTo("The *Weather Committee* asks.");
    }

    @Test
    void everyEditionIsKeptAndTheLastOnesAuthorDoesNotApprove() {
        var id = write();
        notices.revise(id, new NoticeText("Another subject", "Other words."), PUBLISHER);
        assertThat(notices.require(id).edition()).isEqualTo(2);
        assertThatThrownBy(() -> notices.approve(id, PUBLISHER)).hasMessageContaining("You wrote “Another subject”");
        assertThat(jdbc.sql(
                                "select edition || ' ' || subject || ' by ' || written_by from notice_text order by edition")
                        .query(String.class)
                        .list())
                .containsExactly("1 An inquiry into trees by clerk", "2 Another subject by publisher");
        notices.approve(id, CLERK);
    }

    @Test
    void publishedNoticesStandInTheOrderInWhichTheyWereApproved() {
        var debate = debates.propose(petition);
        var first = given.schedule(debate, "2021-03-08", petition);
        var second = write();
        notices.approve(second, PUBLISHER);
        clock.advance(Duration.ofHours(1));
        notices.approve(first, PUBLISHER);
        assertThat(published(petition)).extracting(Notice::id).containsExactly(second, first);
    }

    @Test
    void aNoticeOfADebateIsPublicForThePetitionsThatWereInItThen() {
        var late = given.petition(300002);
        var debate = debates.propose(petition);
        var scheduled = given.schedule(debate, "2021-03-08", petition);
        var moved = debates.move(debate, sitting("2021-03-15"), List.of(petition, late), NEWS, CLERK);
        notices.approve(scheduled, PUBLISHER);
        notices.approve(moved, PUBLISHER);
        assertThat(published(petition)).extracting(Notice::id).containsExactly(scheduled, moved);
        assertThat(published(late)).extracting(Notice::id).containsExactly(moved);
        assertThat(notices.require(moved).kind()).isEqualTo(Kind.DEBATE_RESCHEDULED);
        assertThat(notices.require(moved).debate()).isEqualTo(debate);
        assertThat(notices.require(moved).petition()).isNull();
        assertThat(events.stream(RelatedActivityPublished.class)).isEmpty();
    }

    @Test
    void theSubjectIsOneLine() {
        var id = notices.writeRelatedActivity(
                petition, TODAY, new NoticeText(" An\r\ninquiry\u0000 \u202e into trees ", "Body."), CLERK);
        assertThat(notices.require(id).text().subject()).isEqualTo("An inquiry into trees");
    }

    @Test
    void relatedActivityNeedsADayASubjectAndWordsWithinTheirLimits() {
        assertThatThrownBy(() -> write(null, new NoticeText(" ", "")))
                .isInstanceOf(Refused.class)
                .hasMessage("The subject is missing. The text is missing. The date is missing.");
        assertThatThrownBy(() -> write(TODAY.plusDays(1), INQUIRY)).hasMessage("The date lies in the future.");
        assertThatThrownBy(() -> write(TODAY.plusYears(9), INQUIRY)).hasMessage("The date lies in the future.");
        assertThatThrownBy(() -> write(TODAY, new NoticeText("s".repeat(151), "b".repeat(6_001))))
                .hasMessage("The subject may have 150 characters; it has 151."
                        + " The text may have 6,000 characters; it has 6,001.");
        write(TODAY, new NoticeText("🌳".repeat(150), "🌳".repeat(6_000)));
    }

    @Test
    void relatedActivityHappensWhileThereIsAPetitionThatItRelatesTo() {
        clock.setNoonOf("2021-03-09");
        write(TODAY, INQUIRY);
        assertThatThrownBy(() -> write(TODAY.minusDays(1), INQUIRY))
                .isInstanceOf(Refused.class)
                .hasMessage("The date is before 2 March 2021, the day on which the petition opened.");
        assertThatThrownBy(() -> write(LocalDate.of(1066, 10, 14), INQUIRY))
                .hasMessageContaining("before 2 March 2021");
    }

    @Test
    void nothingIsToldOfAPetitionThatWasTakenDown() {
        var hidden = given.takenDownPetition(300002);
        assertThatThrownBy(() -> notices.writeRelatedActivity(hidden, TODAY, INQUIRY, CLERK))
                .hasMessage("Petition 300002 was taken down; nothing more can happen to it.");
    }

    @Test
    void whatDoesNotExistIsRefusedByNumber() {
        assertThatThrownBy(() -> notices.require(new NoticeId(404))).hasMessage("There is no notice 404.");
        assertThatThrownBy(() -> notices.approve(new NoticeId(404), CLERK)).hasMessage("There is no notice 404.");
    }

    private NoticeId write() {
        return write(TODAY, INQUIRY);
    }

    private NoticeId write(LocalDate occurredOn, NoticeText text) {
        return notices.writeRelatedActivity(petition, occurredOn, text, CLERK);
    }

    private List<Notice> published(PetitionId petition) {
        return overview.of(List.of(petition)).notices().getOrDefault(petition, List.of());
    }
}
