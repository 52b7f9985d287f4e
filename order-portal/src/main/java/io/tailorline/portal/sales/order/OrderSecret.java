package io.tailorline.portal.sales.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What opens an order to whoever placed it: 128 random bits as 22 characters of base64url. Only its SHA-256 is stored;
 * with that many bits no guess finds it and no salt or slow hash is needed.
 */
public record OrderSecret(String text) {

    private static final int BYTES = 16;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** Compared with where there is nothing to compare with, so that both take the same time. */
    private static final String NO_HASH = "0".repeat(64);

    public OrderSecret {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("An order's secret must be 22 characters of base64url.");
        }
    }

    /** @param chance must not be predictable */
    public static OrderSecret draw(RandomGenerator chance) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new OrderSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256, 64 hexadecimal digits. */
    public String hash() {
        return hash(text);
    }

    /**
     * Whether this text is the secret of that hash, decided in the same time for a near miss and a far one.
     *
     * @param hash empty where an order has none or there is no order; then nothing matches
     */
    public static boolean matches(String text, String hash) {
        String known = hash.isEmpty() ? NO_HASH : hash;
        boolean same = MessageDigest.isEqual(
                hash(text).getBytes(StandardCharsets.US_ASCII), known.getBytes(StandardCharsets.US_ASCII));
        return same && !hash.isEmpty();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /** Never the secret itself: it would come into logs. */
    @Override
    public String toString() {
        return "OrderSecret[hidden]";
    }
}
