package petitions.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.platform.Refused;

class PetitionIdTests {

    @Test
    void aNumberReadsTheSameAsTextAndBack() {
        assertThat(PetitionId.of(" 300239 ")).hasToString("300239").isEqualTo(new PetitionId(300239));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "3e5", "1.5", "300239;", "99999999999999999999", "${7*7}"})
    void anythingElseIsRefusedKindly(String text) {
        assertThatThrownBy(() -> PetitionId.of(text))
                .isInstanceOf(Refused.class)
                .hasMessage("A petition's number has digits only.");
    }
}
