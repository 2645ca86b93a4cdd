package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.Given;
import petitions.petition.PetitionId;

/** Who may sign with an address of which a signature was found not to be genuine. */
@DomainTest
class InvalidatedAddressesTests {

    private static final String REASON = "They came from a program.";

    @Autowired
    Invalidations invalidations;

    @Autowired
    Signers signers;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    private PetitionId one;

    @BeforeEach
    void open() {
        one = given.petition(300001);
    }

    @Test
    void anAddressWhoseSignatureWasInvalidatedIsNotBelievedAgain() {
        long daisy = sign(one, "Daisy Duck", "daisy@ducks.example");
        confirmations.confirm(daisy);
        invalidations.invalidate(new SignatureFilter(one, "", "", null, null, "daisy duck"), REASON, Given.CLERK);
        assertThat(sign(one, "Daisy Duck", "daisy@ducks.example")).isEqualTo(daisy);
        assertThat(sign(one, "Dora Duck", "daisy@ducks.example")).isEqualTo(daisy);
        assertThat(jdbc.sql("select letters from signature")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoeverOwnsAnAddressThatAProgramTypedMaySign() {
        long typed = sign(one, "Daisy Duck", "daisy@ducks.example");
        invalidations.invalidate(new SignatureFilter(one, "", "", null, null, "daisy duck"), REASON, Given.CLERK);
        long own = sign(one, "Daisy Duck", "daisy@ducks.example");
        assertThat(own).isNotEqualTo(typed);
        assertThat(confirmations.confirm(own).orElseThrow().state()).isEqualTo(Confirmation.State.CONFIRMED);
    }

    private long sign(PetitionId petition, String name, String email) {
        signers.sign(
                new NewSignature(petition, name, email, "FR", "", true, true), new Origin("198.51.100.0/24", false));
        return jdbc.sql("select max(id) from signature").query(Long.class).single();
    }
}
