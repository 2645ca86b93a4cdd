package petitions.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters signatures, with the letters that follow from them. */
@Service
class SigningBook {

    /** To one signature. */
    private static final int MOST_LETTERS = 5;

    /** In which nobody needs the same letter again, who pressed twice. */
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final SigningRows rows;
    private final SigningSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningBook(SigningRows rows, SigningSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether it was entered: not if its petition cannot be signed now */
    @Transactional
    public boolean enter(SigningRequest request) {
        return !enterAll(List.of(request), nobodyElseWaits -> {}).isEmpty();
    }

    /**
     * All or none, and without a long wait for anybody: whoever is held up is to be entered alone.
     *
     * @param requests no two with the same key
     * @return those that were entered, as their petitions can be signed now
     */
    @Transactional
    public Set<SigningRequest> enterTogether(Collection<SigningRequest> requests) {
        rows.waitForNobodyLong();
        return enterAll(requests, rows::takeHold);
    }

    private Set<SigningRequest> enterAll(
            Collection<SigningRequest> requests, Consumer<List<SigningEntry.Again>> beforeChanging) {
        Instant now = clock.instant();
        rows.waitForOthers(requests);
        var known = rows.known(requests);
        var entered = new HashSet<SigningRequest>();
        var first = new ArrayList<SigningEntry.First>();
        var again = new ArrayList<SigningEntry.Again>();
        for (SigningRequest request : requests) {
            var found = known.get(request.key());
            if (found == null || !found.canBeSignedAt(now)) {
                continue;
            }
            entered.add(request);
            var entry = decide(request, found, now);
            if (entry instanceof SigningEntry.First one) {
                first.add(one);
            } else if (entry instanceof SigningEntry.Again one) {
                again.add(one);
            }
        }
        beforeChanging.accept(again);
        announce(Stream.concat(rows.add(first, now).stream(), rows.again(again, now).stream()));
        return entered;
    }

    private SigningEntry decide(SigningRequest request, Known known, Instant now) {
        var person = request.wanted().person();
        boolean mayBeWrittenTo = known.lettersSince(now.minus(settings.lettersPeriod())) < settings.letters();
        var household = known.household();
        var awaited = known.awaited(person);
        if (request.suspicion() != null) {
            return new SigningEntry.First(request, request.suspicion());
        }
        if (awaited.isPresent()) {
            return again(request, awaited.get(), mayBeWrittenTo, now);
        }
        if (household.placeOf(person).isEmpty()) {
            return again(request, known.of(household.instead(person)), mayBeWrittenTo, now);
        }
        return new SigningEntry.First(request, mayBeWrittenTo ? null : Suspicion.ADDRESS);
    }

    private static SigningEntry again(SigningRequest request, Known.Entry signed, boolean mayBeWrittenTo, Instant now) {
        boolean letter = mayBeWrittenTo
                && !signed.invalidated()
                && signed.letters() < MOST_LETTERS
                && !signed.isLetteredSince(now.minus(A_WHILE));
        return new SigningEntry.Again(request, signed, letter);
    }

    /** Those to whom the same letter goes, at once; in one order, as each kind may be the first of its kind. */
    private void announce(Stream<SigningLetter> letters) {
        letters.collect(Collectors.groupingBy(
                        SigningLetter::kind,
                        TreeMap::new,
                        Collectors.mapping(SigningLetter::signature, Collectors.toList())))
                .forEach((kind, signatures) -> events.publishEvent(kind.to(signatures)));
    }
}
