package petitions.publicsite;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists of petitions that the public contract names; each says which petitions are in it, and in which order. */
enum PetitionList {
    ALL("p.state in ('open', 'closed', 'rejected')", "p.signature_count desc"),
    OPEN("p.state = 'open'", "p.signature_count desc"),
    RECENT("p.state = 'open'", "p.opened_at desc"),
    CLOSED("p.state = 'closed'", "p.signature_count desc"),
    REJECTED("p.state = 'rejected'", "p.rejected_at desc nulls last"),
    AWAITING_RESPONSE("""
            p.state in ('open', 'closed') and p.response_threshold_reached_at is not null
            and not exists (select 1 from government_response r
                            where r.petition_id = p.id and r.published_at is not null)
            """, "p.response_threshold_reached_at"),
    WITH_RESPONSE("""
            p.state in ('open', 'closed')
            and exists (select 1 from government_response r where r.petition_id = p.id and r.published_at is not null)
            """, """
            (select min(r.published_at) from government_response r where r.petition_id = p.id) desc
            """),
    AWAITING_DEBATE("""
            p.state in ('open', 'closed') and (d.state in ('proposed', 'scheduled', 'postponed')
                                               or d.state is null and p.debate_threshold_reached_at is not null)
            """, "d.debate_on nulls last, p.debate_threshold_reached_at nulls last"),
    DEBATED("p.state in ('open', 'closed') and d.state = 'held'", "d.ended_on desc"),
    NOT_DEBATED("p.state in ('open', 'closed') and d.state = 'declined'", "d.ended_on desc");

    /** The debate that counts: the newest of each petition that still has petitions. */
    static final String DEBATES = """
            left join (
                select distinct on (dp.petition_id) dp.petition_id, d.state, d.debate_on,
                       coalesce(o.debated_on, (select max(s.recorded_at)::date from debate_step s
                                               where s.debate_id = d.id), d.debate_on) as ended_on
                from debate_petition dp join debate d on d.id = dp.debate_id
                left join debate_outcome o on o.debate_id = d.id
                where dp.removed_at is null and d.state <> 'emptied'
                order by dp.petition_id, d.id desc) d on d.petition_id = p.id
            """;

    private final String condition;
    private final String order;

    PetitionList(String condition, String order) {
        this.condition = condition;
        this.order = order;
    }

    /** Empty if no list is called {@code code}. */
    static Optional<PetitionList> of(String code) {
        return Arrays.stream(values()).filter(list -> list.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }

    /** The last word is the number's, so that no petition stands on two pages or none. */
    String order() {
        return order + ", p.id";
    }

    /** Whether the order and the condition speak of debates. */
    boolean asksForDebates() {
        return condition.contains("d.state") || order.contains("d.");
    }
}
