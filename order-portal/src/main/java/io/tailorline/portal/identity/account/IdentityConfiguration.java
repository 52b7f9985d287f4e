package io.tailorline.portal.identity.account;

import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schema of accounts, keys, limits and the audit log. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    SchemaHistory identitySchema() {
        return SchemaHistory.of("identity");
    }
}
