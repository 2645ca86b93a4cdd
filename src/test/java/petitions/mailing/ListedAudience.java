package petitions.mailing;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An audience that stands on a list. */
final class ListedAudience implements Audience {

    private final Map<String, List<Recipient>> segments = new LinkedHashMap<>();
    private final Set<Long> gone = new HashSet<>();
    private final Set<Instant> cutOffs = new HashSet<>();

    /** One segment, {@code everyone}. */
    static ListedAudience of(String... names) {
        return new ListedAudience().with("everyone", names);
    }

    ListedAudience with(String segment, String... names) {
        for (String name : names) {
            add(segment, person(segments.values().stream().mapToInt(List::size).sum() + 1, name));
        }
        segments.computeIfAbsent(segment, none -> new ArrayList<>());
        return this;
    }

    ListedAudience add(String segment, Recipient recipient) {
        segments.computeIfAbsent(segment, none -> new ArrayList<>()).add(recipient);
        return this;
    }

    static Recipient person(long id, String name) {
        return new Recipient(id, name, address(name), URI.create("https://petitions.example/leave/" + id));
    }

    static String address(String name) {
        return name + "@people.example";
    }

    void leave(long id) {
        gone.add(id);
    }

    Set<Instant> cutOffs() {
        return cutOffs;
    }

    @Override
    public List<Recipient> page(String segment, List<String> earlier, long afterId, int limit, Instant cutOff) {
        cutOffs.add(cutOff);
        return segments.get(segment).stream()
                .filter(recipient -> recipient.id() > afterId)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean isWanted(String segment, long recipientId) {
        return !gone.contains(recipientId);
    }
}
