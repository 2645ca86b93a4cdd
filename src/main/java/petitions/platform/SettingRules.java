package petitions.platform;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Collects every setting of one prefix that cannot be meant, so that whoever starts the application hears of all at once. */
public final class SettingRules {

    /** No promise reaches further; what does is a slip of the pen, and further still there are no dates. */
    private static final int MOST_YEARS = 10;

    private final String prefix;
    private final List<String> problems = new ArrayList<>();

    public SettingRules(String prefix) {
        this.prefix = prefix;
    }

    public SettingRules positive(String name, Period value) {
        return must(!value.isNegative() && !value.isZero(), name, value, "must be longer than nothing, such as P7D")
                .notLonger(name, value, Duration.ofDays(value.toTotalMonths() * 30 + value.getDays()));
    }

    /** For what may also be due at once. */
    public SettingRules notNegative(String name, Period value) {
        return value.isZero() ? this : positive(name, value);
    }

    public SettingRules positive(String name, Duration value) {
        return must(!value.isNegative() && !value.isZero(), name, value, "must be longer than nothing, such as 24h")
                .notLonger(name, value, value);
    }

    public SettingRules positive(String name, int value) {
        return must(value > 0, name, value, "must be 1 or more");
    }

    public SettingRules percent(String name, double value) {
        return must(value > 0 && value <= 100, name, value, "must be more than 0 and at most 100, in percent");
    }

    private SettingRules notLonger(String name, Object value, Duration length) {
        return must(
                length.toDays() <= MOST_YEARS * 365L,
                name,
                value,
                "must be no longer than %s years".formatted(MOST_YEARS));
    }

    private SettingRules must(boolean holds, String name, Object value, String otherwise) {
        if (!holds) {
            problems.add("%s.%s is %s; it %s.".formatted(prefix, name, value, otherwise));
        }
        return this;
    }

    /** @throws CannotStart naming all that was found, if anything was */
    public void verify() {
        if (!problems.isEmpty()) {
            throw new CannotStart(
                    "Some settings cannot be meant:\n  - " + String.join("\n  - ", problems),
                    "Correct them, or leave them out for their defaults; docs/operations.md says what each is for.");
        }
    }
}
