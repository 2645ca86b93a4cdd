package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.Office.CLERK;
import static petitions.process.Office.COMMITTEE;
import static petitions.process.Office.PUBLISHER;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Words.response;
import static petitions.process.Words.with;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import petitions.platform.Actor;

/** What the forms about a response refuse, and in which words. */
class ResponseRefusalsProcessTests extends ProcessScenario {

    private static final Actor EDITOR = new Actor("editor");

    static Stream<Arguments> requests() {
        return Stream.of(
                refused("The department is missing.", Map.of()),
                refused(
                        "The name of the department is missing.",
                        Map.of("department", "new", "departmentEmail", "a@b.example.org")),
                refused(
                        "There is no department called “Ministry of Silence” yet.",
                        Map.of("department", "Ministry of Silence")),
                refused(
                        "The department needs an e-mail address that we can write to.",
                        Map.of("department", "new", "newDepartment", "Ministry of Tides")),
                refused(
                        "The department needs an e-mail address that we can write to.",
                        Map.of(
                                "department", "new",
                                "newDepartment", "Ministry of Tides",
                                "departmentEmail", "a@tides.example.org, b@tides.example.org")));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestNamesADepartmentThatCanBeWrittenTo(String message, Map<String, Object> values) {
        var petition = opened();
        reaches(petition, 10_000);

        assertThat(refusals.ofTask(CLERK, "requestResponse", petition, values)).isEqualTo(message);

        assertThat(mailings()).isEmpty();
    }

    @Test
    void aResponseIsNotAskedForTwice() {
        var petition = opened();
        reaches(petition, 10_000);
        departments.save(Words.DEPARTMENT, null, null, "petitions@lighthouses.example.org");
        responses.request(petition, Words.DEPARTMENT, CLERK);

        assertThat(refusals.ofTask(CLERK, "requestResponse", petition, Map.of("department", Words.DEPARTMENT)))
                .isEqualTo("A response to petition %s has been asked for already.".formatted(petition));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                refused("The date of the response is missing.", with(response(), "respondedOn", null)),
                refused("The date of the response lies in the future.", with(response(), "respondedOn", "2023-11-15")),
                refused(
                        "The date of the response is before the day it was asked for.",
                        with(response(), "respondedOn", "2023-11-13")),
                refused("The summary is missing.", with(response(), "summary", "")),
                refused(
                        "The summary may have 200 characters; it has 201.",
                        with(response(), "summary", "x".repeat(201))),
                refused("The response is missing.", with(response(), "details", " \n ")),
                refused(
                        "The response may have 6,000 characters; it has 6,001.",
                        with(response(), "details", "x".repeat(6_001))),
                refused("The summary is missing. The response is missing.", Map.of()),
                refused(
                        "This cannot be read; please enter it again.",
                        with(response(), "respondedOn", "a week on Tuesday")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aResponseIsCompleteAndFitsThePage(String message, Map<String, Object> values) {
        var petition = askedAbout();

        assertThat(refusals.ofTask(CLERK, "recordResponse", petition, values)).isEqualTo(message);

        assertThat(responses.require(petition).isAwaited()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void soIsACorrectedOne(String message, Map<String, Object> values) {
        var petition = askedAbout();
        office.recordsTheResponse(petition);
        office.returnsTheResponse(petition, "Once more.");

        assertThat(refusals.ofTask(
                        CLERK, "correctResponse", petition, with(Map.of("summary", "", "details", ""), values)))
                .isEqualTo(message);
    }

    static Stream<Arguments> approvals() {
        return Stream.of(
                refused("Choose approve or return.", Map.of()),
                refused("Choose approve or return.", Map.of("decision", "perhaps")),
                refused("The reason is missing.", Map.of("decision", "return")),
                refused(
                        "The reason may have 1,000 characters; it has 1,001.",
                        Map.of("decision", "return", "reason", "x".repeat(1_001))));
    }

    @ParameterizedTest
    @MethodSource("approvals")
    void anApprovalIsYesOrNoWithAReason(String message, Map<String, Object> values) {
        var petition = askedAbout();
        office.recordsTheResponse(petition);

        assertThat(refusals.ofTask(PUBLISHER, "approveResponse", petition, values))
                .isEqualTo(message);
    }

    @Test
    void theAuthorOfAResponseCannotApproveIt() {
        var petition = askedAbout();
        staff.hires(EDITOR, "clerk", "publisher");
        office.completes(EDITOR, "recordResponse", petition, response());

        assertThat(refusals.ofTask(EDITOR, "approveResponse", petition, Map.of("decision", "approve")))
                .isEqualTo("You wrote this response to petition %s; someone else must approve it.".formatted(petition));

        assertThat(task("approveResponse", petition)).isFor("publisher");
        assertThat(responses.require(petition).isPublished()).isFalse();
        assertThat(inbox(signerOf(petition))).isEmpty();
    }

    @Test
    void whoeverCorrectsAResponseIsItsAuthorToo() {
        var petition = askedAbout();
        staff.hires(EDITOR, "clerk", "publisher");
        office.recordsTheResponse(petition);
        office.returnsTheResponse(petition, "Once more.");
        office.completes(EDITOR, "correctResponse", petition, response());

        assertThat(refusals.ofTask(EDITOR, "approveResponse", petition, Map.of("decision", "approve")))
                .startsWith("You wrote this response");
    }

    static Stream<Arguments> reviews() {
        return Stream.of(
                refused("Choose what the Committee decided.", Map.of()),
                refused("Choose what the Committee decided.", Map.of("decision", "sleep on it")),
                refused("The reason is missing.", Map.of("decision", "revise")),
                refused(
                        "The reason may have 1,000 characters; it has 1,001.",
                        Map.of("decision", "revise", "reason", "x".repeat(1_001))),
                refused(
                        "The reply-by date is missing.",
                        with(Map.of("decision", "revise", "reason", "Too short."), "replyBy", null)),
                refused(
                        "The reply-by date must lie in the future.",
                        Map.of("decision", "revise", "reason", "Too short.", "replyBy", "2023-11-14")));
    }

    @ParameterizedTest
    @MethodSource("reviews")
    void aReviewAcceptsOrSaysWhyAndByWhen(String message, Map<String, Object> values) {
        var petition = opened();
        reaches(petition, 10_000);
        office.publishesAResponse(petition);

        assertThat(refusals.ofTask(COMMITTEE, "reviewResponse", petition, values))
                .isEqualTo(message);

        assertThat(responses.require(petition).version()).isEqualTo(1);
        assertThat(mailings()).endsWith("signer-government-responded");
    }

    private static Arguments refused(String message, Map<String, ?> values) {
        return Arguments.of(message, values);
    }
}
