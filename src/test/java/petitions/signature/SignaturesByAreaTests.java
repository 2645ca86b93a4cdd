package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import petitions.DomainTest;
import petitions.Given;
import petitions.petition.FellBelowThreshold;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.petition.ResponseThresholdReached;

@DomainTest
class SignaturesByAreaTests {

    @Autowired
    SignatureCounts counts;

    @Autowired
    CountVerification verification;

    @Autowired
    Signers signers;

    @Autowired
    Signatures signatures;

    @Autowired
    Confirmations confirmations;

    @Autowired
    SignatureGenerator generator;

    @Autowired
    Petitions petitions;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private PetitionId petition;

    @BeforeEach
    void open(@Autowired Postcodes postcodes) {
        postcodes.read(new PostcodeFile(new ClassPathResource("areas/example-postcodes.csv")));
        petition = given.petition(300001);
    }

    @Test
    void aSignatureCountsForItsCountryItsRegionAndItsConstituency() {
        sign("Ada", "GB", "SW1A 1AA");
        sign("Bob", "GB", "SW1A 1AB");
        sign("Cyd", "GB", "M1 1AE");
        sign("Dee", "FR", "");
        counts.countNew();
        sign("Eve", "GB", "M1 1AE");
        counts.countNew();
        assertThat(total()).isEqualTo(5);
        assertThat(byArea("country")).isEqualTo(Map.of("GB", 4, "FR", 1));
        assertThat(byArea("constituency")).isEqualTo(Map.of("X14000003", 1, "X14000002", 1, "X14000004", 2));
        assertThat(byArea("region")).isEqualTo(Map.of("X12000001", 2, "X12000002", 2));
        assertThat(verification.verify()).isEmpty();
    }

    @Test
    void aPostcodeThatNobodyKnowsStillCountsForTheCountry() {
        sign("Ada", "GB", "ZE1 0AA");
        counts.countNew();
        assertThat(byArea("country")).isEqualTo(Map.of("GB", 1));
        assertThat(byArea("constituency")).isEmpty();
    }

    @Test
    void whatIsInvalidatedIsTakenOffEverywhereAndOnce() {
        sign("Ada", "GB", "SW1A 1AA");
        long bob = sign("Bob", "GB", "SW1A 1AA");
        counts.countNew();
        invalidate(bob);
        counts.countNew();
        counts.countNew();
        assertThat(total()).isEqualTo(1);
        assertThat(byArea("constituency")).isEqualTo(Map.of("X14000003", 1));
        assertThat(byArea("region")).isEqualTo(Map.of("X12000001", 1));
        assertThat(verification.verify()).isEmpty();
    }

    @Test
    void aRegionThatIsDrawnAnewTakesNothingFromWhereItWasCounted() {
        long ada = sign("Ada", "GB", "SW1A 1AA");
        counts.countNew();
        jdbc.sql("update area set region_code = 'X12000009' where kind = 'constituency'")
                .update();
        sign("Bob", "GB", "SW1A 1AA");
        counts.countNew();
        assertThat(byArea("region")).isEqualTo(Map.of("X12000001", 1, "X12000009", 1));
        assertThat(verification.verify()).isEmpty();
        invalidate(ada);
        counts.countNew();
        assertThat(byArea("region")).isEqualTo(Map.of("X12000009", 1));
        assertThat(verification.verify()).isEmpty();
        jdbc.sql("update area set region_code = null where kind = 'constituency'")
                .update();
        jdbc.sql("delete from postcode_file").update();
    }

    @Test
    void theCreatorIsTheFirstWhoSignsAndSignsFromSomewhere() {
        signatures.addCreator(
                new NewSignature(petition, "Ada Quill", "ada@post.example", "gb", "sw1a 1aa", true, true));
        counts.countNew();
        assertThat(total()).isEqualTo(1);
        assertThat(byArea("country")).isEqualTo(Map.of("GB", 1));
        assertThat(byArea("constituency")).isEqualTo(Map.of("X14000003", 1));
        assertThat(byArea("region")).isEqualTo(Map.of("X12000001", 1));
        assertThat(verification.verify()).isEmpty();
        assertThatThrownBy(() -> signatures.addCreator(
                        new NewSignature(petition, "Bob Quill", "bob@post.example", "GB", "", true, true)))
                .hasMessage("Enter your postcode, such as SW1A 1AA.");
    }

    @Test
    void whatIsInvalidatedBeforeItWasCountedNeverCounts() {
        invalidate(sign("Ada", "GB", "SW1A 1AA"));
        counts.countNew();
        assertThat(total()).isZero();
        assertThat(byArea("country")).isEmpty();
    }

    @Test
    void aPetitionThatFallsBelowAThresholdSaysSoAndReachesItNoSecondTime() {
        generator.sign(petition, 10_001);
        counts.countNew();
        invalidateFirst(1);
        counts.countNew();
        assertThat(events.stream(FellBelowThreshold.class)).as("still enough").isEmpty();
        invalidateFirst(5);
        counts.countNew();
        assertThat(events.stream(FellBelowThreshold.class))
                .singleElement()
                .extracting(FellBelowThreshold::summary)
                .isEqualTo("Has 9,995 signatures now, fewer than the 10,000 at which the Government responds."
                        + " What was asked for then stays asked for.");
        assertThat(petitions.require(petition).responseThresholdReachedAt()).isNotNull();
        generator.sign(petition, 100);
        counts.countNew();
        assertThat(events.stream(ResponseThresholdReached.class)).hasSize(1);
        assertThat(total()).isEqualTo(10_095);
    }

    @Test
    void aRecountSaysWhichNumbersAreWrongAndLeavesThem() {
        sign("Ada", "GB", "SW1A 1AA");
        counts.countNew();
        petitions.carryOver(petition, 50);
        jdbc.sql("update petition set signature_count = signature_count + 2").update();
        jdbc.sql("delete from signatures_by_area where kind = 'region'").update();
        jdbc.sql("update signatures_by_area set counted = 7 where kind = 'country'")
                .update();
        var expected = List.of(
                new CountDifference(petition, "region", "X12000001", 0, 1),
                new CountDifference(petition, "petition", "", 3, 1),
                new CountDifference(petition, "country", "GB", 7, 1));
        assertThat(verification.verify()).isEqualTo(expected);
        assertThat(verification.differences()).isEqualTo(expected);
        assertThat(total()).isEqualTo(52);
        assertThat(expected.get(0)).hasToString("petition 300001, region X12000001: 0 stored, 1 recounted");
    }

    private long sign(String name, String country, String postcode) {
        signers.sign(
                new NewSignature(petition, name, Given.address(name), country, postcode, true, false),
                new Origin("192.0.2.0/24", false));
        long id = jdbc.sql("select max(id) from signature").query(Long.class).single();
        confirmations.confirm(id);
        return id;
    }

    private void invalidate(long id) {
        jdbc.sql("update signature set invalidated_at = now() where id = ?")
                .param(id)
                .update();
    }

    private void invalidateFirst(int number) {
        jdbc.sql("""
                        update signature set invalidated_at = now() where id in (
                            select id from signature where invalidated_at is null order by id limit ?)
                        """).param(number).update();
    }

    private int total() {
        return petitions.require(petition).signatureCount();
    }

    /** Without areas that have none left. */
    private Map<String, Integer> byArea(String kind) {
        var numbers = new TreeMap<String, Integer>();
        jdbc.sql("select code, counted from signatures_by_area where petition_id = ? and kind = ? and counted > 0")
                .params(petition.number(), kind)
                .query(row -> {
                    numbers.put(row.getString("code"), row.getInt("counted"));
                });
        return numbers;
    }
}
