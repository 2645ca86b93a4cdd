package petitions.mailing.wire;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.lang.Nullable;

/** What a {@link WireServer} was told to answer. */
final class WireScript {

    private record Rule(String beginning, String answer, AtomicInteger uses) {}

    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    void add(String beginning, String answer, int times) {
        rules.add(new Rule(beginning, answer, new AtomicInteger(times)));
    }

    void forget() {
        rules.clear();
    }

    /** By the first rule that fits and is not used up. */
    @Nullable
    String answerTo(String command) {
        for (Rule rule : rules) {
            if (command.startsWith(rule.beginning) && rule.uses.getAndDecrement() > 0) {
                return rule.answer;
            }
        }
        return null;
    }
}
