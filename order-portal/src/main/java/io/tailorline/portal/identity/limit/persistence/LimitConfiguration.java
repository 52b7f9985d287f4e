package io.tailorline.portal.identity.limit.persistence;

import com.github.benmanes.caffeine.cache.Ticker;
import io.tailorline.portal.identity.limit.BucketsInMemory;
import io.tailorline.portal.identity.limit.LimitSettings;
import io.tailorline.portal.identity.limit.PortalBuckets;
import io.tailorline.portal.identity.limit.SharedBuckets;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where tokens are counted: for the process, and for all portals where they share a PostgreSQL database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

    /** Clock of the token buckets, ns. */
    @Bean
    Ticker limitClock() {
        return Ticker.systemTicker();
    }

    @Bean
    PortalBuckets buckets(DataSource database, Environment settings, Ticker clock) {
        BucketsInMemory own = new BucketsInMemory(clock);
        DatabaseDriver driver = DatabaseDriver.fromJdbcUrl(settings.getRequiredProperty("spring.datasource.url"));
        return driver == DatabaseDriver.POSTGRESQL
                ? new PortalBuckets(own, new SharedBuckets(new PostgresBuckets(database), own, clock))
                : new PortalBuckets(own, own);
    }
}
