package io.tailorline.portal.identity.signin;

import io.tailorline.portal.identity.CustomerNumbers;
import io.tailorline.portal.identity.signin.persistence.PortalKeys;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Numbers of customers, who have no accounts: what a hash under a key of the portals makes of an e-mail address.
 * Without the key nobody can try addresses. Two of 5000 customers share a number once in 60 houses.
 */
@Component
class HashedCustomers implements CustomerNumbers {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;

    private final PortalKeys keys;

    HashedCustomers(PortalKeys keys) {
        this.keys = keys;
    }

    @Override
    public String number(String address) {
        String hash = new Hmac(keys.key("customer-numbers")).of(address.strip().toLowerCase(Locale.ROOT));
        BigInteger rest = new BigInteger(1, hash.getBytes(StandardCharsets.US_ASCII));
        BigInteger base = BigInteger.valueOf(LETTERS.length());
        StringBuilder number = new StringBuilder("C-");
        for (int i = 0; i < LENGTH; i++) {
            number.append(LETTERS.charAt(rest.mod(base).intValue()));
            rest = rest.divide(base);
        }
        return number.toString();
    }
}
