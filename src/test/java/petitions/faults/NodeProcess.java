package petitions.faults;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import petitions.mailing.ListedAudience;

/** What a test kills: an {@link EngineNode} in a virtual machine of its own. */
final class NodeProcess {

    private NodeProcess() {}

    /** @param arguments the database's address, the relay's port, and how many readers there are */
    public static void main(String[] arguments) throws InterruptedException {
        Locale.setDefault(Locale.UK);
        var audience = new ListedAudience().everyone(Integer.parseInt(arguments[2]));
        var settings = FaultScenario.settings(arguments[0], Integer.parseInt(arguments[1]));
        new EngineNode(Clock.systemUTC(), audience, settings).work();
        new CountDownLatch(1).await();
    }
}
