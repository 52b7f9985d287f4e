package io.tailorline.portal.identity.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.stereotype.Component;

/** The portal tells everybody whether it is up, and staff alone what of it is not. */
@Component
class HealthDetails implements HealthEndpointGroupsPostProcessor {

    private final boolean open;

    HealthDetails(SecuritySettings settings) {
        this.open = settings.open();
    }

    @Override
    public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
        return open
                ? groups
                : new HealthEndpointGroups() {
                    @Override
                    public HealthEndpointGroup getPrimary() {
                        return new ForStaff(groups.getPrimary());
                    }

                    @Override
                    public Set<String> getNames() {
                        return groups.getNames();
                    }

                    @Override
                    public @Nullable HealthEndpointGroup get(String name) {
                        HealthEndpointGroup group = groups.get(name);
                        return group == null ? null : new ForStaff(group);
                    }
                };
    }

    /** Every account of the portal is a member of its staff. */
    private record ForStaff(HealthEndpointGroup group) implements HealthEndpointGroup {

        @Override
        public boolean isMember(String name) {
            return group.isMember(name);
        }

        @Override
        public boolean showComponents(SecurityContext caller) {
            return caller.getPrincipal() != null && group.showComponents(caller);
        }

        @Override
        public boolean showDetails(SecurityContext caller) {
            return caller.getPrincipal() != null && group.showDetails(caller);
        }

        @Override
        public StatusAggregator getStatusAggregator() {
            return group.getStatusAggregator();
        }

        @Override
        public HttpCodeStatusMapper getHttpCodeStatusMapper() {
            return group.getHttpCodeStatusMapper();
        }

        @Override
        public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
            return group.getAdditionalPath();
        }
    }
}
