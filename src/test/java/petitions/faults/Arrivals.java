package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingProgress;
import petitions.mailing.wire.WireServer;

/** The mails that have arrived, counted where they arrive. */
record Arrivals(List<Mail> mails) {

    /** @param messageId of the mail as it came */
    record Mail(String to, String messageId) {}

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID: *(\\S+)");

    static Arrivals at(WireServer... relays) {
        return new Arrivals(List.of(relays).stream()
                .flatMap(relay -> relay.taken().stream())
                .map(taken -> new Mail(taken.to(), messageId(taken.body())))
                .toList());
    }

    private static String messageId(String mail) {
        var found = MESSAGE_ID.matcher(mail);
        return found.find() ? found.group(1) : "none";
    }

    Map<String, Long> timesByReader() {
        return mails.stream().collect(Collectors.groupingBy(Mail::to, Collectors.counting()));
    }

    List<String> readers() {
        return mails.stream().map(Mail::to).toList();
    }

    int repeated() {
        return mails.size() - timesByReader().size();
    }

    /**
     * Nobody is lost, nobody but these few is written to twice, and who is gets the same mail: what must be so after
     * every fault.
     *
     * @param fates by the number in the reader's name, as {@link ListedAudience#everyone(int)} gives them
     */
    Arrivals holds(MailingProgress mailing, Map<Long, String> fates, int repeatedAtMost) {
        assertThat(mailing.tally().decided() + mailing.leftOut())
                .as("decided and left out")
                .isEqualTo(mailing.expected());
        assertThat(fates).as("one fate each").hasSize((int) mailing.tally().decided());
        var told = new HashSet<>(readers());
        assertThat(fates.entrySet())
                .filteredOn(fate -> fate.getValue().equals("accepted"))
                .as("lost")
                .allSatisfy(fate -> assertThat(told).contains(ListedAudience.address("n%d".formatted(fate.getKey()))));
        assertThat(repeated()).as("repeated").isLessThanOrEqualTo(repeatedAtMost);
        assertThat(new HashSet<>(mails)).as("the same mail each time").hasSameSizeAs(told);
        return this;
    }
}
