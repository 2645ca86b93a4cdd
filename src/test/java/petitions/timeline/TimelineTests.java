package petitions.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.Given.CLERK;
import static petitions.Given.COMMITTEE;
import static petitions.Given.NEWS;
import static petitions.Given.PUBLISHER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.TestDatabase;
import petitions.correspondence.Correspondence;
import petitions.mailing.MailingControl;
import petitions.parliament.Debates;
import petitions.parliament.NoticeText;
import petitions.parliament.Notices;
import petitions.parliament.Responses;
import petitions.petition.PetitionClosed;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.petition.Signing;
import petitions.platform.Actor;

@DomainTest
class TimelineTests {

    @Autowired
    Timeline timeline;

    @Autowired
    Petitions petitions;

    @Autowired
    Signing signing;

    @Autowired
    Responses responses;

    @Autowired
    Debates debates;

    @Autowired
    Notices notices;

    @Autowired
    Given given;

    @Autowired
    Correspondence correspondence;

    @Autowired
    MailingControl control;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aLineSaysWhatHappenedWhenAndByWhom() {
        var petition = given.petition(300001);
        assertThat(timeline.of(petition))
                .containsExactly(new TimelineEntry(
                        FrozenClock.START,
                        "petition-opened",
                        "Opened for signatures until 2 September 2021.",
                        "clerk"));
    }

    @Test
    void aWholeLifeReadsFromTheFirstDayToTheLast() {
        var petition = given.petition(300001);
        petitions.count(petition, 100_000);
        given.requestedResponse(petition);
        clock.setNoonOf("2021-03-24");
        responses.markOverdue(petition);
        responses.chase(petition);
        responses.record(petition, Given.answer(LocalDate.of(2021, 3, 24), "Yes."), CLERK);
        responses.approve(petition, PUBLISHER);
        responses.publish(petition);
        responses.askForRevision(petition, "Say when.", LocalDate.of(2021, 4, 30), COMMITTEE);
        var debate = debates.propose(petition);
        debates.agree(debate, null, COMMITTEE);
        given.schedule(debate, "2021-04-12", petition);
        debates.postpone(debate, LocalDate.of(2021, 3, 24), "A recess.", NEWS, CLERK);
        debates.reschedule(debate, Given.sitting("2021-04-19"), List.of(petition), NEWS, CLERK);
        clock.setNoonOf("2021-09-03");
        petitions.close(petition);
        assertThat(timeline.of(petition))
                .extracting(entry -> entry.actor() + ": " + entry.summary())
                .containsExactly(
                        "clerk: Opened for signatures until 2 September 2021.",
                        "system: Reached 10,000 signatures: the Government will respond.",
                        "system: Reached 100,000 signatures: it will be considered for a debate.",
                        "clerk: Department for Weather was asked for a response by 23 March 2021.",
                        "system: The government response was due on 23 March 2021 and has not come.",
                        "system: Department for Weather was reminded of the response it owes (reminder 1).",
                        "clerk: The government response was received and written down.",
                        "publisher: The government response was approved for publication.",
                        "system: The Government responded.",
                        "committee: The Petitions Committee asked for a revised response by 30 April 2021: Say when.",
                        "system: The Petitions Committee will consider the petition for a debate.",
                        "committee: The Petitions Committee decided to schedule a debate.",
                        "clerk: A debate was scheduled for Monday 12 April 2021 at 4.30pm, Westminster Hall.",
                        "clerk: The debate on 12 April 2021 was postponed: A recess.",
                        "clerk: The debate was rescheduled for Monday 19 April 2021 at 4.30pm, Westminster Hall.",
                        "system: Closed with 100,000 signatures.");
    }

    @Test
    void anEventOfSeveralPetitionsIsALineInTheHistoryOfEach() {
        var one = given.petition(300001);
        var other = given.petition(300002);
        given.scheduledDebate("2021-03-08", one, other);
        signing.pause("Parliament mourns.", CLERK);
        clock.setNoonOf("2021-03-03");
        signing.resume(PUBLISHER);
        assertThat(kinds(one))
                .containsExactly(
                        "petition-opened", "debate-proposed", "debate-scheduled", "signing-paused", "signing-resumed");
        assertThat(kinds(other))
                .containsExactly("petition-opened", "debate-scheduled", "signing-paused", "signing-resumed");
        assertThat(timeline.of(other).get(3))
                .isEqualTo(new TimelineEntry(
                        clock.instant(),
                        "signing-resumed",
                        "Signing resumed; the petition stays open 2 days longer.",
                        "publisher"));
    }

    @Test
    void relatedActivityIsALineOnceItIsPublic() {
        var petition = given.petition(300001);
        var notice = notices.writeRelatedActivity(
                petition, LocalDate.of(2021, 3, 2), new NoticeText("An inquiry", "Into trees."), CLERK);
        assertThat(kinds(petition)).containsExactly("petition-opened");
        notices.approve(notice, PUBLISHER);
        assertThat(timeline.of(petition).get(1).summary()).isEqualTo("Other parliamentary business: An inquiry");
    }

    @Test
    void takingDownIsTheLastLine() {
        var petition = given.takenDownPetition(300001);
        assertThat(timeline.of(petition).get(1))
                .isEqualTo(new TimelineEntry(
                        FrozenClock.START, "petition-taken-down", "Taken down: It named a private person.", "clerk"));
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoLine() {
        var petition = given.petition(300001);
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                    petitions.takeDown(petition, "By mistake.", CLERK);
                    throw new IllegalStateException("The process refused");
                }))
                .hasMessage("The process refused");
        assertThat(kinds(petition)).containsExactly("petition-opened");
        assertThat(petitions.require(petition).isPublic()).isTrue();
    }

    @Test
    void whatHappensOutsideATransactionIsRefused() {
        var petition = given.petition(300001);
        assertThatThrownBy(() -> events.publishEvent(new PetitionClosed(petition, 1, FrozenClock.START, Actor.SYSTEM)))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(kinds(petition)).containsExactly("petition-opened");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update timeline_entry set summary = 'Nothing happened.'",
                "delete from timeline_entry",
                "delete from timeline_entry where petition_id = 300001",
                "truncate timeline_entry",
                "truncate petition cascade"
            })
    void theDatabaseItselfKeepsWhatIsWritten(String tampering) {
        var petition = given.petition(300001);
        var written = timeline.of(petition);
        assertThatThrownBy(() -> TestDatabase.owner(jdbc).sql(tampering).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("The timeline is append-only");
        assertThat(timeline.of(petition)).isEqualTo(written);
    }

    @Test
    void howItsMailsAreSteeredIsForStaffOnly() {
        var petition = given.petition(300001);
        given.creator(petition, "Edith Ferryman");
        given.publishedResponse(petition);
        var mailing = correspondence.tellResponse(petition);
        control.pause(mailing, PUBLISHER, "A minister asked.");
        assertThat(timeline.of(petition))
                .last()
                .isEqualTo(new TimelineEntry(
                        FrozenClock.START,
                        "mailing-paused",
                        "Mailing %s was paused: A minister asked.".formatted(mailing),
                        "publisher"));
        assertThat(timeline.publicOf(petition))
                .extracting(TimelineEntry::kind)
                .isEqualTo(kinds(petition).subList(0, kinds(petition).size() - 1))
                .doesNotContain("mailing-paused");
    }

    @Test
    void aMailingAboutADebateIsInTheHistoryOfEachOfItsPetitions() {
        var one = given.petition(300001);
        var other = given.petition(300002);
        var debate = given.scheduledDebate("2021-03-08", one, other);
        control.pauseItself(correspondence.remindOfDebate(debate), "The relay refuses mail from our address.");
        assertThat(kinds(one)).last().isEqualTo("mailing-paused");
        assertThat(timeline.of(other)).last().extracting(TimelineEntry::actor).isEqualTo("system");
    }

    @Test
    void aMailingAboutALateMailingIsAboutTheSamePetition() {
        var petition = given.petition(300001);
        given.publishedResponse(petition);
        var late = correspondence.tellResponse(petition);
        control.sendAtOnce(correspondence.reportMailingLate(late, petition), PUBLISHER, "It is late enough.");
        assertThat(kinds(petition)).last().isEqualTo("mailing-sent-at-once");
    }

    private List<String> kinds(PetitionId petition) {
        return timeline.of(petition).stream().map(TimelineEntry::kind).toList();
    }
}
