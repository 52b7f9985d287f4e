package io.tailorline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class PortalRoleTest {

    /** Guarded as the portal is. */
    @Configuration(proxyBeanMethods = false)
    static class Guarded {
        @Bean
        @ConditionalOnRole(Role.PORTAL)
        String door() {
            return "open";
        }
    }

    @ParameterizedTest
    @CsvSource({"'', true", "portal, true", "'nester, portal', true", "nester, false"})
    void a_process_is_a_portal_when_its_roles_name_it_or_name_nothing(String roles, boolean portal) {
        new ApplicationContextRunner()
                .withUserConfiguration(Guarded.class)
                .withPropertyValues("tailorline.roles=" + roles)
                .run(context -> assertThat(context.containsBean("door")).isEqualTo(portal));
    }

    @Test
    void the_portal_is_guarded_by_that_very_rule() {
        assertThat(TailorlineApplication.Portal.class.getAnnotation(ConditionalOnRole.class))
                .extracting(ConditionalOnRole::value)
                .isEqualTo(Role.PORTAL);
    }
}
