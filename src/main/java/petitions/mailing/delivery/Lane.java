package petitions.mailing.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import petitions.mailing.Audience;
import petitions.mailing.Recipient;

/** Works claims off, one after the other. Several threads may do so at once. */
@Component
class Lane {

    /** Times in a row that nothing of a handful went; then the lane makes a pause. */
    private static final int PATIENCE = 3;

    private final Leases leases;
    private final Audience audience;
    private final Ledger ledger;
    private final FrozenMails frozenMails;
    private final Handover handover;
    private final FailureLimits limits;
    private final InHand inHand;

    Lane(
            Leases leases,
            Audience audience,
            Ledger ledger,
            FrozenMails frozenMails,
            Handover handover,
            FailureLimits limits,
            InHand inHand) {
        this.leases = leases;
        this.audience = audience;
        this.ledger = ledger;
        this.frozenMails = frozenMails;
        this.handover = handover;
        this.limits = limits;
        this.inHand = inHand;
    }

    /**
     * Works {@code claim} off, or as much of it as {@code goesOn} allows. What is left is released, once all that went is
     * written down: whoever comes next must not send it again. Where that cannot be waited for, the lease runs out.
     *
     * @param letUrgentPass lets whoever somebody waits for go first; this lane comes back to its own claim afterwards
     */
    void work(Claim claim, Runnable letUrgentPass, BooleanSupplier goesOn) throws InterruptedException {
        boolean done = false;
        inHand.take(claim);
        try {
            done = everyone(claim, letUrgentPass, goesOn);
            if (done) {
                leases.done(claim);
            }
        } finally {
            boolean settled = handover.settle();
            try {
                if (!done && settled) {
                    leases.release(claim);
                }
            } finally {
                inHand.putDown(claim);
            }
        }
    }

    private boolean everyone(Claim claim, Runnable letUrgentPass, BooleanSupplier goesOn) throws InterruptedException {
        var mail = frozenMails.of(claim.task());
        if (claim instanceof Claim.Retries retries) {
            var found = audience.find(claim.task().segment(), retries.due().keySet());
            handover.gone(retries, found).join();
            return some(claim, mail, found, letUrgentPass, goesOn);
        }
        var range = (Claim.Range) claim;
        var settled = ledger.settled(range);
        long after = range.afterId();
        List<Recipient> page;
        do {
            page = audience.page(claim.task().scope(), after, range.toId(), Claims.RANGE);
            var open = page.stream()
                    .filter(recipient -> !settled.contains(recipient.id()))
                    .toList();
            if (!some(claim, mail, open, letUrgentPass, goesOn)) {
                return false;
            }
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == Claims.RANGE);
        return true;
    }

    private boolean some(
            Claim claim, Translations mail, List<Recipient> recipients, Runnable letUrgentPass, BooleanSupplier goesOn)
            throws InterruptedException {
        var written = new ArrayList<CompletableFuture<Void>>();
        var waiting = new ArrayDeque<>(recipients);
        int vain = 0;
        while (!waiting.isEmpty()) {
            if (!goesOn.getAsBoolean()) {
                await(written);
                return false;
            }
            if (written.stream().anyMatch(CompletableFuture::isCompletedExceptionally)) {
                await(written);
            }
            if (vain == PATIENCE) {
                await(written);
                throw new NothingGoes(claim.task().mailing());
            }
            var handful = handful(waiting);
            var result = handover.of(claim, mail, handful);
            written.add(result.written());
            if (!result.goesOn()) {
                await(written);
                return false;
            }
            vain = result.vain() ? vain + 1 : 0;
            putBack(result.left(), waiting);
            if (!result.failed().isEmpty() && !claim.task().standing()) {
                await(written);
                limits.check(claim.task().mailing(), result.failed());
            }
            if (result.urgentWaits()) {
                letUrgentPass.run();
            }
        }
        await(written);
        return true;
    }

    private static void putBack(List<Recipient> left, ArrayDeque<Recipient> waiting) {
        for (int i = left.size() - 1; i >= 0; i--) {
            waiting.addFirst(left.get(i));
        }
    }

    private static List<Recipient> handful(ArrayDeque<Recipient> waiting) {
        var handful = new ArrayList<Recipient>(Handover.SIZE);
        while (handful.size() < Handover.SIZE && !waiting.isEmpty()) {
            handful.add(waiting.poll());
        }
        return handful;
    }

    private static void await(List<CompletableFuture<Void>> written) {
        written.forEach(CompletableFuture::join);
        written.clear();
    }
}
