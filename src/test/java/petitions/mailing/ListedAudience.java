package petitions.mailing;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An audience that stands on a list. */
public final class ListedAudience implements Audience {

    private final Map<String, List<Recipient>> segments = new ConcurrentHashMap<>();
    private final Set<Long> gone = ConcurrentHashMap.newKeySet();
    private final Set<String> takenDown = ConcurrentHashMap.newKeySet();
    private final Set<Instant> cutOffs = ConcurrentHashMap.newKeySet();

    public void clear() {
        segments.clear();
        gone.clear();
        takenDown.clear();
        cutOffs.clear();
    }

    /** One segment, {@code everyone}. */
    public ListedAudience everyone(String... names) {
        return with("everyone", names);
    }

    /** {@code number} people, named n1, n2 and so on. */
    public ListedAudience everyone(int number) {
        return everyone(
                IntStream.rangeClosed(1, number).mapToObj("n%d"::formatted).toArray(String[]::new));
    }

    public ListedAudience with(String segment, String... names) {
        long last = segments.values().stream().mapToLong(List::size).sum();
        segments.computeIfAbsent(segment, none -> new ArrayList<>());
        for (String name : names) {
            add(segment, person(++last, name));
        }
        return this;
    }

    public ListedAudience add(String segment, Recipient recipient) {
        segments.computeIfAbsent(segment, none -> new ArrayList<>()).add(recipient);
        return this;
    }

    public static Recipient person(long id, String name) {
        return new Recipient(id, name, address(name), URI.create("https://petitions.example/leave/" + id));
    }

    public static String address(String name) {
        return name + "@people.example";
    }

    public void leave(long id) {
        gone.add(id);
    }

    public void takeDown(String segment) {
        takenDown.add(segment);
    }

    public Set<Instant> cutOffs() {
        return cutOffs;
    }

    @Override
    public long count(Scope scope) {
        return segments.get(scope.segment()).size();
    }

    @Override
    public OptionalLong end(Scope scope, long afterId, int size) {
        return after(scope, afterId, Long.MAX_VALUE)
                .mapToLong(Recipient::id)
                .skip(size - 1L)
                .findFirst();
    }

    @Override
    public List<Recipient> page(Scope scope, long afterId, long toId, int limit) {
        cutOffs.add(scope.cutOff());
        return after(scope, afterId, toId).limit(limit).toList();
    }

    private Stream<Recipient> after(Scope scope, long afterId, long toId) {
        return segments.get(scope.segment()).stream()
                .filter(recipient -> recipient.id() > afterId && recipient.id() <= toId);
    }

    @Override
    public List<Recipient> find(String segment, Collection<Long> ids) {
        return segments.get(segment).stream()
                .filter(recipient -> ids.contains(recipient.id()))
                .toList();
    }

    @Override
    public Set<Long> wanted(String segment, Collection<Long> ids) {
        return takenDown.contains(segment)
                ? Set.of()
                : ids.stream().filter(id -> !gone.contains(id)).collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public boolean isCurrent(String segment) {
        return !takenDown.contains(segment);
    }
}
