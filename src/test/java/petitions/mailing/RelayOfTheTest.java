package petitions.mailing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the relay before anything asks where it is. */
class RelayOfTheTest implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext application) {
        var relay = ScriptedRelay.start();
        application.registerBean(ScriptedRelay.class, () -> relay);
        application
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "relay of the test",
                        Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", relay.port())));
    }
}
