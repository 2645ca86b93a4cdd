package petitions.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import petitions.platform.text.Language;

/** An agenda after a long recess, with as many petitions as the Committee has ever had before it. */
class LongAgendaTests {

    private static final LocalDate TUESDAY = LocalDate.of(2021, 9, 7);
    private static final int MEGABYTE = 1 << 20;

    @Test
    void threeHundredPetitionsAreOneMailWithAHeadingEachInTheOrderOfTheAgenda() {
        var content = MailCases.renderer()
                .render(new CommitteeAgenda(
                        TUESDAY,
                        Instant.parse("2021-09-03T16:00:00Z"),
                        IntStream.rangeClosed(1, 300)
                                .mapToObj(LongAgendaTests::entry)
                                .toList(),
                        URI.create("https://petitions.example/staff/meetings/2021-09-07"),
                        URI.create("https://petitions.example/camunda/app/tasklist/")));
        assertThat(content.subject())
                .isEqualTo("Agenda of the Petitions Committee, Tuesday 7 September 2021: 300 petitions");
        var headings = Jsoup.parse(content.html()).select("h3").eachText();
        assertThat(headings).hasSize(300).startsWith(title(1)).endsWith(title(300));
        assertThat(content.text()).contains(title(300) + ": https://petitions.example/petitions/300");
        assertThat(content.html().length()).isLessThan(MEGABYTE);
    }

    private static AgendaEntry entry(int number) {
        return new AgendaEntry(
                new PetitionLink(
                        number,
                        title(number),
                        URI.create("https://petitions.example/petitions/" + number),
                        Language.ENGLISH),
                "the Government’s response",
                "x".repeat(300),
                10_000,
                TUESDAY,
                null,
                new AgendaEntry.Response("Department for Rivers", TUESDAY, "y".repeat(200)),
                List.of());
    }

    private static String title(int number) {
        return "Open weir number %d to fish and to those who watch them".formatted(number);
    }
}
