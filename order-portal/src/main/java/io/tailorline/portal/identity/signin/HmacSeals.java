package io.tailorline.portal.identity.signin;

import io.tailorline.portal.identity.Seals;
import io.tailorline.portal.identity.signin.persistence.PortalKeys;
import org.springframework.stereotype.Component;

/** Signs by HMAC-SHA256 under a key for each purpose. */
@Component
class HmacSeals implements Seals {

    private final PortalKeys keys;

    HmacSeals(PortalKeys keys) {
        this.keys = keys;
    }

    @Override
    public String seal(String purpose, String text) {
        return new Hmac(keys.key(purpose)).of(text);
    }

    @Override
    public boolean fits(String purpose, String text, String seal) {
        return Hmac.equal(seal(purpose, text), seal);
    }
}
