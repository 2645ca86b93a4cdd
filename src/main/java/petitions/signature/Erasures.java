package petitions.signature;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.petition.CreatorNames;
import petitions.petition.LegalHolds;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.platform.Rules;

/** Forgets people who ask for it. Their signatures stay, as somebody's, so that every count stays what it was. */
@Service
public class Erasures {

    /** Characters of the reason, which staff see. Our choice. */
    public static final int REASON_LIMIT = 300;

    private final ErasingRows rows;
    private final Petitions petitions;
    private final LegalHolds holds;
    private final CreatorNames creatorNames;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Erasures(
            ErasingRows rows,
            Petitions petitions,
            LegalHolds holds,
            CreatorNames creatorNames,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.petitions = petitions;
        this.holds = holds;
        this.creatorNames = creatorNames;
        this.events = events;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Forgets whoever made {@code signature}, and all that they signed with the same address.
     *
     * @param reason why, in a sentence for staff that names nobody
     * @throws Refused if nothing of them is known any more, or the reason says who they are
     */
    public Erasure erase(long signature, String reason, Actor by) {
        check(reason);
        var erasure = transactions.execute(erasing -> {
            var known = rows.ofTheSameAddress(signature);
            if (known.isEmpty()) {
                throw new Refused("Nothing is known any more of whoever made this signature.");
            }
            checkNamesNobody(reason, known);
            return erase(known, reason.strip(), by);
        });
        rows.forgetSamples();
        return erasure;
    }

    /**
     * Forgets who started an imported petition, whose creator did not sign here.
     *
     * @throws Refused if nobody is named, or the petition is held
     */
    public void eraseCreatorName(PetitionId petition, String reason, Actor by) {
        check(reason);
        transactions.executeWithoutResult(erasing -> {
            petitions.hold(petition);
            if (!holds.among(Set.of(petition)).isEmpty()) {
                throw new Refused("Petition %s is held, so that nothing of it is erased.".formatted(petition));
            }
            if (!creatorNames.erase(petition)) {
                throw new Refused("No name came with petition %s.".formatted(petition));
            }
            events.publishEvent(new SignaturesErased(petition, 0, reason.strip(), clock.instant(), by));
        });
        rows.forgetSamples();
    }

    private Erasure erase(List<ErasingRows.Row> known, String reason, Actor by) {
        Instant now = clock.instant();
        var petitionsSigned = known.stream()
                .map(ErasingRows.Row::petition)
                .distinct()
                .sorted()
                .toList();
        petitionsSigned.forEach(petitions::hold);
        var held = holds.among(petitionsSigned);
        rows.wait(ids(known.stream().filter(row -> held.contains(row.petition()))), now);
        var free = known.stream().filter(row -> !held.contains(row.petition())).toList();
        rows.erase(ids(free.stream()), now);
        free.stream()
                .filter(ErasingRows.Row::creator)
                .map(ErasingRows.Row::petition)
                .forEach(creatorNames::erase);
        free.stream()
                .collect(Collectors.groupingBy(ErasingRows.Row::petition, TreeMap::new, Collectors.counting()))
                .forEach((petition, number) ->
                        events.publishEvent(new SignaturesErased(petition, number.intValue(), reason, now, by)));
        return new Erasure(free.size(), held.stream().sorted().toList());
    }

    private static List<Long> ids(Stream<ErasingRows.Row> signatures) {
        return signatures.map(ErasingRows.Row::id).toList();
    }

    private static void check(String reason) {
        new Rules()
                .require("reason", "The reason", reason)
                .limit("reason", "The reason", reason, REASON_LIMIT)
                .verify();
    }

    /** The reason is kept for good, beside what was erased. */
    private static void checkNamesNobody(String reason, List<ErasingRows.Row> known) {
        boolean namesThem = known.stream()
                .flatMap(row -> Stream.of(row.name(), row.email(), CanonicalEmail.of(row.email())))
                .anyMatch(word -> asAWord(word).matcher(reason).find());
        new Rules()
                .must(
                        !namesThem,
                        "reason",
                        "The reason says who they are, and is kept. Say it without name and address.")
                .verify();
    }

    private static Pattern asAWord(String said) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(said) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
