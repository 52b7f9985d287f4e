package io.tailorline.workflow.workshop.wiring;

import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.persistence.StoredArticles;
import io.tailorline.workflow.workshop.persistence.StoredHouse;
import io.tailorline.workflow.workshop.persistence.StoredMarkerRules;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The workshop: its articles, and what the house has turned on. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnRole(Role.PORTAL)
public class WorkshopConfiguration {

    @Bean
    SchemaHistory workshopSchema() {
        return SchemaHistory.of("workshop");
    }

    @Bean
    StoredArticles workshopArticles(JdbcClient jdbc) {
        return new StoredArticles(jdbc);
    }

    @Bean
    StoredMarkerRules workshopMarkerRules(JdbcClient jdbc, Articles articles, InstantSource clock) {
        return new StoredMarkerRules(jdbc, articles, clock);
    }

    /** Both what is on and which materials are cut. */
    @Bean
    StoredHouse workshopHouse(JdbcClient jdbc, Articles articles) {
        return new StoredHouse(jdbc, articles);
    }
}
