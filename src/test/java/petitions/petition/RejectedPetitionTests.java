package petitions.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petitions.petition.Petition.State;
import petitions.platform.Refused;
import petitions.platform.text.Language;

class RejectedPetitionTests {

    @ParameterizedTest
    @CsvSource({"REJECTED, true", "HIDDEN, false"})
    void nothingMoreHappensToAPetitionThatWasRejected(State state, boolean shown) {
        var petition = new Petition(
                new PetitionId(7),
                "Ban the tide",
                "",
                "",
                null,
                state,
                null,
                null,
                null,
                null,
                5,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                Language.ENGLISH);
        assertThat(petition.isPublic()).isEqualTo(shown);
        assertThatThrownBy(petition::requirePublic)
                .isInstanceOf(Refused.class)
                .hasMessage("Petition 7 was %s; nothing more can happen to it.".formatted(state.words()));
    }
}
