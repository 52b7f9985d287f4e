package io.tailorline.portal.identity.account;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Passwords set by whoever starts the portal, each for the account that is named like its role and has only that one.
 * Set at every start; empty leaves the account as it is. Meant for demonstrations and for machines that are set up by
 * programs.
 */
@ConfigurationProperties("tailorline.security")
record GivenPasswords(
        @DefaultValue("") String adminPassword,
        @DefaultValue("") String tailorPassword,
        @DefaultValue("") String cutterPassword,
        @DefaultValue("") String plannerPassword) {

    Map<StaffRole, String> byRole() {
        return Map.of(
                StaffRole.ADMIN,
                adminPassword,
                StaffRole.TAILOR,
                tailorPassword,
                StaffRole.CUTTER,
                cutterPassword,
                StaffRole.PLANNER,
                plannerPassword);
    }
}
