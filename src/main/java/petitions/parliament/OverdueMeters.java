package petitions.parliament;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.platform.London;
import petitions.platform.meters.Watched;

/** What government and Parliament are late with. */
@Component
class OverdueMeters implements MeterBinder {

    private record Overdue(int responses, int outcomes) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Watched<Overdue> overdue;

    OverdueMeters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.overdue = new Watched<>("What is overdue", Duration.ofSeconds(30), this::look);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        overdue.gauge(
                registry,
                "responses.overdue",
                "Responses that a department should have given by now",
                Overdue::responses);
        overdue.gauge(
                registry,
                "debates.outcomes.overdue",
                "Debates of an earlier day whose outcome nobody has recorded",
                Overdue::outcomes);
    }

    /** A day is over when it is over in London. */
    private Overdue look() {
        LocalDate today = clock.instant().atZone(London.ZONE).toLocalDate();
        return jdbc.sql("""
                        select (select count(*) from government_response r join petition p on p.id = r.petition_id
                                where r.state = 'requested' and p.state <> 'taken_down' and r.due_on < :today) as responses,
                               (select count(*) from debate where state = 'scheduled' and debate_on < :today) as outcomes
                        """)
                .param("today", today)
                .query((row, number) -> new Overdue(row.getInt("responses"), row.getInt("outcomes")))
                .single();
    }
}
