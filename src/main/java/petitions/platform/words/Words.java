package petitions.platform.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.MessageSource;
import petitions.platform.Figures;
import petitions.platform.London;
import petitions.platform.text.Language;

/** Our sentences in one language. What is filled into them is written in that language too. */
public final class Words {

    private final MessageSource sentences;
    private final Language language;

    Words(MessageSource sentences, Language language) {
        this.sentences = sentences;
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** The sentence called {@code name}, with dates and numbers as they are written in it. */
    public String say(String name, Object... values) {
        return sentences.getMessage(name, written(values), language.locale());
    }

    /** Empty if no sentence is called so. */
    public Optional<String> sayIfKnown(String name, Object... values) {
        return Optional.ofNullable(sentences.getMessage(name, written(values), null, language.locale()));
    }

    /** The same for a number: small ones may have a sentence of their own, {@code name.1} or {@code name.2}. */
    public String count(String name, long number) {
        return sayIfKnown(name + "." + number, number).orElseGet(() -> say(name + ".other", number));
    }

    /** Monday 18 January 2021 at 4.30pm, by the clocks of London. */
    public String moment(Instant instant) {
        var local = London.time(instant);
        return say("moment", language.day(local.toLocalDate()), language.clock(local.toLocalTime()));
    }

    /** An end that a sentence tells: with the day, or at a moment. */
    public record Until(Instant end) {}

    private String until(Instant end) {
        var local = London.time(end);
        return end.equals(London.endOfDay(local.toLocalDate()))
                ? say("until.end-of-day", end)
                : say("until.moment", language.clock(local.toLocalTime()), end);
    }

    private Object[] written(Object... values) {
        return Arrays.stream(values).map(this::written).toArray();
    }

    private String written(Object value) {
        if (value instanceof LocalDate date) {
            return language.date(date);
        }
        if (value instanceof Instant instant) {
            return language.date(instant);
        }
        if (value instanceof Until until) {
            return until(until.end());
        }
        return value instanceof Number number ? Figures.of(number.longValue()) : String.valueOf(value);
    }
}
