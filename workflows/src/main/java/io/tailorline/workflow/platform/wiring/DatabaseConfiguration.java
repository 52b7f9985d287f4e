package io.tailorline.workflow.platform.wiring;

import io.tailorline.commandline.ProgramName;
import io.tailorline.workflow.platform.database.DataIdentity;
import io.tailorline.workflow.platform.database.DataInUse;
import io.tailorline.workflow.platform.database.DataSourcePools;
import io.tailorline.workflow.platform.database.FolderIdentity;
import io.tailorline.workflow.platform.database.PostgresIdentity;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.role.RolesEnvironment;
import io.tailorline.workflow.platform.settings.TailorlineProperties;
import io.tailorline.workflow.platform.upgrade.CheckedMigration;
import io.tailorline.workflow.platform.upgrade.OpenOrders;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import io.tailorline.workflow.platform.upgrade.UpgradeCheck;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of a portal: its schema, its pools and what it lies on. */
@AutoConfiguration(after = {MessagingConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnRole(Role.PORTAL)
@Import(EmbeddedStoreConfiguration.class)
public class DatabaseConfiguration {

    @Bean
    CheckedMigration checkedMigration(List<SchemaHistory> histories, OpenOrders openOrders, InstantSource clock) {
        return new CheckedMigration(new UpgradeCheck(ProgramName.version(), openOrders, clock), histories);
    }

    @Bean
    SchemaHistory platformSchema() {
        return SchemaHistory.of("platform");
    }

    @Bean
    static DataSourcePools dataSourcePools() {
        return new DataSourcePools();
    }

    /** Of decisions: one that comes second begins again. */
    @Bean
    RetriedTransaction retriedTransaction(PlatformTransactionManager transactions) {
        return new RetriedTransaction(new TransactionTemplate(transactions));
    }

    @Bean
    DataInUse dataInUse(JdbcClient jdbc, InstantSource clock) {
        return new DataInUse(jdbc, clock);
    }

    /** What the database lies on. */
    @Bean
    DataIdentity dataIdentity(
            JdbcClient jdbc,
            TailorlineProperties settings,
            @Value("${" + RolesEnvironment.EMBEDDED + ":false}") boolean embedded,
            InstantSource clock) {
        return embedded ? FolderIdentity.open(settings.data().resolve("db"), clock) : new PostgresIdentity(jdbc);
    }
}
