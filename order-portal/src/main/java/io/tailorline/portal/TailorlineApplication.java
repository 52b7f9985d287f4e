package io.tailorline.portal;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.portal.cli.Commands;
import io.tailorline.portal.cli.Welcome;
import io.tailorline.portal.web.MainPortEndpoints;
import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.Role;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door: starts Tailorline, every role in one process or the roles that the settings name; or runs a command. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = UserDetailsServiceAutoConfiguration.class) // would print a password of an account that nobody has
@Import(MainPortEndpoints.class)
public class TailorlineApplication {

    /** The portal's contexts, for the processes that play its role. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.PORTAL)
    @ComponentScan({ // in this order the description of the API is put together
        "io.tailorline.portal.web",
        "io.tailorline.portal.identity",
        "io.tailorline.portal.workshop",
        "io.tailorline.portal.cutroom",
        "io.tailorline.portal.platform",
        "io.tailorline.portal.sales",
        "io.tailorline.portal.patternroom"
    })
    public static class Portal {

        @Bean
        PatternEngine patternEngine() {
            return new PatternEngine();
        }
    }

    public static void main(String[] args) {
        OptionalInt exit = Commands.run(TailorlineApplication.class, args);
        if (exit.isPresent()) {
            System.exit(exit.getAsInt());
        }
        SpringApplication application = new SpringApplication(TailorlineApplication.class);
        application.addListeners(new Welcome());
        application.run(args);
    }
}
