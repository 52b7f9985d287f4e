package io.tailorline.portal.cli;

import io.tailorline.portal.security.StaffAccounts;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Prints where the server is and, once, the passwords of the staff. */
public final class Welcome implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Environment settings = ready.getApplicationContext().getEnvironment();
        StaffAccounts accounts = ready.getApplicationContext()
                .getBeanProvider(StaffAccounts.class)
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
        accounts.fresh().forEach((name, password) -> out.printf("Sign in as %-7s password %s%n", name, password));
        if (!accounts.fresh().isEmpty()) {
            out.printf("These passwords are shown only once; %s stores their hashes.%n", accounts.file());
        }
    }
}
