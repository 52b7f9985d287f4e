package io.tailorline.portal.identity.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From where and by which name the portal is reached.
 *
 * @param proxies IP addresses of the proxies before the portal, or blocks of addresses like {@code 10.0.0.0/8}; only
 *     what these say about the client's address, scheme and host is believed
 * @param hosts names under which browsers reach the portal, without a port; the machine's own loopback names and the
 *     address that the server is bound to are always among them
 */
@ConfigurationProperties("tailorline")
record ProxySettings(
        @DefaultValue List<String> proxies, @DefaultValue List<String> hosts) {}
