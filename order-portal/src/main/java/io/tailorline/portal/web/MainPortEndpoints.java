package io.tailorline.portal.web;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.web.EndpointMapping;
import org.springframework.boot.actuate.endpoint.web.EndpointMediaTypes;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.boot.webmvc.actuate.endpoint.web.AbstractWebMvcEndpointHandlerMapping;

/**
 * Health at {@code /actuator/health} of every process's main port too, where probes of a role ask for it, and the bill
 * of materials: Actuator itself moves all that it serves to the port of metrics, and leaves paths of one segment at
 * most. Imported by the door alone: a process without Actuator, as in tests of pages, has nothing to serve.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
public class MainPortEndpoints extends AbstractWebMvcEndpointHandlerMapping {

    private static final Set<String> SERVED = Set.of("health", "sbom");

    MainPortEndpoints(WebEndpointsSupplier endpoints, EndpointMediaTypes types) {
        super(
                new EndpointMapping("/actuator"),
                endpoints.getEndpoints().stream()
                        .filter(each -> SERVED.contains(each.getEndpointId().toString()))
                        .toList(),
                types,
                false);
        // as Actuator's own: before the mapping that answers for every path that nobody has
        setOrder(-100);
    }

    @Override
    protected LinksHandler getLinksHandler() {
        return (request, response) -> Map.of();
    }
}
