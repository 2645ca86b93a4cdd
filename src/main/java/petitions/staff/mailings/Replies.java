package petitions.staff.mailings;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the codes of relays mean. Source: RFC 3463 and RFC 5321. */
final class Replies {

    /** By part of the reply, what says more first. */
    private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("expired", "put off until we gave up");
        MEANINGS.put(" 5.1.2", "no such domain");
        MEANINGS.put(" 5.1.10", "the domain takes no mail");
        MEANINGS.put(" 5.1.1", "no such mailbox");
        MEANINGS.put(" 5.1.7", "our sender’s address is refused");
        MEANINGS.put(" 5.1.8", "our sender’s address is refused");
        MEANINGS.put(" 5.1.", "the address is not good");
        MEANINGS.put(" 5.2.1", "the mailbox is disabled");
        MEANINGS.put(".2.2", "the mailbox is full");
        MEANINGS.put(" 5.3.4", "the mail is too large");
        MEANINGS.put(" 5.7.", "refused by policy");
        MEANINGS.put(" 4.2.1", "not now: often a first contact put to the test");
        MEANINGS.put(" 4.3.", "the receiving system is in trouble");
        MEANINGS.put(" 4.4.", "the way there is disturbed");
        MEANINGS.put(" 4.7.", "we are asked to send less, or to wait");
        MEANINGS.put("no answer", "the connection broke before the answer");
        MEANINGS.put("421", "we are asked to come back later");
        MEANINGS.put("552", "the mailbox is full, or the mail too large");
    }

    private Replies() {}

    /** Empty, where a reply says nothing that we know. */
    static String meaning(String reply) {
        return MEANINGS.entrySet().stream()
                .filter(entry -> reply.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
