package io.tailorline.portal.identity.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may do what.
 *
 * @param open everybody is staff; only for a machine that nobody else reaches
 */
@ConfigurationProperties("tailorline.security")
record SecuritySettings(@DefaultValue("false") boolean open) {}
