package io.tailorline.workflow.workshop.wiring;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.settings.Profiles;
import io.tailorline.workflow.platform.settings.Tables;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import io.tailorline.workflow.platform.wiring.MessagingConfiguration;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.SettingsCheck;
import io.tailorline.workflow.workshop.article.HouseArticles;
import io.tailorline.workflow.workshop.article.SeedCatalogue;
import io.tailorline.workflow.workshop.persistence.FirstArticles;
import io.tailorline.workflow.workshop.persistence.StoredArticles;
import io.tailorline.workflow.workshop.persistence.StoredHouse;
import io.tailorline.workflow.workshop.persistence.StoredMarkerRules;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The workshop: its articles, and what the house has turned on. */
@AutoConfiguration(after = {MessagingConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnRole(Role.PORTAL)
public class WorkshopConfiguration {

    @Bean
    SchemaHistory workshopSchema() {
        return SchemaHistory.of("workshop");
    }

    /** Those of the program are loaded before anybody asks for one. */
    @Bean
    StoredArticles workshopArticles(JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        StoredArticles articles = new StoredArticles(
                jdbc, transaction, () -> StoredHouse.kept(jdbc).settings(), clock);
        FirstArticles.load(
                jdbc, transaction, articles, new StoredHouse(jdbc, articles, clock), SeedCatalogue.ofTheProgram());
        return articles;
    }

    @Bean
    StoredMarkerRules workshopMarkerRules(JdbcClient jdbc, Articles articles, InstantSource clock) {
        return new StoredMarkerRules(jdbc, articles, clock);
    }

    /** Both what is on and which materials are cut. */
    @Bean
    StoredHouse workshopHouse(JdbcClient jdbc, StoredArticles articles, InstantSource clock) {
        return new StoredHouse(jdbc, articles, clock);
    }

    @Bean
    SettingsCheck settingsCheck(StoredArticles articles) {
        return new SettingsCheck(articles);
    }

    @Bean
    HouseArticles houseArticles(Tables tables) {
        double widest = tables.all().stream()
                .map(Profiles::of)
                .mapToDouble(TableProfile::fieldY)
                .max()
                .orElseThrow();
        return new HouseArticles(new PatternEngine(), widest);
    }
}
