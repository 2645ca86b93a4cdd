package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.Office.CLERK;
import static petitions.process.Office.COMMITTEE;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.parliament.DebateId;
import petitions.platform.Actor;

/** What a form says becomes of a subject is what its preview does with it. */
class SubjectOfMailsProcessTests extends ProcessScenario {

    private static final String TYPED = "A subject as it was typed";

    @Autowired
    private StaffDesk desk;

    @Autowired
    private ObjectMapper json;

    @Test
    void whatHeadsTheMailIsSaidToHeadIt() {
        var debate = proposed();
        office.agreesToADebate(debate);

        assertThat(help("scheduleDebate", debate, CLERK)).startsWith("Heads the mail,");
        assertThat(headed("scheduleDebate", debate, CLERK, Words.sittingOn("2023-12-04")))
                .isEqualTo(TYPED);
    }

    @Test
    void aDecisionAgainstADebateIsMailedUnderItsOwnSubject() {
        var debate = proposed();

        assertThat(help("decideDebate", debate, COMMITTEE)).endsWith("The mail has a subject of its own.");
        assertThat(headed("decideDebate", debate, COMMITTEE, Words.with(Words.notice(), "decision", "decline")))
                .startsWith("Decision not to hold a debate");
    }

    @Test
    void soIsTheOutcome() {
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");
        time.goesTo("2023-12-04T18:00");

        assertThat(help("recordOutcome", debate, CLERK)).endsWith("The mail has a subject of its own.");
        assertThat(headed("recordOutcome", debate, CLERK, Words.notice())).startsWith("MPs have debated");
    }

    private String help(String form, DebateId debate, Actor who) {
        return desk.openTask(task(form, debate).id(), who).view().fields().stream()
                .filter(field -> field.name().equals("subject"))
                .findFirst()
                .orElseThrow()
                .help();
    }

    private String headed(String form, DebateId debate, Actor who, Map<String, Object> values) {
        var task = task(form, debate).id();
        var entered = desk.openTask(task, who).values().<ObjectNode>deepCopy();
        values.forEach((field, value) -> entered.set(field, json.valueToTree(value)));
        entered.put("subject", TYPED);
        return desk.previewTask(task, entered, who).get(0).content().subject();
    }
}
