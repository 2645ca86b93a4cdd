package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.petition.LegalHolds;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.CannotStart;
import petitions.platform.Refused;
import petitions.platform.Sql;
import petitions.timeline.Timeline;

/** Petitions open on 2 March 2021 and close at the end of 2 September. */
@DomainTest
class AnonymisationTests {

    private static final Actor OPERATOR = new Actor("operator");

    @Autowired
    Anonymisation anonymisation;

    @Autowired
    LegalHolds holds;

    @Autowired
    Erasures erasures;

    @Autowired
    Signers signers;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Signatures signatures;

    @Autowired
    SignatureGenerator generator;

    @Autowired
    SignatureCounts counts;

    @Autowired
    CountVerification verification;

    @Autowired
    Petitions petitions;

    @Autowired
    Timeline timeline;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    private PetitionId petition;

    @BeforeEach
    void open() {
        petition = given.petition(300001);
        given.creator(petition, "Grace Hopwood");
        given.signer(petition, "Ada Quill");
        counts.countNew();
    }

    @Test
    void aDissolutionThatWasWithdrawnMakesNobodyNameless() {
        close();
        dissolve("2021-10-01");
        jdbc.sql("update dissolution set withdrawn_at = announced_at, withdrawn_by = 'clerk'")
                .update();
        clock.setNoonOf("2022-04-02");
        assertThat(anonymisation.sweep()).isZero();
    }

    @Test
    void sixMonthsAfterTheDissolutionNobodyKnowsWhoSignedAndEverybodyHowMany() {
        close();
        dissolve("2021-10-01");
        clock.setNoonOf("2022-04-01");
        assertThat(anonymisation.sweep()).isZero();

        clock.setNoonOf("2022-04-02");
        assertThat(anonymisation.sweep()).isEqualTo(2);

        assertThat(names(petition)).isEmpty();
        assertThat(signatures.creatorsOf(List.of(petition))).isEmpty();
        assertThat(petitions.require(petition).signatureCount()).isEqualTo(2);
        assertThat(verification.verify()).isEmpty();
        assertThat(anonymisation.sweep()).isZero();
        assertThat(timeline.of(petition)).last().satisfies(entry -> {
            assertThat(entry.summary()).endsWith("Signatures made nameless: 2.");
            assertThat(entry.actor()).isEqualTo("system");
        });
        assertThat(timeline.publicOf(petition)).noneMatch(entry -> entry.kind().equals("petition-anonymised"));
        assertThat(anonymisation.progress(9)).singleElement().satisfies(done -> {
            assertThat(done.signatures()).isEqualTo(2);
            assertThat(done.finishedAt()).isEqualTo(clock.instant());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-01, 2022-12-31, 2, a dissolution before it opened is another Parliament's",
        "2021-09-03, 2022-12-31, 0, the next one after it opened is its own",
        "2022-11-01, 2022-12-31, 2, one that is to come is waited for",
        "2021-03-01, 2027-03-01, 2, five and a half years after its end are not over",
        "2021-03-01, 2027-03-03, 0, without a dissolution five and a half years after its end are enough",
    })
    void thePetitionsOwnParliamentDecides(String dissolution, String today, int known, String because) {
        close();
        dissolve(dissolution);
        clock.setNoonOf(today);
        anonymisation.sweep();
        assertThat(names(petition)).as(because).hasSize(known);
    }

    @Test
    void aPetitionThatIsOpenIsLeftAlone() {
        dissolve("2021-03-03");
        clock.setNoonOf("2030-01-01");
        assertThat(anonymisation.sweep()).isZero();
        assertThat(names(petition)).hasSize(2);
    }

    @Test
    void whatWasTakenDownIsForgottenLikeTheOthers() {
        petitions.takeDown(petition, "It named a private person.", OPERATOR);
        dissolve("2021-10-01");
        clock.setNoonOf("2022-04-02");
        anonymisation.sweep();
        assertThat(names(petition)).isEmpty();
    }

    @Test
    void aLegalHoldSkipsThatPetitionAndNoOther() {
        var other = given.petition(300002);
        given.signer(other, "Bob Quill");
        jdbc.sql("update petition set creator_name = 'Grace Hopwood'").update();
        close();
        petitions.close(other);
        dissolve("2021-10-01");
        clock.setNoonOf("2022-04-02");
        holds.place(petition, "A court has asked.", OPERATOR);

        assertThat(anonymisation.sweep()).isEqualTo(1);
        assertThat(names(other)).isEmpty();
        assertThat(names(petition)).containsExactlyInAnyOrder("Grace Hopwood", "Ada Quill");
        assertThat(petitions.facts(List.of(petition)).get(petition).creatorName())
                .isEqualTo("Grace Hopwood");
        assertThat(petitions.facts(List.of(other)).get(other).creatorName()).isNull();

        holds.lift(petition, "The court has answered.", OPERATOR);
        assertThat(anonymisation.sweep()).isEqualTo(2);
        assertThat(names(petition)).isEmpty();
    }

    @Test
    void whereAnImportBroughtNothingButANameThatIsForgottenTooAndWhereItBroughtNothingNothingIsSaid() {
        var named = given.petition(300002);
        var nameless = given.petition(300003);
        jdbc.sql("update petition set creator_name = 'Ottoline Wren' where id = ?")
                .param(named.number())
                .update();
        clock.setNoonOf("2021-09-03");
        petitions.close(named);
        petitions.close(nameless);
        jdbc.sql("analyze petition").update();
        clock.setNoonOf("2027-03-03");
        assertThat(anonymisation.sweep()).isZero();
        assertThat(petitions.facts(List.of(named)).get(named).creatorName()).isNull();
        assertThat(jdbc.sql(
                                "select count(*) from pg_stats where concat(most_common_vals, histogram_bounds) like '%Ottoline%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(timeline.of(named)).anyMatch(entry -> entry.kind().equals("petition-anonymised"));
        assertThat(timeline.of(nameless)).noneMatch(entry -> entry.kind().equals("petition-anonymised"));
    }

    @Test
    void aHoldIsWrittenDownWithWhoAndWhyForStaffOnly() {
        holds.place(petition, "A court has asked.", OPERATOR);
        assertThat(holds.all()).singleElement().satisfies(hold -> {
            assertThat(hold.petition()).isEqualTo(petition);
            assertThat(hold.by()).isEqualTo(OPERATOR);
            assertThat(hold.reason()).isEqualTo("A court has asked.");
        });
        assertThatThrownBy(() -> holds.place(petition, "Again.", OPERATOR))
                .isInstanceOf(Refused.class)
                .hasMessage("Petition 300001 is held already.");
        holds.lift(petition, "It is over.", OPERATOR);
        assertThat(holds.all()).isEmpty();
        assertThatThrownBy(() -> holds.lift(petition, "Again.", OPERATOR))
                .isInstanceOf(Refused.class)
                .hasMessage("Petition 300001 is not held.");
        assertThat(timeline.of(petition))
                .extracting(entry -> entry.kind() + " by " + entry.actor())
                .endsWith("legal-hold-placed by operator", "legal-hold-lifted by operator");
        assertThat(timeline.publicOf(petition)).noneMatch(entry -> entry.kind().startsWith("legal-hold"));
        assertThatThrownBy(() -> holds.place(petition, "", OPERATOR)).hasMessage("The reason is missing.");
    }

    @Test
    void whoeverAskedWhileThePetitionWasHeldIsForgottenOnceItIsNot() {
        long creator = jdbc.sql("select id from signature where creator")
                .query(Long.class)
                .single();
        holds.place(petition, "A court has asked.", OPERATOR);
        erasures.erase(creator, "They asked.", OPERATOR);
        assertThat(anonymisation.sweep()).isZero();
        holds.lift(petition, "The court has answered.", OPERATOR);
        assertThat(anonymisation.sweep()).isEqualTo(1);
        assertThat(names(petition)).containsExactly("Ada Quill");
        assertThat(timeline.of(petition)).last().satisfies(entry -> assertThat(entry.summary())
                .endsWith("It was asked for while the petition was held."));
    }

    @Test
    void unconfirmedSignaturesAreForgottenThirtyDaysAfterTheirLastLetter() {
        sign("Cyd Quill");
        clock.setNoonOf("2021-03-20");
        sign("Cyd Quill");
        sign("Dee Quill");
        clock.setNoonOf("2021-04-18");
        assertThat(anonymisation.sweep()).isZero();
        clock.setNoonOf("2021-04-20");
        assertThat(anonymisation.sweep()).isEqualTo(2);
        assertThat(names(petition)).containsExactlyInAnyOrder("Grace Hopwood", "Ada Quill");
    }

    @Test
    void unconfirmedSignaturesOfAHeldPetitionStayAndOthersGo() {
        sign("Cyd Quill");
        var other = given.petition(300002);
        signers.sign(
                new NewSignature(other, "Dee Quill", "dee@post.example", "FR", "", true, true),
                new Origin("192.0.2.0/24", false));
        holds.place(petition, "A court has asked.", OPERATOR);
        clock.setNoonOf("2021-05-01");
        assertThat(anonymisation.sweep()).isEqualTo(1);
        assertThat(names(petition)).contains("Cyd Quill");
        assertThat(names(other)).isEmpty();
    }

    @Test
    void manyAreForgottenPageByPageAndASweepThatIsCutOffGoesOnWhereItStopped() {
        int all = Anonymisation.PAGE * Anonymisation.PAGES + 7_000;
        generator.sign(petition, all);
        close();
        dissolve("2021-10-01");
        clock.setNoonOf("2022-04-02");

        assertThat(anonymisation.sweep()).isEqualTo((long) Anonymisation.PAGE * Anonymisation.PAGES);
        assertThat(anonymisation.progress(9)).singleElement().satisfies(begun -> {
            assertThat(begun.signatures()).isEqualTo((long) Anonymisation.PAGE * Anonymisation.PAGES);
            assertThat(begun.finishedAt()).isNull();
        });
        assertThat(anonymisation.sweep()).isEqualTo(7_000 + 2);
        assertThat(names(petition)).isEmpty();
        assertThat(anonymisation.progress(9)).singleElement().satisfies(done -> {
            assertThat(done.signatures()).isEqualTo(all + 2L);
            assertThat(done.finishedAt()).isNotNull();
        });
    }

    @Test
    void aSettingThatCannotBeMeantStopsTheStart() {
        assertThatThrownBy(() -> new RetentionSettings(Period.ZERO, Period.ofYears(5), Period.ofDays(-1)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("petitions.retention.after-dissolution")
                .hasMessageContaining("petitions.retention.unconfirmed");
    }

    private void sign(String name) {
        signers.sign(
                new NewSignature(petition, name, Given.address(name), "FR", "", true, true),
                new Origin("192.0.2.0/24", false));
    }

    private void close() {
        clock.setNoonOf("2021-09-03");
        petitions.close(petition);
    }

    private void dissolve(String day) {
        var at = Sql.at(Instant.parse(day + "T11:00:00Z"));
        jdbc.sql("""
                        insert into dissolution (dissolved_at, announced_at, announced_by, reopened_at, reopened_by)
                        values (:at, :at, 'clerk', :at, 'clerk')
                        """).param("at", at).update();
    }

    private List<String> names(PetitionId of) {
        return jdbc.sql("select name from signature where petition_id = ? and name is not null")
                .param(of.number())
                .query(String.class)
                .list();
    }
}
