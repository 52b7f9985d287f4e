package io.tailorline.workflow.workshop.genealogy.wiring;

import io.tailorline.workflow.workshop.genealogy.persistence.StoredGenealogy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which cloth is in which suit, from its tables. */
@Configuration(proxyBeanMethods = false)
public class GenealogyConfiguration {

    @Bean
    StoredGenealogy clothGenealogy(JdbcClient jdbc) {
        return new StoredGenealogy(jdbc);
    }
}
