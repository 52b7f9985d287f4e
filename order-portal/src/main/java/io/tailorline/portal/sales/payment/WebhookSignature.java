package io.tailorline.portal.sales.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a webhook, {@code t=<seconds since 1970>,v1=<HMAC-SHA256 of "<t>.<body>", hexadecimal>}, as payment
 * services sign theirs. One that is older or newer than {@link #TOLERANCE} is refused, so that none can be sent again
 * later; within it the number of the event says what was result already.
 */
public final class WebhookSignature {

    /** The header that carries it. */
    public static final String HEADER = "Bank-Signature";

    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret that only the bank and we have */
    public WebhookSignature(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    public String of(Instant now, String body) {
        String seconds = Long.toString(now.getEpochSecond());
        return "t=%s,v1=%s".formatted(seconds, mac(seconds, body));
    }

    /** Whether the bank has signed this, about now. */
    public boolean isOf(String header, String body, Instant now) {
        Matcher form = FORM.matcher(header);
        if (!form.matches()) {
            return false;
        }
        boolean isSigned = MessageDigest.isEqual(
                mac(form.group(1), body).getBytes(StandardCharsets.US_ASCII),
                form.group(2).getBytes(StandardCharsets.US_ASCII));
        Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(form.group(1))), now)
                .abs();
        return isSigned && apart.compareTo(TOLERANCE) <= 0;
    }

    private String mac(String seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has HMAC-SHA256.", missing);
        }
    }
}
