package petitions.signature;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.petition.PetitionId;
import petitions.platform.London;
import petitions.platform.Rules;
import petitions.platform.Sql;

/**
 * All petitions that send emails to one address. Whoever asks learns nothing from the answer; a letter tells whoever reads the
 * address.
 */
@Service
public class Subscriptions {

    private static final String OF_THE_ADDRESS = """
            from signature known join signature s
              on s.canonical_email = known.canonical_email and s.confirmed_at is not null and s.subscribed
            where known.id = :signature
            """;

    private final JdbcClient jdbc;
    private final SigningLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Subscriptions(
            JdbcClient jdbc,
            SigningLimits limits,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Orders a letter with the list to {@code email}, if any petition writes to it.
     *
     * @throws petitions.platform.Refused if that is no address
     * @throws TooManySignatures if too much comes from the same block of addresses
     */
    public void ask(String email, Origin origin) {
        new Rules()
                .must(EmailAddress.isMailable(email), "email", "Enter your email address, such as name@example.com.")
                .verify();
        limits.admit(origin.addressBlock());
        var address = CanonicalEmail.of(email);
        boolean believed = !limits.isTooManyWith(address) && !origin.bait();
        transactions.executeWithoutResult(asking -> note(address, believed));
    }

    private void note(String address, boolean believed) {
        LocalDate today = London.date(clock.instant());
        jdbc.sql("""
                        insert into subscriptions_asked as a (day, number) values (?, 1)
                        on conflict on constraint subscriptions_asked_once_a_day do update set number = a.number + 1
                        """).param(today).update();
        first(address)
                .filter(known -> believed)
                .ifPresent(signature -> events.publishEvent(new SubscriptionsWanted(signature, today)));
    }

    /** Always the same one, so that one letter a day is all that anybody can have sent to an address. */
    private Optional<Long> first(String address) {
        return jdbc.sql("""
                        select min(id) from signature
                        where canonical_email = ? and confirmed_at is not null and subscribed
                        """)
                .param(address)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /** The petitions that write to the address of {@code signature}, the latest first. */
    @Transactional(readOnly = true)
    public List<PetitionId> of(long signature) {
        return jdbc.sql("select s.petition_id, max(s.id) as latest %s group by s.petition_id order by latest desc"
                        .formatted(OF_THE_ADDRESS))
                .param("signature", signature)
                .query((row, number) -> new PetitionId(row.getLong("petition_id")))
                .list();
    }

    /** Takes the address of {@code signature} off all further mail about {@code petition}. Safe to repeat. */
    @Transactional
    public void stop(long signature, PetitionId petition) {
        unsubscribe(signature, petition.number());
    }

    /** The same about all petitions. */
    @Transactional
    public void stopAll(long signature) {
        unsubscribe(signature, null);
    }

    private void unsubscribe(long signature, Long petition) {
        jdbc.sql("""
                        update signature set subscribed = false, unsubscribed_at = :at
                        where subscribed and id in (
                            select s.id %s and (:petition::bigint is null or s.petition_id = :petition))
                        """.formatted(OF_THE_ADDRESS))
                .param("at", Sql.at(clock.instant()))
                .param("signature", signature)
                .param("petition", petition)
                .update();
    }
}
