package petitions.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import petitions.Scene;
import petitions.Scene.Signer;
import petitions.petition.Admissions;
import petitions.petition.LegalHolds;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Sql;
import petitions.signature.Anonymisation;
import petitions.signature.CountVerification;
import petitions.signature.Erasures;
import petitions.signature.Supporters;

/** Whoever is forgotten is nowhere: not in the ledger, not in the engine, not in what the database samples for itself. */
class NoTraceTests extends Traces {

    @Test
    void whoeverIsErasedIsNowhereInTheWholeDatabase() throws Exception {
        assertThat(dump.tablesThatSay(TRACES))
                .contains("public.signature", "public.petition")
                .as("the planner's samples, or the dump is not looking everywhere")
                .contains("pg_catalog.pg_statistic");
        int counted = petition(signed).signatureCount();
        assertThat(bean(Supporters.class).count(supported)).isEqualTo(1);

        bean(Erasures.class).erase(signature, "They asked on Monday.", OPERATOR);
        bean(Erasures.class).eraseCreatorName(imported, "They asked on Monday.", OPERATOR);

        assertThat(dump.tablesThatSay(TRACES)).isEmpty();
        assertThat(read("/petitions/%s.json".formatted(started))).doesNotContainIgnoringCase("wilhelmina");
        count();
        assertThat(petition(signed).signatureCount()).isEqualTo(counted);
        assertThat(bean(Supporters.class).count(supported))
                .as("somebody supported it, nobody knows who")
                .isEqualTo(1);
        assertThat(bean(CountVerification.class).verify()).isEmpty();
        assertThat(suppressed()).as("they still want no mail").isTrue();
        deliver();
        assertThat(dump.tablesThatSay(TRACES)).isEmpty();
    }

    @Test
    void onceTheirTimeIsOverNobodyIsAnywhereButInWhatIsHeld() throws Exception {
        var held = new Scene(application).openPetition("Keep the ferry", new Signer(NAME, ADDRESS));
        bean(LegalHolds.class).place(held, "A court has asked.", OPERATOR);
        for (PetitionId petition : List.of(signed, started, held)) {
            bean(Petitions.class).takeDown(petition, "The river was moved.", OPERATOR);
        }
        bean(Admissions.class).lapse(supported);
        var dissolved = Sql.at(clock.instant());
        jdbc.sql("""
                        insert into dissolution (dissolved_at, announced_at, announced_by, reopened_at, reopened_by)
                        values (:at, :at, 'clerk', :at, 'clerk')
                        """).param("at", dissolved).update();
        clock.advance(Duration.ofDays(190));

        bean(Anonymisation.class).sweep();

        assertThat(dump.tablesThatSay(TRACES))
                .contains("public.signature")
                .isSubsetOf("public.signature", "pg_catalog.pg_statistic");
        assertThat(jdbc.sql("select petition_id from signature where canonical_email = 'minatracewell@gmail.com'")
                        .query(Long.class)
                        .list())
                .containsExactly(held.number());
        assertThat(jdbc.sql("select count(*) from signature where name is not null and petition_id = any (?)")
                        .param(new Long[] {signed.number(), started.number(), supported.number()})
                        .query(Integer.class)
                        .single())
                .as("of nobody else either")
                .isZero();

        bean(LegalHolds.class).lift(held, "The court has answered.", OPERATOR);
        bean(Anonymisation.class).sweep();
        assertThat(dump.tablesThatSay(TRACES)).isEmpty();
    }
}
