package io.tailorline.portal.identity.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A line of the log.
 *
 * @param number counted from 1 without gaps
 * @param at to the millisecond
 * @param action code of an {@link AuditAction}
 * @param values JSON object of texts, keys in order; as stored, for it is hashed as it stands
 * @param trace trace id of the request; empty without one
 * @param previousHash hash of the line before; 64 zeros in the first line
 * @param hash SHA-256 of the previous hash and all of the above, 64 hexadecimal digits
 */
public record AuditEntry(
        long number,
        Instant at,
        String account,
        String address,
        String action,
        String subject,
        String values,
        String trace,
        String previousHash,
        String hash) {

    /** What the first line follows. */
    public static final String NOTHING_BEFORE = "0".repeat(64);

    /** The hash that belongs to what this line says; differs from {@link #hash} once either was changed. */
    public String computedHash() {
        MessageDigest sha256 = sha256();
        List<String> said = List.of(
                previousHash,
                Long.toString(number),
                Long.toString(at.toEpochMilli()),
                account,
                address,
                action,
                subject,
                values,
                trace);
        for (String text : said) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            // with its length before it, no text can borrow from its neighbour
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha256.update(bytes);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** The line with the hash that belongs to it. */
    public AuditEntry sealed() {
        return new AuditEntry(
                number, at, account, address, action, subject, values, trace, previousHash, computedHash());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }
}
