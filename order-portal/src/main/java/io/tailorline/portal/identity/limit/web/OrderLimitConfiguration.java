package io.tailorline.portal.identity.limit.web;

import io.tailorline.portal.identity.limit.LimitSettings;
import io.tailorline.portal.identity.limit.PortalBuckets;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limits behind the doors, where it is known who has signed in. */
@Configuration(proxyBeanMethods = false)
class OrderLimitConfiguration {

    @Bean
    FilterRegistrationBean<OrderLimits> orderLimits(PortalBuckets buckets, LimitSettings limits) {
        FilterRegistrationBean<OrderLimits> filter = new FilterRegistrationBean<>(new OrderLimits(buckets, limits));
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        filter.addUrlPatterns(OrderLimits.PATHS);
        return filter;
    }
}
