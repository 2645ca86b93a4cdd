package petitions.mailing.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingId;
import petitions.mailing.PostRoom;

/** Mails that were made to break whoever reads them. */
@FeedbackTest
@Timeout(60)
class HostileFeedbackTests {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @Autowired
    Feedback feedback;

    @Autowired
    FeedbackDesk desk;

    @Autowired
    PostRoom postRoom;

    @Autowired
    ListedAudience audience;

    private MailingId mailing;
    private String toAda;

    @BeforeEach
    void aMailing() {
        audience.everyone("ada");
        mailing = postRoom.order(1);
        toAda = desk.returnAddress(mailing, 1);
    }

    @Test
    void aMailOfTenMegabytesIsReadNoFurtherThanNeeded() throws IOException {
        var mail = new CountedStream(Reports.wire(Reports.gmail(toAda) + "x".repeat(10_000_000)));
        assertThat(feedback.take(mail, toAda)).isEqualTo(Finding.UNREADABLE);
        assertThat(mail.read).isLessThan(600_000);
        assertThat(desk.isSuppressed("ada")).isFalse();
        assertThat(desk.dropped()).isEqualTo(Map.of("unreadable", 1L));
    }

    @Test
    void partsInPartsInPartsAreNotLookedInto() {
        var nested = new StringBuilder();
        for (int depth = 0; depth < 5_000; depth++) {
            nested.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(depth, depth + 1));
        }
        assertAtOnce(reportOf("b0", nested.toString()), Finding.UNREADABLE);
        var mails = "Content-Type: message/rfc822\n\n".repeat(10_000);
        assertAtOnce(reportOf("x", "--x\n" + mails + "\n--x--\n"), Finding.UNREADABLE);
    }

    @Test
    void manyPartsAreNotCountedToTheirEnd() {
        assertAtOnce(reportOf("x", "--x\n\n".repeat(80_000)), Finding.UNREADABLE);
    }

    @Test
    void aBoundaryThatCannotBeFoundIsNotLookedForEverywhere() {
        assertAtOnce(reportOf("a".repeat(50_000), "--" + "a".repeat(400_000)), Finding.UNREADABLE);
        assertAtOnce(reportOf("", "----"), Finding.UNREADABLE);
        assertAtOnce(reportOf("x", "no boundary"), Finding.UNREADABLE);
    }

    @Test
    void aStatusWithoutEndIsNotReadToIt() {
        assertAtOnce(
                reportOf("x", "--x\nContent-Type: message/delivery-status\n\n" + "\n".repeat(400_000) + "--x--\n"),
                Finding.UNREADABLE);
        assertAtOnce(
                reportOf(
                        "x",
                        "--x\nContent-Type: message/delivery-status\n\n" + "Action: failed\n\n".repeat(1_500)
                                + "--x--\n"),
                Finding.BOUNCE);
        assertThat(desk.isSuppressed("ada")).isFalse();
    }

    @Test
    void aHeadWithoutEndIsNotReadToIt() {
        assertAtOnce("X-A: b\n".repeat(60_000) + Reports.gmail(toAda), Finding.UNREADABLE);
        assertAtOnce("To: " + "a@".repeat(200_000) + "\n\n", Finding.UNREADABLE);
        assertAtOnce("To: " + "(".repeat(60_000) + "\nContent-Type: " + "(".repeat(3_000) + "\n\n", Finding.UNREADABLE);
        assertAtOnce("To: " + "a".repeat(60_000) + "\n\n", Finding.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\0\0\0\0",
                "no mail at all",
                "Content-Type: multipart/report\n\n",
                "Content-Type: multipart/report; report-type=delivery-status\n\nx",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x--\n",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x\n\n--x--\n",
                "Content-Type: multipart/report; report-type=feedback-report; boundary=x\n\n--x\n\nabuse\n--x--\n",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x\n"
                        + "Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n%%%\n--x--\n",
                "Content-Type: ;;;===\"\n\n",
                "Content-Type: multipart/report; report-type*0*=x; report-type*1*='; boundary*=%\n\n",
            })
    void whatIsNoMailIsDropped(String mail) {
        assertThat(desk.take(Reports.wire(mail), toAda))
                .isIn(Finding.UNREADABLE, Finding.UNKNOWN, Finding.AUTOMATIC_REPLY);
        assertThat(desk.count(mailing)).isEqualTo(FeedbackCounts.Count.NONE);
    }

    /** Reports in which anything may be wrong; the seed is told by the assertion. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsChangedOnItsWayBreaksNobody(long seed) {
        var chance = new Random(seed);
        for (String report : new String[] {Reports.gmail(toAda), Reports.exchange(toAda), Complaints.about(toAda)}) {
            for (int round = 0; round < 100; round++) {
                byte[] mail = Reports.wire(report);
                for (int change = 0; change < 20; change++) {
                    mail[chance.nextInt(mail.length)] = (byte) chance.nextInt(256);
                }
                int end = chance.nextInt(mail.length);
                assertThat(desk.take(Arrays.copyOf(mail, end), toAda))
                        .as("seed %d", seed)
                        .isNotNull();
            }
        }
    }

    private void assertAtOnce(String mail, Finding expected) {
        long begun = System.nanoTime();
        assertThat(desk.take(Reports.wire(mail), toAda)).isEqualTo(expected);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
    }

    private static String reportOf(String boundary, String body) {
        return "Content-Type: multipart/report; report-type=delivery-status; boundary=\"%s\"\n\n%s"
                .formatted(boundary, body);
    }

    private static final class CountedStream extends InputStream {

        private final byte[] bytes;
        private int read;

        CountedStream(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return read < bytes.length ? bytes[read++] & 0xff : -1;
        }
    }
}
