package io.tailorline.portal.cli;

import io.tailorline.portal.identity.account.AccountCache;
import io.tailorline.portal.identity.account.Passwords;
import io.tailorline.portal.identity.account.StaffAdministration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Accounts and audit log on the portal's database, without the portal. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class
})
@ComponentScan({"io.tailorline.portal.identity.account.persistence", "io.tailorline.portal.identity.audit"})
@Import({AccountCache.class, Passwords.class, StaffAdministration.class})
class ToolConfiguration {}
