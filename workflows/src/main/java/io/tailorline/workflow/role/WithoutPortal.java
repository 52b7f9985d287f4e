package io.tailorline.workflow.role;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;

/** What a process without the portal leaves out: database, process engine, web pages and their security. */
final class WithoutPortal {

    private static final String EXCLUDE = "spring.autoconfigure.exclude";

    private static final List<String> NOT_NEEDED = List.of(
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration",
            "org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.jdbc.DataSourceHealthContributorAutoConfiguration",
            "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration",
            "org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration");

    private WithoutPortal() {}

    static Map<String, Object> settings(Environment environment) {
        String excluded = environment.getProperty(EXCLUDE, "");
        String ours = String.join(",", NOT_NEEDED);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put(EXCLUDE, excluded.isBlank() ? ours : excluded + "," + ours);
        settings.put("camunda.bpm.enabled", "false");
        settings.put("springdoc.api-docs.enabled", "false");
        settings.put("springdoc.swagger-ui.enabled", "false");
        settings.put("management.endpoints.web.exposure.include", "health");
        return settings;
    }
}
