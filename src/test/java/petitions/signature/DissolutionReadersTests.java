package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.Given.CLERK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.petition.Dissolution;
import petitions.petition.Dissolutions;
import petitions.petition.PetitionId;
import petitions.signature.DissolutionReaders.Reader;
import petitions.signature.DissolutionReaders.Signed;

@DomainTest
class DissolutionReadersTests {

    private static final Instant DISSOLVED = FrozenClock.START.plus(Duration.ofDays(30));

    @Autowired
    DissolutionReaders readers;

    @Autowired
    Dissolutions dissolutions;

    @Autowired
    Signatures signatures;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    private PetitionId first;
    private PetitionId second;
    private PetitionId third;

    @BeforeEach
    void threePetitions() {
        first = given.petition(300001);
        second = given.petition(300002);
        third = given.petition(300003);
    }

    @Test
    void whoeverSignedSeveralIsOneReaderOnWhicheverPageTheirSignaturesAre() {
        long one = given.signer(first, "Ada Brown");
        long two = given.signer(second, "Ada Brown");
        long other = given.signer(second, "Bo Chen");

        assertThat(settled(1))
                .containsExactly(
                        new Reader(one, List.of(new Signed(first, one), new Signed(second, two))),
                        new Reader(other, List.of(new Signed(second, other))));
    }

    @Test
    void theirOwnPetitionComesFirstAndItsSignatureIsTheirs() {
        long signed = given.signer(first, "Ada Brown");
        long alsoSigned = given.signer(third, "Ada Brown");
        long own = given.creator(second, "Ada Brown");
        var expected = new Reader(
                own, List.of(new Signed(second, own), new Signed(first, signed), new Signed(third, alsoSigned)));

        assertThat(settled(2)).containsExactly(expected);
    }

    @Test
    void onePageOrManyAreTheSame() {
        long signed = given.signer(first, "Ada Brown");
        long own = given.creator(second, "Ada Brown");

        assertThat(settled(100))
                .containsExactly(new Reader(own, List.of(new Signed(second, own), new Signed(first, signed))));
    }

    @Test
    void whoeverLeavesBetweenTwoPagesIsNotTwoReaders() {
        long one = given.signer(first, "Ada Brown");
        given.signer(second, "Ada Brown");
        var dissolution = dissolutions.announce(DISSOLVED, CLERK);
        readers.settle(dissolution, 1, DISSOLVED);
        signatures.unsubscribe(one);

        settle(dissolution, 1);

        assertThat(readers.count(dissolution.id())).isOne();
    }

    @Test
    void afterTheLastPageNobodyIsAddedAndNoDigestCanBeRepeated() {
        given.signer(first, "Ada Brown");
        var dissolution = dissolutions.announce(DISSOLVED, CLERK);
        settle(dissolution, 10);
        given.signer(first, "Bo Chen");

        assertThat(readers.settle(dissolution, 10, DISSOLVED)).isFalse();

        assertThat(readers.count(dissolution.id())).isOne();
        assertThat(jdbc.sql("select salt from dissolution_settling")
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsOnlyNulls();
    }

    private List<Reader> settled(int some) {
        var dissolution = dissolutions.announce(DISSOLVED, CLERK);
        settle(dissolution, some);
        return readers.page(dissolution.id(), 0, Long.MAX_VALUE, 100);
    }

    private void settle(Dissolution dissolution, int some) {
        boolean left = true;
        while (left) {
            left = readers.settle(dissolution, some, DISSOLVED);
        }
    }
}
