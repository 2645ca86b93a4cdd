package petitions.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * What is known of a petition, and of an address there, when somebody signs.
 *
 * @param signed with this address, but for those who are not believed; the first first
 */
record Known(boolean open, Instant closingAt, boolean paused, List<Entry> signed) {

    /**
     * @param place null until it is confirmed
     * @param letters that went out because of it so far, the last at {@code letteredAt}
     */
    record Entry(
            long id,
            Person person,
            @Nullable Integer place,
            boolean invalidated,
            int letters,
            @Nullable Instant letteredAt,
            @Nullable Instant confirmedAt) {

        /** Whether the letter that says what there is to say now went out after {@code since}. */
        boolean isLetteredSince(Instant since) {
            return letteredAt != null
                    && letteredAt.isAfter(since)
                    && (confirmedAt == null || letteredAt.isAfter(confirmedAt));
        }
    }

    boolean canBeSignedAt(Instant now) {
        return open && !paused && !now.isAfter(closingAt);
    }

    /** The very same signature, if it waits for its confirmation. */
    Optional<Entry> awaited(Person wanted) {
        return signed.stream()
                .filter(entry -> entry.place() == null && entry.person().isLike(wanted))
                .findFirst();
    }

    Household household() {
        return new Household(signed.stream()
                .filter(entry -> entry.place() != null)
                .map(entry -> new Household.Member(entry.id(), entry.person(), entry.place(), entry.invalidated()))
                .toList());
    }

    Entry of(Household.Member member) {
        return signed.stream()
                .filter(entry -> entry.id() == member.signature())
                .findFirst()
                .orElseThrow();
    }

    /** Letters about signatures for which one went out after {@code since}: never less than those after it. */
    int lettersSince(Instant since) {
        return signed.stream()
                .filter(entry ->
                        entry.letteredAt() != null && entry.letteredAt().isAfter(since))
                .mapToInt(Entry::letters)
                .sum();
    }
}
