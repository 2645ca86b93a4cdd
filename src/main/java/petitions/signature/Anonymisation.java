package petitions.signature;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.petition.CreatorNames;
import petitions.petition.Dissolutions;
import petitions.petition.LegalHolds;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.London;

/**
 * Forgets who signed, once the time is over for which that is known. Page by page, each a transaction: what a crash or a
 * hold cuts off goes on where it stopped.
 */
@Service
public class Anonymisation {

    private static final Logger log = LoggerFactory.getLogger(Anonymisation.class);

    /** Signatures that are forgotten together. */
    static final int PAGE = 5_000;

    /** Of one sweep, so that a node that is stopped need not wait for millions. */
    static final int PAGES = 20;

    /** What one sweep may still do. */
    private static final class Budget {

        private int pages = PAGES;
        private long signatures;
        private boolean samplesAreOld;

        boolean isLeft() {
            return pages > 0;
        }

        void spend(int erased) {
            pages -= erased > 0 ? 1 : 0;
            signatures += erased;
            samplesAreOld |= erased > 0;
        }
    }

    private final AnonymisationRows rows;
    private final ErasingRows erasing;
    private final RetentionSettings settings;
    private final Petitions petitions;
    private final LegalHolds holds;
    private final CreatorNames creatorNames;
    private final Dissolutions dissolutions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Anonymisation(
            AnonymisationRows rows,
            ErasingRows erasing,
            RetentionSettings settings,
            Petitions petitions,
            LegalHolds holds,
            CreatorNames creatorNames,
            Dissolutions dissolutions,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.erasing = erasing;
        this.settings = settings;
        this.petitions = petitions;
        this.holds = holds;
        this.creatorNames = creatorNames;
        this.dissolutions = dissolutions;
        this.events = events;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Forgets whoever it is time to forget, or as many as one sweep may.
     *
     * @return how many signatures
     */
    public long sweep() {
        var budget = new Budget();
        for (PetitionId petition : rows.withErasuresWaiting()) {
            unlessHeld(petition, () -> eraseWaiting(petition)).ifPresent(budget::spend);
        }
        forgetUnconfirmed(budget);
        for (PetitionId petition : due()) {
            if (budget.isLeft()) {
                anonymise(petition, budget);
            }
        }
        if (budget.samplesAreOld) {
            erasing.forgetSamples();
            log.info("Signatures made nameless: {}", budget.signatures);
        }
        return budget.signatures;
    }

    private List<PetitionId> due() {
        return rows.due(dissolutions.instants(), before(settings.afterDissolution()), before(settings.afterEnd()));
    }

    /** Petitions whose signers are being forgotten, or were lately. */
    @Transactional(readOnly = true)
    public List<AnonymisationProgress> progress(int limit) {
        return rows.progress(limit);
    }

    private void forgetUnconfirmed(Budget budget) {
        int erased = PAGE;
        while (erased == PAGE && budget.isLeft()) {
            erased = transactions.execute(
                    page -> rows.nextUnconfirmed(before(settings.unconfirmed()), PAGE, clock.instant()));
            budget.spend(erased);
        }
    }

    /** What was asked for while the petition was held. */
    private int eraseWaiting(PetitionId petition) {
        var now = clock.instant();
        var erased = rows.eraseWaiting(petition, now);
        if (erased.contains(true)) {
            creatorNames.erase(petition);
        }
        events.publishEvent(new SignaturesErased(
                petition, erased.size(), "It was asked for while the petition was held.", now, Actor.SYSTEM));
        return erased.size();
    }

    private void anonymise(PetitionId petition, Budget budget) {
        transactions.executeWithoutResult(beginning -> rows.begin(petition, clock.instant()));
        var from = Optional.of("");
        while (from.isPresent() && budget.isLeft()) {
            var first = from.get();
            var page = unlessHeld(petition, () -> rows.next(petition, first, PAGE, clock.instant()));
            page.map(AnonymisationRows.Page::signatures).ifPresent(budget::spend);
            if (page.filter(read -> read.signatures() < PAGE).isPresent()) {
                unlessHeld(petition, () -> finish(petition)).ifPresent(named -> budget.samplesAreOld |= named);
                return;
            }
            from = page.map(AnonymisationRows.Page::last);
        }
    }

    /** @return whether somebody was named as its creator by an import */
    private boolean finish(PetitionId petition) {
        boolean named = creatorNames.erase(petition);
        var now = clock.instant();
        long signatures = rows.finish(petition, now);
        if (named || signatures > 0) {
            events.publishEvent(new PetitionAnonymised(petition, signatures, now, Actor.SYSTEM));
        }
        return named;
    }

    /** Whoever places a hold meanwhile waits until this is committed. @return what came of it; empty if it is held */
    private <T> Optional<T> unlessHeld(PetitionId petition, Supplier<T> work) {
        return transactions.execute(forgetting -> {
            petitions.hold(petition);
            return holds.among(Set.of(petition)).isEmpty() ? Optional.of(work.get()) : Optional.empty();
        });
    }

    /** The same all day long: what is over in the course of a day is forgotten with the next. */
    private Instant before(Period period) {
        return London.startOfDay(London.date(clock.instant()).minus(period));
    }
}
