package petitions.platform.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import petitions.platform.London;

/** The languages in which the public reads us, and how each writes a date. */
public enum Language {
    ENGLISH(Locale.UK),
    WELSH(Locale.forLanguageTag("cy-GB"));

    private static final Map<String, Language> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Language::code, language -> language));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Empty if we do not speak what {@code code} names. */
    public static Optional<Language> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Two letters, as ISO 639-1 has them. */
    public String code() {
        return locale.getLanguage();
    }

    /** As a page says which language it is in. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == ENGLISH ? WELSH : ENGLISH;
    }

    /** 18 January 2021; 18 Ionawr 2021. */
    public String date(LocalDate date) {
        return this == ENGLISH ? Dates.date(date) : WelshDates.date(date);
    }

    /** The day in London. */
    public String date(Instant instant) {
        return date(London.date(instant));
    }

    /** Monday 18 January 2021; Dydd Llun 18 Ionawr 2021. */
    public String day(LocalDate date) {
        return this == ENGLISH ? Dates.day(date) : WelshDates.day(date);
    }

    /** 4.30pm or noon; 4.30pm or hanner dydd. */
    public String clock(LocalTime time) {
        return this == ENGLISH ? Dates.clock(time) : WelshDates.clock(time);
    }
}
