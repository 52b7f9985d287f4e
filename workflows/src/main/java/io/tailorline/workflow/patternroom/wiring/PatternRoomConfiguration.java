package io.tailorline.workflow.patternroom.wiring;

import io.tailorline.cutter.budget.BudgetPlanner;
import io.tailorline.cutter.budget.BudgetRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.workflow.cutroom.CornerRule;
import io.tailorline.workflow.cutroom.CuttingLimits;
import io.tailorline.workflow.cutroom.CuttingTables;
import io.tailorline.workflow.patternroom.ChangeCosts;
import io.tailorline.workflow.patternroom.Drafts;
import io.tailorline.workflow.patternroom.LastOrders;
import io.tailorline.workflow.patternroom.MarkerPreviews;
import io.tailorline.workflow.patternroom.OrdersInProduction;
import io.tailorline.workflow.patternroom.PatternsInForce;
import io.tailorline.workflow.patternroom.cost.EstimatedCosts;
import io.tailorline.workflow.patternroom.cost.InProcessNesting;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.patternroom.persistence.StoredLastOrders;
import io.tailorline.workflow.patternroom.persistence.StoredSpecifications;
import io.tailorline.workflow.patternroom.persistence.StoredVersions;
import io.tailorline.workflow.patternroom.queue.StoredTailorQueue;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import io.tailorline.workflow.platform.wiring.MessagingConfiguration;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pattern room: what orders specify, drafts, versions, the queue, what a change costs, and a marker on trial. */
@AutoConfiguration(after = {MessagingConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnRole(Role.PORTAL)
@Import(StoredTailorQueue.class)
class PatternRoomConfiguration {

    /** A marker on a tailor's request, s: as long as the searches by which the usual density was measured. */
    private static final double TRIAL_SECONDS = 6;

    @Bean
    SchemaHistory patternroomSchema() {
        return SchemaHistory.of("patternroom");
    }

    @Bean
    StoredSpecifications specifications(JdbcClient jdbc) {
        return new StoredSpecifications(jdbc, new OrderJson());
    }

    @Bean
    StoredVersions orderVersions(
            JdbcClient jdbc,
            StoredSpecifications specifications,
            PatternsInForce patterns,
            InstantSource clock,
            RetriedTransaction transaction) {
        return new StoredVersions(jdbc, specifications, patterns, new OrderJson(), clock, transaction);
    }

    @Bean
    LastOrders lastOrders(JdbcClient jdbc, OrdersInProduction orders, PatternsInForce patterns) {
        return new StoredLastOrders(jdbc, orders, patterns);
    }

    @Bean
    ChangeCosts changeCosts(
            CuttingTables tables,
            OrdersInProduction orders,
            StoredSpecifications specifications,
            CuttingLimits limits) {
        return new EstimatedCosts(
                orders,
                specifications,
                (plan, fabric) -> tables.chosen(plan.table(), fabric).profile(),
                limits.budgetSeconds());
    }

    @Bean
    MarkerPreviews markerPreviews(CuttingTables tables, CuttingLimits limits) {
        CornerRule corners = limits.corners();
        return new InProcessNesting(
                fabric -> tables.slowestFor(fabric).profile(),
                SearchBudget.ofSeconds(TRIAL_SECONDS),
                (marker, table) -> new BudgetPlanner()
                        .plan(new BudgetRequest(
                                marker, table, limits.budgetSeconds(), corners.rules(), corners.options())));
    }

    @Bean
    Drafts drafts() {
        return new Drafts(new PatternEngine());
    }
}
