package petitions.process.access;

import java.io.PrintStream;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Shows new passwords to whoever started the application, once, and not to the log. */
@Component
@Profile("local")
class PasswordNotice {

    private final StaffAccounts accounts;
    private final Environment environment;

    PasswordNotice(StaffAccounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        if (environment.getProperty("petitions.local.staff-password", "").isBlank()) {
            show(accounts.takeNewPasswords(), address, System.out);
        }
        accounts.passwordsWereShown();
    }

    static void show(Map<String, String> passwords, String address, PrintStream out) {
        StringBuilder notice = new StringBuilder(
                passwords.isEmpty()
                        ? "%n  The passwords are those of the first start; --petitions.local.staff-password sets one for all.%n"
                                .formatted()
                        : "%n  Staff accounts, shown this once:%n%n".formatted());
        for (StaffGroup group : StaffGroup.values()) {
            if (passwords.containsKey(group.account())) {
                notice.append("    %-12s %s%n".formatted(group.account(), passwords.get(group.account())));
            }
        }
        out.println(notice.append(
                "%n  Sign in at %s/login, read the mail at %s/local/mailbox%n".formatted(address, address)));
    }
}
