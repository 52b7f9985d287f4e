package io.tailorline.workflow.production.rebuild;

import io.tailorline.workflow.cutroom.CutHistory;
import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.production.RebuildViews;
import io.tailorline.workflow.production.cloth.TracedCloth;
import io.tailorline.workflow.workshop.genealogy.Genealogy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a program needs that makes read models anew, beside the queue and the genealogy that it fills. */
@Configuration(proxyBeanMethods = false)
public class RebuildConfiguration {

    @Bean
    RebuildViews rebuildViews(
            TailorQueue queue,
            Genealogy genealogy,
            CutHistory.Source cuts,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        return new RebuiltViews(
                new RebuiltQueue(queue, jdbc, transactions),
                new RebuiltGenealogy(new TracedCloth(genealogy), cuts, new TransactionTemplate(transactions)));
    }
}
