package petitions.mailing.delivery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is kept in memory of a few, and forgotten of those that were not asked for lately. */
final class LastFew {

    private LastFew() {}

    /** For several threads. */
    static <K, V> Map<K, V> upTo(int kept) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > kept;
            }
        });
    }
}
