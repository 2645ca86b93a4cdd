package petitions.signature;

import java.util.List;
import java.util.Optional;

/**
 * Those who have confirmed that they signed a petition with one address: two at most, who live together. Whose signature
 * was invalidated keeps the place.
 */
record Household(List<Member> members) {

    record Member(long signature, Person person, int place, boolean invalidated) {}

    Household {
        members = List.copyOf(members);
    }

    /** The first or the second; none if there is no room for them beside those who are here. */
    Optional<Integer> placeOf(Person newcomer) {
        if (members.isEmpty()) {
            return Optional.of(1);
        }
        var first = members.get(0);
        boolean second = members.size() == 1
                && !first.invalidated()
                && !newcomer.isCalledLike(first.person())
                && newcomer.isAtHomeOf(first.person());
        return second ? Optional.of(first.place() == 1 ? 2 : 1) : Optional.empty();
    }

    /** Whom a letter goes to when somebody signs for whom there is no room. */
    Member instead(Person newcomer) {
        return members.stream()
                .filter(member -> member.person().isCalledLike(newcomer))
                .findFirst()
                .orElse(members.get(0));
    }
}
