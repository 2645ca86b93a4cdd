package petitions.staff.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import petitions.ApplicationTest;
import petitions.parliament.AgendaClosing;
import petitions.parliament.CommitteeMeetings;
import petitions.parliament.Debates;
import petitions.petition.NewPetition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.time.MovableClock;
import petitions.process.EngineSteps;

/** The Committee's meetings as staff read them. It is Wednesday 15 November 2023, and each test begins with a week of its own. */
@ApplicationTest
@TestPropertySource(properties = "petitions.committee.recess=2033-12-20/2034-01-05")
class MeetingPagesTests {

    private static final Actor CLERK = new Actor("clerk");
    private static final Actor COMMITTEE = new Actor("committee");
    private static final String HOSTILE = "=1+1 <script>alert('x')</script> & \"trees\"";

    private static long number = 880_001;
    private static Instant wednesday = Instant.parse("2023-11-15T12:00:00Z");

    @Autowired
    WebApplicationContext application;

    @Autowired
    MovableClock clock;

    @Autowired
    AgendaClosing closing;

    @Autowired
    CommitteeMeetings meetings;

    @Autowired
    Petitions petitions;

    @Autowired
    Debates debates;

    @Autowired
    EngineSteps engine;

    private LocalDate meeting;
    private PetitionId petition;

    @BeforeEach
    void aPetitionWaitsForTheCommittee() {
        clock.startFrom(wednesday);
        sweep();
        meeting = meetings.next().plannedOn();
        petition = new PetitionId(number++);
        petitions.open(new NewPetition(petition, HOSTILE, "They cool & shade.", "", null), CLERK);
        settle();
        petitions.carryOver(petition, 100_000 + (int) (number - 880_000));
        settle();
    }

    @AfterEach
    void aWeekPasses() {
        petitions.takeDown(petition, "The test is over.", CLERK);
        settle();
        wednesday = wednesday.plusSeconds(7 * 86_400);
        clock.reset();
    }

    @Test
    void theNextAgendaShowsHowItStandsBeforeItCloses() throws Exception {
        var page = page("/staff/meetings");
        assertThat(page.select("#next").text()).startsWith("Next agenda: Tuesday ");
        assertThat(page.select(".agenda li h3").text()).contains("<script>alert('x')</script>");
        assertThat(page.select(".agenda").text())
                .contains("Petition " + petition, "Signatures 100,0", "Debate threshold", "On a debate: Undecided");
        assertThat(page.text()).contains("Tuesday 20 December 2033 to Thursday 5 January 2034");
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void aMeetingShowsWhatWasDecidedAndWhy() throws Exception {
        close();
        debates.agree(debates.underWay(petition).orElseThrow().id(), "So many asked.", COMMITTEE);
        var page = page("/staff/meetings/" + meeting);
        assertThat(page.select("h1").text()).startsWith("Meeting of Tuesday ");
        assertThat(page.select(".matters").text()).isEqualTo("On a debate: Schedule a debate So many asked.");
        assertThat(page("/staff/meetings").select(".meetings").text()).contains("1 to decide: 1 decided");
        keep("meeting", page);
        keep("meetings", page("/staff/meetings"));
    }

    @Test
    void aMeetingThatPutsItsDecisionsOffSaysWhyAndTheNextAgendaSaysSoToo() throws Exception {
        close();
        clock.moveTo(Instant.parse(meeting + "T12:00:00Z"));
        meetings.hold(meeting, "The bell rang.", CLERK);
        assertThat(page("/staff/meetings/" + meeting).select(".matters").text())
                .contains("Put off to the meeting of", "The bell rang.");
        assertThat(page("/staff/meetings").select(".agenda").text())
                .contains("Put off to the meeting of", "The bell rang.");
    }

    @Test
    void aTableHasALineForEachDecisionAndNothingThatASpreadsheetRuns() throws Exception {
        close();
        var answer = open("clerk", "/staff/meetings/%s.csv".formatted(meeting));
        assertThat(answer.getContentType()).startsWith("text/csv");
        assertThat(answer.getContentAsString())
                .startsWith("Petition,Title,Signatures,")
                .contains("%s,\"'=1+1 <script>alert('x')</script> & \"\"trees\"\"\",100".formatted(petition))
                .endsWith(",a debate,Undecided,\r\n");
    }

    @Test
    void aDayWithoutAMeetingHasNoPage() throws Exception {
        assertThat(open("clerk", "/staff/meetings/2001-01-01").getStatus()).isEqualTo(404);
        assertThat(open("clerk", "/staff/meetings/2001-13-41").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"clerk, 200", "committee, 200", "publisher, 200", "operator, 200", "admin, 200", "department, 403"})
    void theOfficeReadsThemAndDepartmentsDoNot(String role, int status) throws Exception {
        assertThat(open(role, "/staff/meetings").getStatus()).isEqualTo(status);
        assertThat(open(role, "/staff/meetings/" + meeting).getStatus()).isEqualTo(status);
        assertThat(open(role, "/staff/meetings/%s.csv".formatted(meeting)).getStatus())
                .isEqualTo(status);
        assertThat(page(role, "/staff").select("a[href=/staff/meetings]")).hasSize(status == 200 ? 1 : 0);
    }

    private void close() {
        clock.moveTo(meetings.next().closesAt());
        sweep();
        settle();
    }

    private void sweep() {
        boolean closed = true;
        while (closed) {
            closed = closing.closeNext();
        }
    }

    private void settle() {
        for (var step = engine.next(Instant.MIN); step.isPresent(); step = engine.next(Instant.MIN)) {
            engine.run(step.get());
        }
    }

    private Document page(String path) throws Exception {
        return page("clerk", path);
    }

    private Document page(String role, String path) throws Exception {
        return Jsoup.parse(open(role, path).getContentAsString());
    }

    private MockHttpServletResponse open(String role, String path) throws Exception {
        MockMvc site = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .defaultResponseCharacterEncoding(StandardCharsets.UTF_8)
                .build();
        return site.perform(get(path)
                        .accept(MediaType.TEXT_HTML, MediaType.ALL)
                        .with(user(role).roles(role.toUpperCase(Locale.ROOT))))
                .andReturn()
                .getResponse();
    }

    private static void keep(String name, Document page) throws Exception {
        Files.createDirectories(Path.of("target/pages"));
        Files.writeString(Path.of("target/pages", name + ".html"), page.outerHtml());
    }
}
