package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.petition.Thresholds.Threshold;
import petitions.platform.Refused;
import petitions.timeline.Timeline;
import petitions.timeline.TimelineEntry;

@DomainTest
class InvalidationsTests {

    private static final String REASON = "They came from a program.";

    @Autowired
    Invalidations invalidations;

    @Autowired
    Signers signers;

    @Autowired
    Signatures signatures;

    @Autowired
    SignatureGenerator generator;

    @Autowired
    Confirmations confirmations;

    @Autowired
    SignatureCounts counts;

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

    private PetitionId one;
    private PetitionId other;

    @BeforeEach
    void open() {
        one = given.petition(300001);
        other = given.petition(300002);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, ducks.example, '', '', 'Daisy Duck,Donald Duck,Donald Duck'",
                "-, someone@DUCKS.example, '', '', 'Daisy Duck,Donald Duck,Donald Duck'",
                "-, 'duc\u00ADks\u3002example', '', '', 'Daisy Duck,Donald Duck,Donald Duck'",
                "300001, ducks.example, '', '', 'Daisy Duck,Donald Duck'",
                "-, example.org, '', '', 'Ada Quill'",
                "-, '', 192.0.2.0/24, '', 'Daisy Duck,Donald Duck'",
                "-, '', 192.0.2.77, '', 'Daisy Duck,Donald Duck'",
                "-, '', 192.0.0.0/8, '', 'Daisy Duck,Donald Duck'",
                "-, '', 2001:db8::/32, '', 'Donald Duck'",
                "-, '', '', *duck, 'Daisy Duck,Donald Duck,Donald Duck'",
                "-, '', '', donald duck, 'Donald Duck,Donald Duck'",
                "-, '', '', duck, -",
                "-, '', '', *%*, -",
                "300002, '', '', '', 'Ada Quill,Donald Duck'",
            })
    void signaturesAreFoundByWhatTheyHaveInCommon(
            Long petition, String domain, String block, String name, String found) {
        ducks();
        var filter = new SignatureFilter(
                petition == null ? null : new PetitionId(petition), domain, block, null, null, name);
        int expected = found == null ? 0 : found.split(",").length;
        assertThat(invalidations.preview(filter).stream()
                        .mapToInt(InvalidationEffect::signatures)
                        .sum())
                .isEqualTo(expected);
        assertThat(invalidations.invalidate(filter, REASON, Given.CLERK)).isEqualTo(expected);
        assertThat(jdbc.sql("select name from signature where invalidated_at is not null order by name")
                        .query(String.class)
                        .list())
                .containsExactly(found == null ? new String[0] : found.split(","));
    }

    @Test
    void signaturesAreFoundByWhenTheyWereMade() {
        sign(one, "Ada Quill", "ada@post.example");
        clock.advance(Duration.ofHours(1));
        var from = clock.instant();
        sign(one, "Bob Quill", "bob@post.example");
        clock.advance(Duration.ofHours(1));
        sign(one, "Cyd Quill", "cyd@post.example");
        invalidations.invalidate(within(from, clock.instant()), REASON, Given.CLERK);
        assertThat(jdbc.sql("select name from signature where invalidated_at is not null")
                        .query(String.class)
                        .list())
                .containsExactly("Bob Quill");
    }

    @Test
    void thePreviewTellsWhatEachPetitionWouldLoseAndChangesNothing() {
        generator.sign(one, 10_004);
        confirm(sign(one, "Daisy Duck", "daisy@ducks.example"));
        confirm(sign(other, "Daisy Duck", "daisy@ducks.example"));
        sign(one, "Donald Duck", "donald@ducks.example");
        counts.countNew();
        assertThat(invalidations.preview(new SignatureFilter(null, "", "", null, null, "*Duck")))
                .extracting(
                        effect -> effect.petition().id(), InvalidationEffect::signatures, InvalidationEffect::counted)
                .containsExactly(tuple(one, 2, 1), tuple(other, 1, 1));
        var everybody = invalidations.preview(new SignatureFilter(one, "", "", null, null, ""));
        assertThat(everybody).singleElement().satisfies(effect -> assertThat(effect.lost())
                .containsExactly(new Threshold(10_000, "the Government responds")));
        assertThat(everybody.get(0).left()).isZero();
        assertThat(petitions.require(one).signatureCount()).isEqualTo(10_005);
    }

    @Test
    void whatIsInvalidatedIsTakenOffHearsNothingMoreAndIsSaidOnTheTimeline() {
        generator.sign(one, 10_000);
        long daisy = sign(one, "Daisy Duck", "daisy@ducks.example");
        confirm(daisy);
        counts.countNew();
        invalidations.invalidate(new SignatureFilter(one, "", "", null, null, "*Smith*"), REASON, Given.CLERK);
        invalidations.invalidate(new SignatureFilter(null, "ducks.example", "", null, null, ""), REASON, Given.CLERK);
        counts.countNew();
        assertThat(signatures.isSubscribed(daisy)).isFalse();
        assertThat(confirmations.find(daisy)).isEmpty();
        assertThat(petitions.require(one).signatureCount()).isBetween(8_000, 9_999);
        assertThat(timeline.publicOf(one))
                .extracting(TimelineEntry::kind)
                .containsSubsequence(
                        "response-threshold-reached",
                        "signatures-invalidated",
                        "signatures-invalidated",
                        "fell-below-threshold");
        assertThat(timeline.publicOf(one))
                .extracting(TimelineEntry::summary)
                .contains("1 signature was found not to be genuine and taken off: They came from a program.");
    }

    @Test
    void whoeverStartedAPetitionStays() {
        given.creator(one, "Donald Duck");
        assertThat(invalidations.invalidate(
                        new SignatureFilter(null, "", "", null, null, "*duck"), REASON, Given.CLERK))
                .isZero();
    }

    @Test
    void thePublicHearsOnlyOfThoseWhoHadConfirmed() {
        confirm(sign(one, "Daisy Duck", "daisy@ducks.example"));
        sign(one, "Donald Duck", "donald@ducks.example");
        sign(other, "Donald Duck", "donald@ducks.example");
        int done = invalidations.invalidate(
                new SignatureFilter(null, "ducks.example", "", null, null, ""), REASON, Given.CLERK);
        assertThat(done).isEqualTo(3);
        assertThat(timeline.publicOf(one))
                .extracting(TimelineEntry::summary)
                .contains("1 signature was found not to be genuine and taken off: They came from a program.");
        assertThat(timeline.publicOf(other)).extracting(TimelineEntry::kind).doesNotContain("signatures-invalidated");
        assertThat(timeline.of(other))
                .extracting(TimelineEntry::summary)
                .contains("1 signature was found not to be genuine before anybody confirmed it: "
                        + "They came from a program.");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', ''",
        "nonsense, '', '', domain",
        "'', 300.1.1.1, '', block",
        "'', 192.0.2.0/33, '', block",
        "'', example.org, '', block",
        "'', '', '* *', name"
    })
    void whatSaysTooLittleOrNothingIsRefused(String domain, String block, String name, String field) {
        var filter = new SignatureFilter(null, domain, block, null, null, name);
        var refused = catchThrowableOfType(Refused.class, () -> invalidations.preview(filter));
        assertThat(refused.problems()).extracting(Refused.Problem::field).containsExactly(field);
        assertThatThrownBy(() -> invalidations.invalidate(filter, REASON, Given.CLERK))
                .isInstanceOf(Refused.class);
    }

    @Test
    void nothingIsInvalidatedWithoutAReason() {
        sign(one, "Daisy Duck", "daisy@ducks.example");
        var filter = new SignatureFilter(one, "", "", null, null, "");
        assertThatThrownBy(() -> invalidations.invalidate(filter, " ", Given.CLERK))
                .hasMessage("The reason is missing.");
        assertThat(filter).hasToString("a filter of signatures");
    }

    private void ducks() {
        signFrom("192.0.2.0/24", one, "Donald Duck", "donald@ducks.example");
        signFrom("192.0.2.0/24", one, "Daisy Duck", "daisy@pond.ducks.example");
        signFrom("2001:db8:1::/56", other, "Donald Duck", "donald@ducks.example");
        signFrom("203.0.113.0/24", other, "Ada Quill", "ada@notducks.example.org");
    }

    private SignatureFilter within(Instant from, Instant until) {
        return new SignatureFilter(one, "", "", from, until, "");
    }

    private long sign(PetitionId petition, String name, String email) {
        return signFrom("198.51.100.0/24", petition, name, email);
    }

    private long signFrom(String block, PetitionId petition, String name, String email) {
        signers.sign(new NewSignature(petition, name, email, "FR", "", true, true), new Origin(block, false));
        return jdbc.sql("select max(id) from signature").query(Long.class).single();
    }

    private void confirm(long signature) {
        confirmations.confirm(signature);
    }
}
