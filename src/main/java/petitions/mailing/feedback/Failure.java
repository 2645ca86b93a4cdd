package petitions.mailing.feedback;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a mail could not be delivered, in codes.
 *
 * @param status the enhanced code, such as {@code 5.1.1}
 * @param reply the SMTP code of whoever refused it; empty if nobody said one
 * @param aboutTheAddress whether it says that there is no such address, and not that it, we or the mail were at fault today
 */
record Failure(String status, String reply, boolean aboutTheAddress) {

    private static final String UNDEFINED = "5.0.0";

    /**
     * Besides 5.1.x: the mailbox is disabled, and there is no such domain. 5.4.1 is what Exchange Online says of people
     * whom it does not know. Source: RFC 3463, 3.3 and 3.5.
     */
    private static final Set<String> NO_SUCH_ADDRESS = Set.of("5.2.1", "5.4.1", "5.4.4");

    /** Of 5.1.x those about the sender, and 5.1.90, Exchange Online's limit of recipients. Source: RFC 3463, 3.2. */
    private static final Set<String> NOT_THE_RECIPIENT = Set.of("5.1.7", "5.1.8", "5.1.90");

    /** Of replies without an enhanced code those that may mean that there is no such mailbox. Source: RFC 5321, 4.2.3. */
    private static final Set<String> NO_SUCH_MAILBOX = Set.of("", "550", "551", "553");

    private static final Pattern STATUS = Pattern.compile("\\s*([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\S).*", Pattern.DOTALL);
    private static final Pattern REPLY = Pattern.compile("(?<![\\w.])([45]\\d\\d)(?=[ -])");

    /** Not part of an IP address. */
    private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])5\\.\\d{1,3}\\.\\d{1,3}(?!\\.?\\d)");

    /** How servers without enhanced codes say that they dislike us, and not the address. */
    private static final Pattern POLICY = Pattern.compile(
            "spam|junk|block|black|listed|reputation|polic|denied|relay|content|virus|dmarc|dkim|banned|quota|full|\\b(spf|rate)\\b");

    private static final int DIAGNOSTIC = 1_000;

    /** @param status and {@code diagnostic} as the report has them; null where it does not */
    static Failure of(String status, String diagnostic) {
        var told = diagnostic == null ? "" : diagnostic.substring(0, Math.min(DIAGNOSTIC, diagnostic.length()));
        var code = STATUS.matcher(status == null ? "" : status);
        var enhanced = first(ENHANCED.matcher(told));
        var stated = code.matches() ? code.group(1) : enhanced;
        var precise = stated.equals(UNDEFINED) && !enhanced.isEmpty() ? enhanced : stated;
        var reply = first(REPLY.matcher(told));
        boolean policy = precise.startsWith("5.7.") || enhanced.startsWith("5.7.");
        return new Failure(precise, reply, !policy && isAboutTheAddress(precise, reply, told));
    }

    private static boolean isAboutTheAddress(String status, String reply, String told) {
        if (status.equals(UNDEFINED)) {
            return NO_SUCH_MAILBOX.contains(reply)
                    && !POLICY.matcher(told.toLowerCase(Locale.ROOT)).find();
        }
        return NO_SUCH_ADDRESS.contains(status) || status.startsWith("5.1.") && !NOT_THE_RECIPIENT.contains(status);
    }

    private static String first(Matcher found) {
        return found.find() ? found.group() : "";
    }

    /** Codes only, such as {@code 550 5.1.1}. */
    String codes() {
        var codes = (reply + ' ' + status).strip();
        return codes.isEmpty() ? "no code" : codes;
    }
}
