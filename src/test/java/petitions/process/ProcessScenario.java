package petitions.process;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import petitions.ApplicationTest;
import petitions.mailing.MailingId;
import petitions.mailing.MailingProgress;
import petitions.mailing.Mailings;
import petitions.parliament.Debate;
import petitions.parliament.DebateId;
import petitions.parliament.Debates;
import petitions.parliament.Departments;
import petitions.parliament.Responses;
import petitions.petition.NewPetition;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.petition.Signing;
import petitions.platform.mailbox.CaughtMail;
import petitions.platform.mailbox.MailSearch;
import petitions.platform.mailbox.Mailbox;
import petitions.signature.NewSignature;
import petitions.signature.Signatures;

/**
 * The whole application with nothing in it, on a Tuesday in November 2023 in London, and a clock that is told. Petitions
 * that are opened here have a creator and two other signers.
 */
@ApplicationTest
@Import({Time.class, Office.class, EngineRoom.class, Tables.class, Refusals.class, Hiring.class})
@TestPropertySource(properties = "petitions.local.example=false")
abstract class ProcessScenario {

    static final String A_TUESDAY = "2023-11-14T10:30";

    private static final long FIRST_NUMBER = 710_001;

    @Autowired
    Time time;

    @Autowired
    Office office;

    @Autowired
    EngineRoom engine;

    @Autowired
    Tables tables;

    @Autowired
    Refusals refusals;

    @Autowired
    Hiring staff;

    @Autowired
    Petitions petitions;

    @Autowired
    Signing signing;

    @Autowired
    Signatures signatures;

    @Autowired
    Departments departments;

    @Autowired
    Responses responses;

    @Autowired
    Debates debates;

    @Autowired
    private Mailings mailings;

    @Autowired
    private Mailbox mailbox;

    private long opened;
    private long mailsBefore;

    @BeforeEach
    void beginWithNothing() {
        engine.forgetEverything();
        time.beginsAt(A_TUESDAY);
        opened = 0;
        mailsBefore = mailbox.total();
    }

    @AfterEach
    void returnToRealTime() {
        staff.letsGo();
        time.isRealAgain();
    }

    PetitionId opened() {
        var petition = new PetitionId(FIRST_NUMBER + opened++);
        petitions.open(
                new NewPetition(petition, "Pay lighthouse keepers for nights " + petition, "", "", null), Office.CLERK);
        signatures.addCreator(
                new NewSignature(petition, "Rosalind Achterberg", creatorOf(petition), "GB", "SW1A 0AA", true, true));
        signatures.addSubscribed(petition, "Tomás Ó Briain", signerOf(petition));
        signatures.addSubscribed(petition, "Wilhelmina van Dijk", "wilhelmina.%s@mail.example.org".formatted(petition));
        time.settles();
        return petition;
    }

    PetitionId openedOn(String dateTime) {
        time.beginsAt(dateTime);
        return opened();
    }

    void reaches(PetitionId petition, int signatures) {
        petitions.carryOver(petition, signatures);
        time.settles();
    }

    /** A petition whose response the department has been asked for, on the day it opened. */
    PetitionId askedAbout() {
        var petition = opened();
        reaches(petition, 10_000);
        office.asksTheDepartment(petition);
        return petition;
    }

    /** The debate that petition is in. */
    DebateId debateOf(PetitionId petition) {
        return debates.of(petition).stream().findFirst().map(Debate::id).orElseThrow();
    }

    /** A debate that the Committee has yet to decide on. */
    DebateId proposed() {
        var petition = opened();
        reaches(petition, 100_000);
        return debateOf(petition);
    }

    Petition now(PetitionId petition) {
        return petitions.require(petition);
    }

    Debate now(DebateId debate) {
        return debates.require(debate);
    }

    TaskSummary task(String form, Object businessKey) {
        return office.task(form, businessKey);
    }

    /** The one instance, or the latest, of this process about that key. */
    Trace process(String key, Object businessKey) {
        var traces = engine.traces(key, businessKey);
        return traces.get(traces.size() - 1);
    }

    EngineStep timer(String activity, Object businessKey) {
        var timers = engine.timers(businessKey);
        return timers.stream()
                .filter(timer -> timer.activity().equals(activity))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("%s waits for %s, not for %s".formatted(businessKey, timers, activity)));
    }

    /** Time passes until this timer is due, and what is due by then is done. */
    void execute(EngineStep timer) {
        time.goesTo(timer.dueAt());
    }

    /** The kinds of mail that were ordered, in order. */
    List<String> mailings() {
        return mailings.after(new MailingId(0)).stream()
                .map(MailingProgress::kind)
                .toList();
    }

    /** The one that was ordered last. */
    MailingId lastMailing() {
        var all = mailings.after(new MailingId(0));
        return all.get(all.size() - 1).id();
    }

    /** The subjects of what arrived at this address, the first mail first. */
    List<String> inbox(String address) {
        return mailTo(address).map(CaughtMail::subject).toList();
    }

    /** What they say, the first mail first. */
    List<String> letters(String address) {
        return mailTo(address).map(CaughtMail::text).toList();
    }

    String lastMailTo(String address) {
        return mailTo(address).reduce((earlier, later) -> later).orElseThrow().text();
    }

    private Stream<CaughtMail> mailTo(String address) {
        return mailbox.find(new MailSearch(address, "", ""))
                .filter(mail -> mail.id() > mailsBefore)
                .sorted(Comparator.comparing(CaughtMail::id));
    }

    static String creatorOf(PetitionId petition) {
        return "rosalind.%s@mail.example.org".formatted(petition);
    }

    static String signerOf(PetitionId petition) {
        return "tomas.%s@mail.example.org".formatted(petition);
    }
}
