package io.tailorline.portal;

import io.tailorline.portal.cli.AuditCommand;
import io.tailorline.portal.cli.Demo;
import io.tailorline.portal.cli.StaffCommand;
import io.tailorline.portal.cli.Usage;
import io.tailorline.portal.cli.Welcome;
import io.tailorline.portal.config.PortalConfiguration;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts Tailorline: every role in one process, or the roles that the settings name; or the demo. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = UserDetailsServiceAutoConfiguration.class) // would print a password of an account that nobody has
@Import(PortalConfiguration.class)
public class TailorlineApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("demo")) {
            System.exit(Demo.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals("staff")) {
            System.exit(StaffCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals("audit")) {
            System.exit(AuditCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (Usage.isAskedFor(args)) {
            System.exit(Usage.help());
        }
        if (Usage.isVersionAskedFor(args)) {
            System.exit(Usage.version());
        }
        if (Usage.isWrong(args)) {
            System.exit(Usage.refuse(args[0]));
        }
        SpringApplication application = new SpringApplication(TailorlineApplication.class);
        application.addListeners(new Welcome());
        application.run(args);
    }
}
