package io.tailorline.portal.identity.account;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Which accounts there are at the first start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GivenPasswords.class)
class AccountConfiguration {

    @Bean
    FirstAccounts firstAccounts(
            StaffAccounts accounts,
            Passwords passwords,
            GivenPasswords given,
            MessageSource words,
            Environment settings) {
        Map<StaffRole, String> set = new EnumMap<>(StaffRole.class);
        given.byRole().forEach((role, password) -> {
            if (!password.isEmpty()) {
                set.put(role, password);
            }
        });
        return new FirstAccounts(
                accounts,
                passwords,
                new FirstAccounts.Given(
                        set,
                        settings.getProperty("tailorline.embedded", Boolean.class, false),
                        settings.getProperty("logging.structured.format.console", "")
                                .isEmpty()),
                words,
                InstantSource.system());
    }
}
