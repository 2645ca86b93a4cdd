package petitions.mailing;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.platform.Rules;
import petitions.platform.Sql;

/** Addresses that are not written to, whatever the mailing. Only their seals are kept. */
@Service
@Transactional
public class Suppressions {

    /** What took an address off. */
    public enum Cause {
        REFUSED,
        BOUNCED,
        COMPLAINED;

        static Cause of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    Suppressions(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** @param detail codes only, such as {@code 550 5.1.1} */
    public void suppress(Collection<String> addresses, Cause cause, String detail) {
        for (byte[] address : sealed(addresses).values()) {
            int added = jdbc.sql("""
                            insert into suppression (address_seal, cause, detail, since)
                            values (:address, :cause, :detail, :at) on conflict do nothing
                            """)
                    .param("address", address)
                    .param("cause", cause.code())
                    .param("detail", detail)
                    .param("at", Sql.at(clock.instant()))
                    .update();
            if (added == 1) {
                record(address, "suppressed", Actor.SYSTEM, "%s (%s)".formatted(cause.code(), detail));
            }
        }
    }

    /** Those of {@code addresses} that take no mail. */
    @Transactional(readOnly = true)
    public Set<String> among(Collection<String> addresses) {
        var sealed = sealed(addresses);
        var found = jdbc.sql("select address_seal from suppression where address_seal = any (?)")
                .param(sealed.values().toArray(byte[][]::new))
                .query((row, number) -> row.getBytes(1))
                .list();
        if (found.isEmpty()) {
            return Set.of();
        }
        return sealed.entrySet().stream()
                .filter(entry -> found.stream().anyMatch(one -> Arrays.equals(one, entry.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Why {@code address} takes no mail; empty if it does. */
    @Transactional(readOnly = true)
    public Optional<Suppression> of(String address) {
        return jdbc.sql("select * from suppression where address_seal = ?")
                .param(seal.ofAddress(address))
                .query((row, number) -> new Suppression(
                        Cause.of(row.getString("cause")), row.getString("detail"), Sql.instant(row, "since")))
                .optional();
    }

    /** What was done about {@code address}, the oldest first. */
    @Transactional(readOnly = true)
    public List<SuppressionEvent> historyOf(String address) {
        return jdbc.sql("select * from suppression_event where address_seal = ? order by id")
                .param(seal.ofAddress(address))
                .query((row, number) -> new SuppressionEvent(
                        row.getString("what"),
                        new Actor(row.getString("actor")),
                        row.getString("reason"),
                        Sql.instant(row, "at")))
                .list();
    }

    /** Lets an address be written to again. @throws Refused if it was not suppressed, or no reason is given */
    public void lift(String address, Actor by, String reason) {
        new Rules()
                .require("reason", "The reason", reason)
                .limit("reason", "The reason", reason, MailingControl.REASON_LIMIT)
                .verify();
        byte[] sealed = seal.ofAddress(address);
        int removed = jdbc.sql("delete from suppression where address_seal = ?")
                .param(sealed)
                .update();
        if (removed == 0) {
            throw new Refused("That address is not suppressed.");
        }
        record(sealed, "lifted", by, reason.strip());
    }

    /** The same for those of {@code addresses} that a relay refused, and not for those that bounced or complained. */
    void liftRefused(Collection<String> addresses, Actor by, String reason) {
        jdbc.sql("""
                        with lifted as (
                            delete from suppression where address_seal = any (:addresses) and cause = 'refused'
                            returning address_seal)
                        insert into suppression_event (address_seal, what, actor, reason, at)
                        select address_seal, 'lifted', :by, :reason, :at from lifted
                        """)
                .param("addresses", sealed(addresses).values().toArray(byte[][]::new))
                .param("by", by.name())
                .param("reason", reason.strip())
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    private Map<String, byte[]> sealed(Collection<String> addresses) {
        var sealed = new TreeMap<String, byte[]>();
        addresses.forEach(address -> sealed.put(address, seal.ofAddress(address)));
        return sealed;
    }

    private void record(byte[] address, String what, Actor actor, String reason) {
        jdbc.sql("insert into suppression_event (address_seal, what, actor, reason, at) values (?, ?, ?, ?, ?)")
                .params(address, what, actor.name(), reason, Sql.at(clock.instant()))
                .update();
    }
}
