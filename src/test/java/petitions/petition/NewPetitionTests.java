package petitions.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.Given.CLERK;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.DomainTest;
import petitions.Given;
import petitions.platform.Refused;
import petitions.platform.Refused.Problem;

@DomainTest
class NewPetitionTests {

    /** One character to a reader, two to Java. */
    private static final String TREE = "🌳";

    @Autowired
    Petitions petitions;

    @Autowired
    Given given;

    @Test
    void theTextsMayBeAsLongAsTheirLimits() {
        var petition = open(TREE.repeat(80), TREE.repeat(300), TREE.repeat(800));
        assertThat(petition.action()).isEqualTo(TREE.repeat(80));
        assertThat(petition.background()).hasSize(600);
        assertThat(petition.additionalDetails()).hasSize(1600);
    }

    @Test
    void oneCharacterMoreIsRefusedAndEverythingIsSaidAtOnce() {
        assertThatThrownBy(() -> open(TREE.repeat(81), TREE.repeat(301), TREE.repeat(801)))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::problems, InstanceOfAssertFactories.list(Problem.class))
                .containsExactly(
                        new Problem("action", "The title may have 80 characters; it has 81."),
                        new Problem("background", "The background may have 300 characters; it has 301."),
                        new Problem(
                                "additionalDetails", "The additional details may have 800 characters; it has 801."));
        assertThat(petitions.find(new PetitionId(300001))).isEmpty();
    }

    @Test
    void aTitleOfBlanksIsNone() {
        assertThatThrownBy(() -> open(" \r\n\t", null, null)).hasMessage("The title is missing.");
        assertThatThrownBy(() -> open(null, null, null)).hasMessage("The title is missing.");
    }

    @Test
    void whiteSpaceInATitleBecomesOneSpace() {
        assertThat(open(" Plant \r\n\t more\u2028trees\u0000 ", null, null).action())
                .isEqualTo("Plant more trees");
    }

    @Test
    void markupAndExpressionsInATitleStayText() {
        assertThat(given.petition(300001, "<b>Free</b> ${trees} & #{more}")).isNotNull();
        assertThat(petitions.require(new PetitionId(300001)).action()).isEqualTo("<b>Free</b> ${trees} & #{more}");
    }

    @Test
    void whatCannotBeStoredIsRefusedKindly() {
        assertThatThrownBy(() -> open("Plant trees", "back\u0000ground", null))
                .isInstanceOf(Refused.class)
                .hasMessage("The background holds a character that cannot be kept.");
    }

    @Test
    void backgroundAndDetailsMayBeLeftOut() {
        var petition = open("Plant trees", null, null);
        assertThat(petition.background()).isEmpty();
        assertThat(petition.additionalDetails()).isEmpty();
    }

    private Petition open(String action, String background, String details) {
        return petitions.open(new NewPetition(new PetitionId(300001), action, background, details, null), CLERK);
    }
}
