package io.tailorline.portal.cli;

import io.tailorline.commandline.ProgramName;
import io.tailorline.portal.identity.account.FirstAccounts;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Prints where the server is and, once, the password of the first administrator. */
public final class Welcome implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Environment settings = ready.getApplicationContext().getEnvironment();
        FirstAccounts accounts = ready.getApplicationContext()
                .getBeanProvider(FirstAccounts.class)
                .getIfAvailable();
        if (accounts == null) {
            return;
        }
        String address = "http://localhost:" + settings.getProperty("local.server.port");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        out.printf("Order a suit:  %s/%n", address);
        out.printf("Pattern room:  %s/tailor%n", address);
        out.printf("Cutter room:   %s/cutroom%n", address);
        out.printf("API:           %s/v3/api-docs%n", address);
        accounts.fresh()
                .forEach((name, password) -> out.printf(
                        "Sign in as %s with the password %s, once: it has to be changed then.%n", name, password));
        if (!accounts.fresh().isEmpty()) {
            out.printf("Accounts:      %s/admin/staff%n", address);
            out.printf(
                    "The password is shown only here. For another one stop the server, then: %s staff reset NAME%n",
                    ProgramName.or("java -jar order-portal.jar"));
        }
    }
}
