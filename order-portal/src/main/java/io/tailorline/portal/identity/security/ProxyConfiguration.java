package io.tailorline.portal.identity.security;

import io.tailorline.portal.web.upload.UploadValve;
import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * What a request passes before anything reads it: the named proxies' account of it, its body, and the check of its
 * host.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProxySettings.class)
class ProxyConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ProxyConfiguration.class);

    /** After the filter that answers for a database that is away. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> namedProxies(ProxySettings settings, UploadValve bodies) {
        NamedProxies proxies = new NamedProxies(settings.proxies());
        // in this order: bodies are counted by the client's address
        return factory -> factory.addEngineValves(new ForwardedRequestValve(proxies), bodies);
    }

    /** A browser may name as many languages as it likes: to the web server an eleventh is an error of its own. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> languages() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(-1));
    }

    @Bean
    FilterRegistrationBean<AllowedHosts> allowedHosts(ProxySettings settings, ServerProperties server) {
        InetAddress bound = server.getAddress();
        // empty: every address
        String own = bound == null || bound.isAnyLocalAddress() ? "" : bound.getHostAddress();
        if (settings.hosts().isEmpty() && (bound == null || !bound.isLoopbackAddress())) {
            LOG.warn(
                    "The server is bound to {} and answers only to localhost and that address."
                            + " Name the hosts under which browsers reach it in tailorline.hosts.",
                    own.isEmpty() ? "every address" : own);
        }
        FilterRegistrationBean<AllowedHosts> filter =
                new FilterRegistrationBean<>(new AllowedHosts(own, settings.hosts()));
        filter.setOrder(EARLY);
        return filter;
    }
}
