package io.tailorline.portal.identity.signin;

import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Devices that have signed in to an account before. Each holds a cookie for the account, signed by the portal, which
 * opens nothing: it only gives the device tokens of its own, that no stranger can use up.
 */
final class KnownDevices {

    /** Begin of the cookies' names; the rest stands for the account. */
    static final String COOKIE = "device-";

    /** How long a device is known after its last sign-in. */
    static final Duration KNOWN = Duration.ofDays(180);

    private static final int ACCOUNT_LETTERS = 12;
    private static final int ID_BYTES = 16;

    private final Hmac hmac;
    private final SecureRandom chance = new SecureRandom();

    KnownDevices(byte[] key) {
        this.hmac = new Hmac(key);
    }

    /** The cookie for an account does not tell its name. */
    String cookieName(String account) {
        return COOKIE + hmac.of("account", account).substring(0, ACCOUNT_LETTERS);
    }

    /** A cookie's value for a device that has just signed in. */
    String issue(String account, Instant now) {
        byte[] id = new byte[ID_BYTES];
        chance.nextBytes(id);
        String device = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        String until = Long.toString(now.plus(KNOWN).getEpochSecond());
        return device + "." + until + "." + hmac.of("device", account, device, until);
    }

    /** The device, when it is known for the account. */
    Optional<String> device(String account, Caller caller, Instant now) {
        String cookie = caller.devices().getOrDefault(cookieName(account), "");
        String[] parts = cookie.split("\\.", -1);
        if (parts.length != 3 || !Hmac.equal(parts[2], hmac.of("device", account, parts[0], parts[1]))) {
            return Optional.empty();
        }
        try {
            Instant until = Instant.ofEpochSecond(Long.parseLong(parts[1]));
            return now.isBefore(until) ? Optional.of(parts[0]) : Optional.empty();
        } catch (NumberFormatException | DateTimeException notSigned) {
            return Optional.empty();
        }
    }
}
