package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.Given;
import petitions.petition.LegalHolds;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.platform.Sql;
import petitions.timeline.Timeline;

@DomainTest
class ErasuresTests {

    private static final Actor OPERATOR = new Actor("operator");
    private static final String NAME = "Ottilie Brackenridge";
    private static final String ADDRESS = "Otti.Lie+one@GoogleMail.com";
    private static final String REASON = "They wrote to us on Monday.";

    @Autowired
    Erasures erasures;

    @Autowired
    LegalHolds holds;

    @Autowired
    Signers signers;

    @Autowired
    Signatures signatures;

    @Autowired
    Confirmations confirmations;

    @Autowired
    SignatureCounts counts;

    @Autowired
    CountVerification verification;

    @Autowired
    Suspicions suspicions;

    @Autowired
    Petitions petitions;

    @Autowired
    Timeline timeline;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    private PetitionId one;
    private PetitionId other;
    private long theirs;

    @BeforeEach
    void sign() {
        one = given.petition(300001);
        other = given.petition(300002);
        theirs = signAndConfirm(one, NAME, ADDRESS);
        signAndConfirm(other, "Ottilie B", "ottilie@gmail.com");
        signAndConfirm(other, "Ada Quill", "ada@post.example");
        counts.countNew();
    }

    @Test
    void everySignatureOfTheAddressSaysNobodysNameAndCountsAsBefore() {
        jdbc.sql("update signature set language = 'cy' where id = ?")
                .param(theirs)
                .update();
        assertThat(erasures.erase(theirs, REASON, OPERATOR)).isEqualTo(new Erasure(2, List.of()));

        assertThat(jdbc.sql("""
                        select count(*) from signature
                        where concat(name, email, canonical_email, postcode, address_block) = '' and country = 'GB'
                          and language = 'en'
                        """).query(Integer.class).single()).isEqualTo(2);
        counts.countNew();
        assertThat(petitions.require(one).signatureCount()).isEqualTo(1);
        assertThat(petitions.require(other).signatureCount()).isEqualTo(2);
        assertThat(verification.verify()).isEmpty();
        assertThat(jdbc.sql("select name from signature where name is not null")
                        .query(String.class)
                        .list())
                .containsExactly("Ada Quill");
    }

    @Test
    void aMailingThatIsOrderedAlreadyReachesThemNoMore() {
        var now = jdbc.sql("select max(confirmed_at) from signature")
                .query((row, number) -> Sql.instant(row, "max"))
                .single();
        var circle = new Circle(one, false, List.of(), now);
        assertThat(signatures.count(circle)).isEqualTo(1);

        erasures.erase(theirs, REASON, OPERATOR);

        assertThat(signatures.count(circle)).isZero();
        assertThat(signatures.page(circle, 0, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(signatures.find(List.of(theirs))).isEmpty();
        assertThat(signatures.standing(List.of(theirs), true)).isEmpty();
        assertThat(signatures.isSubscribed(theirs)).isFalse();
    }

    @Test
    void whatWasNotConfirmedCanNoLongerBe() {
        signers.sign(signature(one, "Ottilie Brackenridge-Poe", ADDRESS), new Origin("192.0.2.0/24", false));
        long waiting = latest();
        erasures.erase(theirs, REASON, OPERATOR);
        assertThat(confirmations.find(waiting)).isEmpty();
        assertThat(confirmations.confirm(waiting)).isEmpty();
        assertThat(jdbc.sql("select confirmed_at is null from signature where id = ?")
                        .param(waiting)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoeverWasNotBelievedIsForgottenTooAndNotWrittenToLater() {
        signers.sign(signature(one, "Ottilie Poe", ADDRESS), new Origin("192.0.2.0/24", true));
        erasures.erase(theirs, REASON, OPERATOR);
        assertThat(suspicions.preview(new SignatureFilter(one, "", "", null, null, "")))
                .isEmpty();
    }

    @Test
    void thePetitionThatTheyStartedNamesNobody() {
        long creator = given.creator(one, "Grace Hopwood");
        erasures.erase(creator, REASON, OPERATOR);
        assertThat(signatures.creatorsOf(List.of(one))).isEmpty();
    }

    @Test
    void theNameThatAnImportBroughtIsErasedByItsPetition() {
        jdbc.sql("update petition set creator_name = 'Grace Hopwood' where id = ?")
                .param(one.number())
                .update();
        erasures.eraseCreatorName(one, REASON, OPERATOR);
        assertThat(petitions.facts(List.of(one)).get(one).creatorName()).isNull();
        assertThat(timeline.of(one)).last().satisfies(entry -> assertThat(entry.summary())
                .isEqualTo("The name of whoever started it was erased: " + REASON));
        assertThatThrownBy(() -> erasures.eraseCreatorName(one, REASON, OPERATOR))
                .isInstanceOf(Refused.class)
                .hasMessage("No name came with petition 300001.");
    }

    @Test
    void staffReadThatItHappenedAndNotWhoseItWasAndThePublicNothing() {
        erasures.erase(theirs, REASON, OPERATOR);
        for (PetitionId petition : List.of(one, other)) {
            assertThat(timeline.of(petition)).last().satisfies(entry -> {
                assertThat(entry.kind()).isEqualTo("signatures-erased");
                assertThat(entry.summary())
                        .isEqualTo("What is known of whoever made 1 signature was erased: They wrote to us on Monday.");
                assertThat(entry.actor()).isEqualTo("operator");
            });
            assertThat(timeline.publicOf(petition))
                    .noneMatch(entry -> entry.kind().equals("signatures-erased"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OTTILIE BRACKENRIDGE wrote to us.",
                "Asked from otti.lie+one@googlemail.com today.",
                "It is (ottilie@gmail.com).",
                "Signs as Ottilie B, too."
            })
    void aReasonThatSaysWhoTheyAreIsRefusedAsItIsKept(String reason) {
        assertThatThrownBy(() -> erasures.erase(theirs, reason, OPERATOR))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("The reason says who they are")
                .hasMessageNotContaining("Ottilie");
        assertThat(signatures.find(theirs).orElseThrow().isErased()).isFalse();
    }

    @Test
    void aReasonIsNeededAndNobodyIsForgottenTwice() {
        assertThatThrownBy(() -> erasures.erase(theirs, " ", OPERATOR))
                .isInstanceOf(Refused.class)
                .hasMessage("The reason is missing.");
        erasures.erase(theirs, REASON, OPERATOR);
        assertThatThrownBy(() -> erasures.erase(theirs, REASON, OPERATOR))
                .isInstanceOf(Refused.class)
                .hasMessage("Nothing is known any more of whoever made this signature.");
    }

    @Test
    void aHeldPetitionKeepsWhoSignedItUntilItIsHeldNoMoreAndTheyHearNothingMeanwhile() {
        holds.place(one, "A court has asked.", OPERATOR);
        assertThat(erasures.erase(theirs, REASON, OPERATOR)).isEqualTo(new Erasure(1, List.of(one)));
        assertThat(signatures.find(theirs).orElseThrow().name()).isEqualTo(NAME);
        assertThat(signatures.isSubscribed(theirs)).isFalse();
        assertThat(timeline.of(one)).noneMatch(entry -> entry.kind().equals("signatures-erased"));
    }

    @Test
    void theDatabaseKeepsNoErasedSignatureThatStillSaysWho() {
        assertThatThrownBy(() -> jdbc.sql("update signature set erased_at = now() where id = ?")
                        .param(theirs)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("signature_erased_says_nobody");
        assertThatThrownBy(() -> jdbc.sql("update signature set email = null where id = ?")
                        .param(theirs)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private long signAndConfirm(PetitionId petition, String name, String email) {
        signers.sign(signature(petition, name, email), new Origin("192.0.2.0/24", false));
        long signature = latest();
        confirmations.confirm(signature);
        return signature;
    }

    private static NewSignature signature(PetitionId petition, String name, String email) {
        return new NewSignature(petition, name, email, "GB", "SW1A 1AA", true, true);
    }

    private long latest() {
        return jdbc.sql("select max(id) from signature").query(Long.class).single();
    }
}
