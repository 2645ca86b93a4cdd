package petitions.mailing.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.mailing.MailSettings;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingId;
import petitions.platform.Figures;

/** Pauses a mailing of which too much fails, before more harm is done: something is wrong that no retry mends. */
@Component
class FailureLimits {

    /** Mails. Where all fail from the start, these are enough to see it. */
    private static final long FIRST = 10;

    /** Mails. Fewer say nothing about a share. */
    private static final long ENOUGH = 100;

    /** Mails that failed lately. As many others among them say that something has changed. */
    private static final long MANY = 20;

    /** Mails. What went before them says nothing about now. */
    private static final long LATELY = 200;

    /** Mails. One person's server may object to anything. */
    private static final long FEW = 3;

    /** Mailings. More than are under way at once; of those that have ended nothing need be known. */
    private static final int REMEMBERED = 1_000;

    private record Count(long sent, long failed) {

        boolean nothingWorks() {
            return failed >= FIRST && failed == sent;
        }

        boolean fallsApart() {
            return failed >= MANY && failed * 2 > sent;
        }

        boolean isOfLately() {
            return sent >= 0 && sent < LATELY;
        }

        /** Somebody has meanwhile said that it may go on in spite of what had failed. */
        boolean isBefore(Count earlier) {
            return sent < earlier.sent;
        }

        Count since(Count earlier) {
            return new Count(sent - earlier.sent, failed - earlier.failed);
        }

        boolean exceeds(double percent) {
            return sent >= ENOUGH && failed * 100.0 > percent * sent;
        }
    }

    /**
     * What this node remembers of a mailing.
     *
     * @param policies refusals because of who we are or what we write
     * @param earlier how far it was; a relay that fails after half a million mails should not fail for twenty-five
     *     thousand more
     */
    private record Memory(long policies, Count earlier) {

        Memory and(Memory later) {
            return new Memory(policies + later.policies, later.earlier);
        }
    }

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final MailingControl control;
    private final Map<MailingId, Memory> memories;

    @Autowired
    FailureLimits(JdbcClient jdbc, MailSettings settings, MailingControl control) {
        this(jdbc, settings, control, REMEMBERED);
    }

    FailureLimits(JdbcClient jdbc, MailSettings settings, MailingControl control, int remembered) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.control = control;
        this.memories = LastFew.upTo(remembered);
    }

    /** @param failed mails that have failed just now, and are in the ledger */
    void check(MailingId mailing, List<Entry.Decided> failed) {
        long policy = failed.stream().filter(FailureLimits::isPolicy).count();
        var count = count(mailing);
        memories.computeIfPresent(mailing, (seen, memory) -> count.isBefore(memory.earlier()) ? null : memory);
        var before = memories.getOrDefault(mailing, new Memory(0, count));
        var lately = count.since(before.earlier());
        var memory = memories.merge(
                mailing, new Memory(policy, lately.isOfLately() ? before.earlier() : count), Memory::and);
        alarm(count, lately, memory.policies()).ifPresent(alarm -> {
            control.pauseItself(mailing, alarm);
            memories.remove(mailing);
        });
    }

    /** The relay, or somebody behind it, objects to who we are or what we write. Source: RFC 3463, 3.8. */
    private static boolean isPolicy(Entry.Decided entry) {
        return entry.detail() != null && entry.detail().contains(" 5.7.");
    }

    private Optional<String> alarm(Count count, Count lately, long policy) {
        if (policy >= FEW && policy * 100.0 > settings.limits().policy() * count.sent()) {
            return Optional.of("%s mails were refused because of who we are or what we write (5.7).".formatted(policy));
        }
        if (count.nothingWorks()) {
            return Optional.of("Not one of the first %s mails was taken.".formatted(count.sent()));
        }
        if (lately.fallsApart()) {
            return Optional.of("Suddenly %s of %s mails failed for good."
                    .formatted(Figures.of(lately.failed()), Figures.of(lately.sent())));
        }
        if (count.exceeds(settings.limits().refused())) {
            return Optional.of("%s of %s mails failed for good, which is more than %s %%."
                    .formatted(
                            Figures.of(count.failed()),
                            Figures.of(count.sent()),
                            settings.limits().refused()));
        }
        return Optional.empty();
    }

    /** Since somebody last said that it may go on. */
    private Count count(MailingId mailing) {
        return jdbc.sql("""
                        select coalesce(sum(accepted + refused + invalid), 0) - m.forgiven as sent,
                               coalesce(sum(refused + invalid), 0) - m.forgiven as failed
                        from mailing m left join mailing_tally t on t.mailing_id = m.id
                        where m.id = ? group by m.id
                        """)
                .param(mailing.number())
                .query((row, number) -> new Count(row.getLong("sent"), row.getLong("failed")))
                .single();
    }
}
