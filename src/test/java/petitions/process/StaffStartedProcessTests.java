package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.process.Office.CLERK;
import static petitions.process.Office.PUBLISHER;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Words.notice;
import static petitions.process.Words.numbers;
import static petitions.process.Words.relatedActivity;
import static petitions.process.Words.with;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Refused;

/** What staff start by themselves, and what they are told when they may not. Postponing is with the debates. */
class StaffStartedProcessTests extends ProcessScenario {

    private static final String NO_PETITION = "Choose one petition.";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identities;

    @Autowired
    private StaffTasks tasks;

    @Autowired
    private StaffDesk desk;

    @Autowired
    private ObjectMapper json;

    @AfterEach
    void signOut() {
        identities.clearAuthentication();
    }

    @Test
    void aProcessThatStaffStartIsAboutThePetitionTheyChose() {
        opened();
        var petition = opened();

        office.publishesRelatedActivity(petition);

        assertThat(process("publishRelatedActivity", petition)).isWaitingAt("callActivity_tellSigners");
        assertThat(task("approveMailing", petition)).isCalled("Approve the mailing · " + petition);
    }

    static Stream<Arguments> activities() {
        return Stream.of(
                Arguments.of(NO_PETITION, notice()),
                Arguments.of(NO_PETITION, with(notice(), "petitions", List.of())),
                Arguments.of(NO_PETITION, with(notice(), "petitions", List.of(710_001, 710_002))),
                Arguments.of("There is no petition 999.", with(notice(), "petitions", List.of(999))),
                Arguments.of("The subject is missing.", with(notice(), "petitions", List.of(710_001), "subject", "")),
                Arguments.of("The text is missing.", with(notice(), "petitions", List.of(710_001), "body", " ")),
                Arguments.of("The date is missing.", with(notice(), "petitions", List.of(710_001), "occurredOn", null)),
                Arguments.of(
                        "The date lies in the future.",
                        with(notice(), "petitions", List.of(710_001), "occurredOn", "2023-11-15")));
    }

    @ParameterizedTest
    @MethodSource("activities")
    void relatedActivityConcernsOnePetitionAndHasHappened(String message, Map<String, Object> values) {
        opened();
        opened();

        assertThat(refusals.ofStart(CLERK, "publishRelatedActivity", values)).isEqualTo(message);

        assertThat(engine.count("publishRelatedActivity")).isZero();
    }

    @Test
    void nothingIsPublishedAboutAPetitionThatWasTakenDown() {
        var petition = opened();
        office.takesDown(petition);

        assertThat(refusals.ofStart(CLERK, "publishRelatedActivity", relatedActivity(petition)))
                .isEqualTo("Petition %s was taken down; nothing more can happen to it.".formatted(petition));
    }

    static Stream<Arguments> takeDowns() {
        return Stream.of(
                Arguments.of(NO_PETITION, Map.of("reason", "It names a keeper.")),
                Arguments.of(NO_PETITION, Map.of("reason", "Both.", "petitions", List.of(710_001, 710_002))),
                Arguments.of("There is no petition 999.", Map.of("reason", "Why not.", "petitions", List.of(999))),
                Arguments.of("The reason is missing.", Map.of("petitions", List.of(710_001))),
                Arguments.of(
                        "The reason may have 300 characters; it has 301.",
                        Map.of("petitions", List.of(710_001), "reason", "x".repeat(301))));
    }

    @ParameterizedTest
    @MethodSource("takeDowns")
    void onePetitionIsTakenDownForAReason(String message, Map<String, Object> values) {
        var petition = opened();
        opened();

        assertThat(refusals.ofStart(CLERK, "takePetitionDown", values)).isEqualTo(message);

        assertThat(now(petition).isPublic()).isTrue();
    }

    @Test
    void whatIsTypedIsKeptUntilItIsSubmitted() {
        var petition = opened();
        refusals.ofStart(CLERK, "publishRelatedActivity", with(relatedActivity(petition), "subject", ""));

        assertThat(desk.openStart("publishRelatedActivity", CLERK).values().get("petitions"))
                .hasToString("[%s]".formatted(petition));
    }

    @Test
    void aProcessIsNotStartedWithoutItsForm() {
        identities.setAuthentication(CLERK.name(), List.of("clerk"));

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("takePetitionDown", "710001"))
                .isInstanceOf(Refused.class)
                .hasMessage("Fill in the form first.");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(
                        "takePetitionDown",
                        "710001",
                        Map.of(Variables.DRAFT, UUID.randomUUID().toString())))
                .isInstanceOf(Refused.class)
                .hasMessage("Fill in the form first.");
    }

    @Test
    void nobodyStartsAProcessWithAColleaguesDraft() {
        var petition = opened();
        var colleague = new Actor("colleague");
        staff.hires(colleague, "clerk");
        var draft = refusals.draftOf(
                CLERK, "takePetitionDown", Map.of("petitions", numbers(petition), "reason", "It names a keeper."));
        identities.setAuthentication(colleague.name(), List.of("clerk"));

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(
                        "takePetitionDown", petition.toString(), Map.of(Variables.DRAFT, draft.toString())))
                .isInstanceOf(Refused.class)
                .hasMessage("Fill in the form first.");
        assertThat(now(petition).isPublic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"publishRelatedActivity", "postponeDebate", "pauseSigning", "takePetitionDown"})
    void publishersStartNothing(String process) {
        opened();
        proposed();
        Map<String, Map<String, Object>> forms = Map.of(
                "publishRelatedActivity", with(notice(), "petitions", List.of(710_001)),
                "postponeDebate", with(notice(), "debate", "debate-1", "change", "postpone", "reason", "Snow."),
                "pauseSigning", Map.of("reason", "Snow."),
                "takePetitionDown", Map.of("petitions", List.of(710_001), "reason", "Snow."));
        if (process.equals("postponeDebate")) {
            office.announcesADebate(debateOf(new PetitionId(710_002)), "2023-12-04");
        }

        assertThatThrownBy(() -> tasks.start(process, PUBLISHER, forms.get(process)))
                .isInstanceOf(NotYours.class);

        assertThat(engine.count(process)).isZero();
        assertThat(signing.isPaused()).isFalse();
    }

    @Test
    void whatSomebodyIsTypingStaysOutOfWhatIsPlayedAndIsKept() {
        var petition = opened();
        var typed = json.valueToTree(Map.of("petitions", List.of(999), "occurredOn", "1066-10-14", "subject", "Mine"));
        desk.saveStart("publishRelatedActivity", typed, CLERK);

        office.publishesRelatedActivity(petition);

        assertThat(process("publishRelatedActivity", petition)).isWaitingAt("callActivity_tellSigners");
        assertThat(desk.openStart("publishRelatedActivity", CLERK).values()).isEqualTo(typed);
    }

    @Test
    void everythingThatIsWrongWithAStartIsSaidAtOnce() {
        assertThatThrownBy(() -> office.starts("publishRelatedActivity", with(notice(), "subject", "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(NO_PETITION)
                .hasMessageContaining("The subject is missing.");
        assertThatThrownBy(() -> office.starts("takePetitionDown", Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessage(NO_PETITION + " The reason is missing.");
        assertThatThrownBy(() -> office.starts("postponeDebate", Map.of("change", "move", "venue", "")))
                .isInstanceOf(Refused.class)
                .hasMessage("The debate is missing. The date of the debate is missing. The venue is missing."
                        + " The subject is missing. The text is missing.");
        assertThatThrownBy(() -> office.starts("postponeDebate", Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessage("The debate is missing. Choose what changes.");
    }
}
