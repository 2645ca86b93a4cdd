package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.timeline.Timeline;
import petitions.timeline.TimelineEntry;

@DomainTest
class SuspicionsTests {

    private static final String REASON = "They are a school.";
    private static final SignatureFilter SCHOOL = new SignatureFilter(null, "", "192.0.2.0/24", null, null, "");

    @Autowired
    Suspicions suspicions;

    @Autowired
    Signers signers;

    @Autowired
    Confirmations confirmations;

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

    @Test
    void whoeverWasNotBelievedIsAskedToConfirmAndCounts() {
        long ada = suspect(one, "Ada Quill", "ada@school.example");
        suspect(one, "Bob Quill", "bob@school.example");
        suspect(other, "Ada Quill", "ada@school.example");
        assertThat(confirmations.find(ada)).isEmpty();
        assertThat(suspicions.preview(SCHOOL))
                .extracting(effect -> effect.petition().id(), ClearingEffect::signatures)
                .containsExactly(tuple(one, 2), tuple(other, 1));
        assertThat(letters()).isZero();

        assertThat(suspicions.clear(SCHOOL, REASON, Given.CLERK)).isEqualTo(3);
        assertThat(letters()).isEqualTo(3);
        assertThat(confirmations.confirm(ada).orElseThrow().state()).isEqualTo(Confirmation.State.CONFIRMED);
        assertThat(timeline.of(one))
                .extracting(TimelineEntry::summary)
                .contains("2 signatures were held back, and their makers are asked to confirm now: They are a school.");
        assertThat(timeline.publicOf(one)).extracting(TimelineEntry::kind).doesNotContain("suspicion-cleared");
        assertThat(suspicions.clear(SCHOOL, REASON, Given.CLERK)).isZero();
        assertThat(letters()).isEqualTo(3);
    }

    @Test
    void nobodyGetsMoreLettersThanIfTheyHadBeenBelieved() {
        for (int attempt = 0; attempt < 5; attempt++) {
            suspect(one, "Ada Quill", "ada@school.example");
        }
        suspect(one, "Bob Quill", "ada@school.example");
        suspect(one, "Cyd Quill", "ada@school.example");
        believed(one, "Dee Quill", "dee@school.example");
        suspect(one, "DEE QUILL", "dee@school.example");
        assertThat(suspicions.clear(SCHOOL, REASON, Given.CLERK)).isEqualTo(2);
        assertThat(jdbc.sql("select name from signature where suspected is null order by id")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("Ada Quill", "Bob Quill", "Dee Quill"));
    }

    @Test
    void whatCannotBeConfirmedAnyMoreStaysAsItIs() {
        suspect(one, "Ada Quill", "ada@school.example");
        suspect(other, "Ada Quill", "ada@school.example");
        petitions.takeDown(other, "It named a private person.", Given.CLERK);
        assertThat(suspicions.preview(SCHOOL)).hasSize(1);
        clock.set(petitions.require(one).closingAt().plusMillis(1));
        petitions.close(one);
        assertThat(suspicions.preview(SCHOOL)).as("in time").hasSize(1);
        clock.set(petitions.require(one).closingAt().plusSeconds(24 * 3_600 + 1));
        assertThat(suspicions.clear(SCHOOL, REASON, Given.CLERK)).isZero();
    }

    @Test
    void nothingIsClearedWithoutAReasonOrWithoutSayingWhich() {
        suspect(one, "Ada Quill", "ada@school.example");
        assertThatThrownBy(() -> suspicions.clear(SCHOOL, " ", Given.CLERK)).hasMessage("The reason is missing.");
        var all = new SignatureFilter(null, "", "", null, null, "");
        assertThatThrownBy(() -> suspicions.preview(all)).hasMessageContaining("Say what they have in common");
        assertThat(letters()).isZero();
    }

    private long suspect(PetitionId petition, String name, String email) {
        return sign(petition, name, email, true);
    }

    private void believed(PetitionId petition, String name, String email) {
        sign(petition, name, email, false);
    }

    private long sign(PetitionId petition, String name, String email, boolean bait) {
        signers.sign(new NewSignature(petition, name, email, "FR", "", true, true), new Origin("192.0.2.0/24", bait));
        return jdbc.sql("select max(id) from signature").query(Long.class).single();
    }

    private long letters() {
        return jdbc.sql("select count(*) from delivery_deferral")
                .query(Long.class)
                .single();
    }
}
