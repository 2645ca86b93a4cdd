package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.petition.PetitionId;
import petitions.petition.UnknownPetition;
import petitions.platform.Refused;
import petitions.platform.Sql;
import petitions.platform.text.Language;

@DomainTest
class SignaturesTests {

    private static final PetitionId PETITION = new PetitionId(300001);

    @Autowired
    Signatures signatures;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        given.petition(300001);
    }

    @Test
    void aSignatureIsConfirmedSubscribedAndKeepsTheAddressAsTyped() {
        long id = signatures.addSubscribed(PETITION, "Ada  Lovelace\r\n", " Ada+Trees@People.Example ");
        assertThat(signatures.find(id))
                .contains(new Signature(
                        id,
                        PETITION,
                        "Ada Lovelace",
                        "Ada+Trees@People.Example",
                        false,
                        true,
                        FrozenClock.START,
                        Language.ENGLISH));
        assertThat(signatures.isSubscribed(id)).isTrue();
    }

    @Test
    void whoSignedStaysOutOfWhatIsLogged() {
        long id = given.signer(PETITION, "Ada Lovelace");
        assertThat(signatures.find(id).orElseThrow().toString()).isEqualTo("signature " + id);
    }

    @Test
    void aPetitionHasOneCreator() {
        long creator = given.creator(PETITION, "Ada");
        assertThat(signatures.find(creator).orElseThrow().creator()).isTrue();
        assertThatThrownBy(() -> given.creator(PETITION, "Bob")).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void withoutANameOrAnAddressNobodySigns() {
        assertThatThrownBy(() -> signatures.addSubscribed(PETITION, " \u0000\r\n ", "ada@people.example\r\nBcc: x"))
                .isInstanceOf(Refused.class)
                .hasMessage("The name is missing. That is not an e-mail address we can write to.");
        assertThatThrownBy(() -> signatures.addSubscribed(PETITION, null, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> signatures.addSubscribed(PETITION, "A".repeat(256), "ada@people.example"))
                .hasMessage("The name may have 255 characters; it has 256.");
        assertThat(signatures.addSubscribed(PETITION, "🌳".repeat(255), "ada@people.example"))
                .isPositive();
    }

    @Test
    void onlyAPetitionThatThePublicMaySeeIsSigned() {
        given.takenDownPetition(300002);
        assertThatThrownBy(() -> given.signer(new PetitionId(300002), "Ada"))
                .isInstanceOf(Refused.class)
                .hasMessage("Petition 300002 was taken down; nothing more can happen to it.");
        assertThatThrownBy(() -> given.signer(new PetitionId(300003), "Ada")).isInstanceOf(UnknownPetition.class);
    }

    @Test
    void whoeverLeavesHearsNothingMoreAndMayLeaveTwice() {
        long id = given.signer(PETITION, "Ada");
        clock.advance(Duration.ofDays(1));
        signatures.unsubscribe(id);
        assertThat(signatures.isSubscribed(id)).isFalse();
        var left = clock.instant();
        clock.advance(Duration.ofDays(1));
        signatures.unsubscribe(id);
        assertThat(jdbc.sql("select unsubscribed_at = ? from signature where id = ?")
                        .params(Sql.at(left), id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void leavingOnePetitionLeavesNoOther() {
        var other = given.petition(300002);
        long one = given.signer(PETITION, "Ada");
        long two = given.signer(other, "Ada");
        signatures.unsubscribe(one);
        assertThat(signatures.isSubscribed(two)).isTrue();
    }

    @Test
    void whoNeverSignedIsNotSubscribedAndCannotLeave() {
        assertThat(signatures.isSubscribed(404)).isFalse();
        assertThat(signatures.find(404)).isEmpty();
        signatures.unsubscribe(404);
    }
}
