package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import petitions.Given;
import petitions.parliament.GovernmentResponse.State;
import petitions.petition.PetitionId;
import petitions.platform.Refused;

/** What each state of a response allows, and that it refuses everything else. */
class ResponseTransitionTests {

    private enum Deed {
        RECORD("recorded", GovernmentResponse::mayBeRecorded),
        APPROVE("approved", response -> response.mayBeApprovedBy(Given.PUBLISHER)),
        RETURN("returned for correction", GovernmentResponse::mayBeReturned),
        PUBLISH("published", GovernmentResponse::mayBePublished),
        REVIEW("reviewed by the Committee", GovernmentResponse::mayBeReviewed),
        CHASE("chased", GovernmentResponse::mayBeChased);

        private final String words;
        private final Consumer<GovernmentResponse> rule;

        Deed(String words, Consumer<GovernmentResponse> rule) {
            this.words = words;
            this.rule = rule;
        }
    }

    private static final Map<State, Set<Deed>> ALLOWED = Map.of(
            State.REQUESTED, EnumSet.of(Deed.RECORD, Deed.CHASE),
            State.RECORDED, EnumSet.of(Deed.APPROVE, Deed.RETURN),
            State.RETURNED, EnumSet.of(Deed.RECORD),
            State.APPROVED, EnumSet.of(Deed.PUBLISH),
            State.PUBLISHED, EnumSet.of(Deed.REVIEW),
            State.ACCEPTED, EnumSet.noneOf(Deed.class),
            State.REVISION_REQUESTED, EnumSet.noneOf(Deed.class));

    @ParameterizedTest
    @EnumSource
    void eachStateAllowsItsOwnStepsAndNoOther(State state) {
        assertThat(ALLOWED).containsKey(state);
        var response = in(state);
        for (Deed deed : Deed.values()) {
            if (ALLOWED.get(state).contains(deed)) {
                assertThatCode(() -> deed.rule.accept(response)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> deed.rule.accept(response))
                        .isInstanceOf(Refused.class)
                        .hasMessageStartingWith("The response to petition 300001 (version 2) is %s; it can be %s only"
                                .formatted(state.words(), deed.words));
            }
        }
    }

    private static GovernmentResponse in(State state) {
        return new GovernmentResponse(
                new PetitionId(300001),
                2,
                state,
                Given.DEPARTMENT,
                Instant.EPOCH,
                LocalDate.EPOCH,
                "It left the question open.",
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                Given.answer(LocalDate.EPOCH, "We like trees."),
                "clerk");
    }
}
