package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingTest;
import petitions.mailing.PostRoom;
import petitions.mailing.ScriptedRelay;

@MailingTest
@Import(DeliveryMetersTests.Registry.class)
class DeliveryMetersTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Registry {

        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }
    }

    @Autowired
    MeterRegistry meters;

    @Autowired
    MailingDelivery delivery;

    @Autowired
    ListedAudience audience;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    PostRoom postRoom;

    @Test
    void everyFateIsCountedAndCommitsAndHandoversAreTimed() {
        audience.everyone(12).leave(5);
        relay.refuseRecipient(address("n1"), 550, "5.1.1 No such user");
        relay.refuseRecipient(address("n2"), 450, "4.2.1 Come back later");
        postRoom.order(1);
        delivery.deliverDue();
        assertThat(mails("accepted")).isEqualTo(9);
        assertThat(mails("refused")).isEqualTo(1);
        assertThat(mails("deferred")).isEqualTo(1);
        assertThat(mails("unsubscribed")).isEqualTo(1);
        assertThat(mails("suppressed")).isZero();
        assertThat(meters.get("mails.ledger.commit").timer().count()).isPositive();
        assertThat(meters.get("mails.handover").timer().count()).isPositive();
    }

    private double mails(String fate) {
        return meters.get("mails.fates").tag("fate", fate).counter().count();
    }
}
