package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petitions.TestDatabase;

/**
 * R34: a mailing takes its time, for the relay may be given a hundred mails a second, and the engine works beside it. Some
 * forty seconds of it: what only an hour brings about is not seen here.
 */
@Tag("slow")
class LongMailingTests extends ApplicationScenario {

    private static final Logger log = LoggerFactory.getLogger(LongMailingTests.class);

    private static final int MAILS_PER_SECOND = 100;

    /** The mails that go in between, kept in memory, would be four times as much. */
    private static final long MOST_GROWTH_IN_KIB = 20 * 1024;

    private static final long LONGEST_IN_SECONDS = 5;

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    @Test
    void theHeapDoesNotGrowAndTheEngineDoesItsWorkInTimeMeanwhile() throws Exception {
        on(TestDatabase.fresh(), MAILS_PER_SECOND);
        var application = start(MailedBesideWork.class);
        awaitSent(500);
        long began = System.nanoTime();
        int before = sent();
        long heapBefore = heapInUse(application);
        awaitSent(MailedPetition.SIGNERS - 300);
        double seconds = (System.nanoTime() - began) / 1e9;
        double rate = (sent() - before) / seconds;
        long growth = heapInUse(application) - heapBefore;
        assertThat(sent()).as("the mailing is not at its end").isLessThan(MailedPetition.SIGNERS);
        double alone = ninetyNineInAHundredTake("<");
        double meanwhile = ninetyNineInAHundredTake(">");
        log.info("%.1f mails a second; the heap of %d KiB grew by %d; %d jobs took %.2f s (99 %%), and %.2f s before"
                .formatted(rate, heapBefore, growth, jobs(">"), meanwhile, alone));
        assertThat(rate).as("mails a second").isBetween(MAILS_PER_SECOND * 0.5, MAILS_PER_SECOND * 1.1);
        assertThat(growth).as("KiB").isLessThan(MOST_GROWTH_IN_KIB);
        assertThat(jobs(">")).as("jobs meanwhile").isGreaterThan(50);
        assertThat(meanwhile).as("seconds").isLessThan(LONGEST_IN_SECONDS);
        assertEveryoneIsToldInTheEnd(0);
    }

    /** From being there to being done, in seconds. */
    private double ninetyNineInAHundredTake(String whenTheMailingBegan) {
        return jobsOf(
                "percentile_disc(0.99) within group (order by extract(epoch from done.timestamp_ - made.timestamp_))",
                whenTheMailingBegan);
    }

    private long jobs(String whenTheMailingBegan) {
        return (long) jobsOf("count(*)", whenTheMailingBegan);
    }

    private double jobsOf(String what, String whenTheMailingBegan) {
        return database()
                .sql("""
                        select %s from act_hi_job_log made join act_hi_job_log done using (job_id_)
                        where made.job_state_ = 0 and done.job_state_ = 2 and made.job_def_type_ = 'async-continuation'
                          and made.timestamp_ %s (select started_at at time zone 'UTC' from mailing where id = %s)
                        """.formatted(what, whenTheMailingBegan, MAILING))
                .query(Double.class)
                .single();
    }

    private static long heapInUse(Process application) throws IOException, InterruptedException {
        ask(application, "GC.run");
        var heap = USED.matcher(ask(application, "GC.heap_info"));
        assertThat(heap.find()).isTrue();
        return Long.parseLong(heap.group(1));
    }

    private static String ask(Process application, String what) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(application.pid()), what)
                .redirectErrorStream(true)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(answer).isZero();
        return answer;
    }
}
