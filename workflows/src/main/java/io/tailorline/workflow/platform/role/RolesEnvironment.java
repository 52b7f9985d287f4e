package io.tailorline.workflow.platform.role;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.StandardEnvironment;

/**
 * Fits the settings to the roles before the application starts: what a role does not need is switched off, what it
 * needs and does not have is refused.
 */
public class RolesEnvironment implements EnvironmentPostProcessor, Ordered {

    public static final String PRODUCTION = "production";

    /** Whether database, broker and tables are embedded. */
    public static final String EMBEDDED = "tailorline.embedded";

    static final String DATASOURCE_URL = "spring.datasource.url";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Roles roles = Roles.of(environment);
        boolean production = environment.acceptsProfiles(Profiles.of(PRODUCTION));
        boolean embedded = roles.playAll() && !production;
        if (!embedded) {
            refuseWithoutBroker(environment, roles);
            refuseWithoutDatabase(environment, roles);
        }
        Map<String, Object> stored = DataFolderSettings.open(environment, application, roles, embedded);
        MutablePropertySources sources = environment.getPropertySources();
        MapPropertySource fixed = new MapPropertySource("tailorline-roles", fixed(roles, embedded, environment));
        if (sources.contains(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, fixed);
        } else {
            sources.addFirst(fixed);
        }
        sources.addLast(new MapPropertySource("tailorline-defaults", defaults(roles, embedded, environment)));
        sources.addLast(new MapPropertySource("tailorline-data", stored));
        if (application.getWebApplicationType() != WebApplicationType.NONE) {
            int webPort = environment.getProperty("server.port", Integer.class, Role.PORTAL.port());
            String served = roles.play(Role.PORTAL) ? "health,sbom" : "health";
            sources.addAfter(
                    fixed.getName(),
                    new MapPropertySource(
                            "tailorline-metrics", MetricsPort.of(environment).settings(webPort, served)));
        }
    }

    private static void refuseWithoutBroker(ConfigurableEnvironment environment, Roles roles) {
        if (!environment.containsProperty("spring.rabbitmq.host")
                && !environment.containsProperty("spring.rabbitmq.addresses")) {
            throw new StartRefused(
                    "%s needs a broker, and neither spring.rabbitmq.host nor spring.rabbitmq.addresses is set."
                            .formatted(named(roles)),
                    "Set spring.rabbitmq.host (and port, username, password) to a RabbitMQ that all roles share. "
                            + "The embedded broker runs only when all roles share one process and the profile is not production.");
        }
    }

    private static void refuseWithoutDatabase(ConfigurableEnvironment environment, Roles roles) {
        if (roles.play(Role.PORTAL) && !environment.containsProperty(DATASOURCE_URL)) {
            throw new StartRefused(
                    "%s needs a database, and %s is not set.".formatted(named(roles), DATASOURCE_URL),
                    "Set spring.datasource.url (and username, password) to a PostgreSQL database. "
                            + "The embedded database is used only when all roles share one process and the profile is not production.");
        }
    }

    private static String named(Roles roles) {
        return roles.playAll()
                ? "The profile production"
                : "The role %s".formatted(roles.first().word());
    }

    /** Stronger than files of settings, weaker than the command line, system properties and the environment. */
    private static Map<String, Object> fixed(Roles roles, boolean embedded, ConfigurableEnvironment environment) {
        Map<String, Object> fixed = new LinkedHashMap<>();
        fixed.put(EMBEDDED, String.valueOf(embedded));
        if (!roles.play(Role.PORTAL)) {
            fixed.put("server.port", String.valueOf(roles.first().port()));
            fixed.putAll(WithoutPortal.settings(environment));
        }
        return fixed;
    }

    /** Weaker than everything. */
    private static Map<String, Object> defaults(Roles roles, boolean embedded, ConfigurableEnvironment environment) {
        Map<String, Object> defaults = new LinkedHashMap<>(ObservabilityDefaults.settings(environment));
        defaults.put("spring.rabbitmq.publisher-confirm-type", "correlated");
        defaults.put("spring.rabbitmq.publisher-returns", "true");
        defaults.put("spring.rabbitmq.template.mandatory", "true");
        defaults.put("spring.rabbitmq.connection-timeout", "5s");
        defaults.put("spring.datasource.hikari.transaction-isolation", "TRANSACTION_READ_COMMITTED");
        defaults.putAll(DatabaseLimits.settings(environment.getProperty(DATASOURCE_URL, "")));
        // Another portal may be at a long migration, and ends: its lock ends with its connection.
        defaults.put("spring.flyway.lock-retry-count", "-1");
        // What it does is logged by context.
        defaults.put("logging.level.org.flywaydb", "WARN");
        defaults.put("logging.level.org.flywaydb.core.internal.command.DbMigrate", "OFF");
        defaults.putAll(HealthProbes.settings(roles, embedded, environment.getProperty("tailorline.data", "./data")));
        // What waits and what is parked are details of the health page: at the portal's front door for staff alone.
        boolean open =
                !roles.play(Role.PORTAL) || environment.getProperty("tailorline.security.open", Boolean.class, false);
        defaults.put("management.endpoint.health.show-details", open ? "always" : "when-authorized");
        // A broker that is away is told of once, by what waits for it, and by the health page.
        defaults.put("logging.level.org.springframework.amqp.rabbit.listener", "ERROR");
        // A start that is refused says so once, in its own words.
        defaults.put(
                "logging.level.org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext",
                "ERROR");
        defaults.put("logging.level.org.apache.catalina.loader.WebappClassLoaderBase", "ERROR");
        defaults.put("logging.level.qpid", "WARN");
        defaults.put("logging.level.org.apache.qpid", "WARN");
        return defaults;
    }
}
