package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingTest;
import petitions.mailing.PostRoom;

@MailingTest
class LeasesTests {

    @Autowired
    PostRoom postRoom;

    @Autowired
    ListedAudience audience;

    @Autowired
    Claims claims;

    @Autowired
    Leases leases;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNodeKeepsWhatItWorksOnAndNotWhatItCouldNotGiveBack() {
        audience.everyone(2 * Claims.RANGE);
        postRoom.order(1);
        var givenUp = (Claim.Range) claims.next(false, List.of()).orElseThrow();
        var held = (Claim.Range) claims.next(false, List.of()).orElseThrow();
        jdbc.sql("update mailing_range set leased_until = now() - interval '1 second'")
                .update();
        leases.renew(List.of(held));
        assertThat(claims.next(false, List.of()))
                .get()
                .extracting(Claim.Range.class::cast)
                .extracting(Claim.Range::id)
                .isEqualTo(givenUp.id());
    }
}
