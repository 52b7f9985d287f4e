package io.tailorline.portal.cli;

import io.tailorline.portal.identity.tool.AccountsAndAudit;
import io.tailorline.workflow.cutroom.history.CutHistoryConfiguration;
import io.tailorline.workflow.patternroom.queue.StoredTailorQueue;
import io.tailorline.workflow.production.rebuild.RebuildConfiguration;
import io.tailorline.workflow.workshop.genealogy.wiring.GenealogyConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
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
@Import({
    AccountsAndAudit.class,
    RebuildConfiguration.class,
    StoredTailorQueue.class,
    CutHistoryConfiguration.class,
    GenealogyConfiguration.class
})
class ToolConfiguration {}
