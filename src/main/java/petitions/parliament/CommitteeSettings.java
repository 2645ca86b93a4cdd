package petitions.parliament;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the Committee meets, and about what. Times of day are London's.
 *
 * @param meetsOn the day of its weekly meeting. Source: decisions of the Petitions Committee, 2015–2020
 * @param agendaClosesOn the last such day before a meeting on which its agenda gathers petitions. Source: the same
 * @param agendaClosesAt when on that day. Our choice: the end of the working day
 * @param recess days and ranges of days without a meeting, such as 2020-12-18/2021-01-04. What would have been considered then
 *     is considered at the first meeting after them
 */
@ConfigurationProperties("petitions.committee")
public record CommitteeSettings(
        @DefaultValue("TUESDAY") DayOfWeek meetsOn,
        @DefaultValue("FRIDAY") DayOfWeek agendaClosesOn,
        @DefaultValue("17:00") LocalTime agendaClosesAt,
        @DefaultValue List<String> recess) {

    public CommitteeSettings {
        recess = List.copyOf(recess);
        recess.forEach(Recess::of);
    }

    List<Recess> recesses() {
        return recess.stream().map(Recess::of).sorted().toList();
    }
}
