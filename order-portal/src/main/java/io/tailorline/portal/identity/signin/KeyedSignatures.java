package io.tailorline.portal.identity.signin;

import io.tailorline.portal.identity.Signatures;
import io.tailorline.portal.identity.signin.persistence.PortalKeys;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Signatures by HMAC-SHA256 under the keys of the portals, which never change; threads share it. */
@Component
class KeyedSignatures implements Signatures {

    private final PortalKeys keys;
    private final Map<String, Hmac> read = new ConcurrentHashMap<>();

    KeyedSignatures(PortalKeys keys) {
        this.keys = keys;
    }

    @Override
    public String of(String purpose, String text) {
        return read.computeIfAbsent(purpose, name -> new Hmac(keys.key(name))).of(text);
    }

    @Override
    public boolean isOf(String purpose, String text, String signature) {
        return Hmac.equal(of(purpose, text), signature);
    }
}
