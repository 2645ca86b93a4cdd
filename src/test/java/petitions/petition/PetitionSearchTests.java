package petitions.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.DomainTest;
import petitions.Given;

@DomainTest
class PetitionSearchTests {

    @Autowired
    Petitions petitions;

    @Autowired
    Given given;

    @Test
    void thePetitionWithThatNumberComesFirst() {
        var popular = given.petition(300002, "Do as 300001 asked");
        given.petition(300001, "Plant trees");
        petitions.count(popular, 5_000);
        assertThat(find("300001")).containsExactly(300001L, 300002L);
        assertThat(find(" 300001 ")).containsExactly(300001L, 300002L);
    }

    @Test
    void anyPartOfATitleFindsItWhateverItsCase() {
        given.petition(300001, "Plant TREES in every street");
        given.petition(300002, "Fell every tree");
        assertThat(find("trees IN")).containsExactly(300001L);
        assertThat(find("bush")).isEmpty();
    }

    @Test
    void thePopularComeBeforeTheOthers() {
        given.petition(300001, "Trees");
        var popular = given.petition(300002, "Trees please");
        petitions.count(popular, 7);
        given.petition(300003, "Trees again");
        assertThat(find("trees")).containsExactly(300002L, 300001L, 300003L);
    }

    @Test
    void percentUnderscoreAndBackslashMeanThemselves() {
        given.petition(300001, "Spend 5% on trees");
        given.petition(300002, "Spend 50 on trees");
        given.petition(300003, "Keep snake_case");
        given.petition(300004, "Keep snake case");
        given.petition(300005, "Mind the \\ in it");
        assertThat(find("5%")).containsExactly(300001L);
        assertThat(find("snake_case")).containsExactly(300003L);
        assertThat(find("\\")).containsExactly(300005L);
        assertThat(find("' or true --")).isEmpty();
        assertThat(find("tre\u0000es")).isEmpty();
    }

    @Test
    void aNumberLongerThanAnyIsOnlyWords() {
        given.petition(300001, "Give 99999999999999999999 trees");
        assertThat(find("99999999999999999999")).containsExactly(300001L);
    }

    @Test
    void whatWasTakenDownIsNotFound() {
        given.takenDownPetition(300001);
        assertThat(find("300001")).isEmpty();
        assertThat(find("tree")).isEmpty();
    }

    @Test
    void noMoreAreFoundThanWereAskedFor() {
        for (int number = 1; number <= 5; number++) {
            given.petition(number, "Trees");
        }
        assertThat(petitions.search("trees", 3)).hasSize(3);
    }

    private List<Long> find(String words) {
        return petitions.search(words, 10).stream()
                .map(petition -> petition.id().number())
                .toList();
    }
}
