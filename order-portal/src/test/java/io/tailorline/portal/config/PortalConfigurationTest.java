package io.tailorline.portal.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.mock.env.MockEnvironment;

/** Which processes are portals: by the same rule as every other role. */
class PortalConfigurationTest {

    private static boolean isPortal(MockEnvironment environment) {
        SimpleBeanDefinitionRegistry registry = new SimpleBeanDefinitionRegistry();
        new AnnotatedBeanDefinitionReader(registry, environment).register(PortalConfiguration.class);
        return registry.containsBeanDefinition("portalConfiguration");
    }

    private static MockEnvironment roles(String roles) {
        return new MockEnvironment().withProperty("tailorline.roles", roles);
    }

    @Test
    void roles_that_are_absent_or_left_empty_are_all_roles() {
        assertThat(isPortal(new MockEnvironment())).isTrue();
        assertThat(isPortal(roles(""))).isTrue();
    }

    @Test
    void roles_that_are_named_are_those_alone() {
        assertThat(isPortal(roles("nester, portal"))).isTrue();
        assertThat(isPortal(roles("nester,cutter-gateway"))).isFalse();
    }
}
