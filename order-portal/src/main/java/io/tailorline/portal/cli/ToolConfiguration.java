package io.tailorline.portal.cli;

import io.tailorline.portal.identity.account.AccountCache;
import io.tailorline.portal.identity.account.Passwords;
import io.tailorline.portal.identity.account.StaffAdministration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Accounts, audit log and read models on the portal's database, without the portal. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@ComponentScan({
    "io.tailorline.portal.identity.account.persistence",
    "io.tailorline.portal.identity.audit",
    "io.tailorline.workflow.patternroom.queue",
    "io.tailorline.workflow.production.rebuild"
})
@Import({AccountCache.class, Passwords.class, StaffAdministration.class})
class ToolConfiguration {}
