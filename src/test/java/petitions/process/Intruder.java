package petitions.process;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** A bean that no expression of a person may reach; remembers whether one did. */
@Component("intruder")
public class Intruder {

    private final AtomicBoolean ran = new AtomicBoolean();

    public String run() {
        ran.set(true);
        return "clerk";
    }

    public boolean hasRun() {
        return ran.get();
    }
}
