package io.tailorline.workflow.workshop.stock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A line of a roll's ledger: what happened to it, and what is left. Lines are only ever added.
 *
 * @param number counted from 1 for each roll without gaps
 * @param deltaMm by how much the roll became longer, mm; 0 where only state, place or flaws changed
 * @param balanceMm what is left of it afterwards, mm
 * @param state of the roll afterwards
 * @param place of the roll afterwards; empty while it is expected or lost
 * @param job what it was cut for: an order, or the remnant made of it; empty otherwise
 * @param by account of who did it
 * @param at to the millisecond
 * @param reason in the words of who did it, or of the rule that caused it; may be empty
 * @param previousHash of the line before; 64 zeros in the first line
 * @param hash SHA-256 of the previous hash and all of the above, 64 hexadecimal digits
 */
public record StockEntry(
        String roll,
        long number,
        Kind kind,
        double deltaMm,
        double balanceMm,
        RollState state,
        String place,
        String job,
        String by,
        Instant at,
        String reason,
        String previousHash,
        String hash) {

    /** What the first line follows. */
    public static final String NOTHING_BEFORE = "0".repeat(64);

    /** What can happen to a roll. */
    public enum Kind {
        /** Ordered: its cloth is not in the house yet. */
        EXPECT,
        RECEIVE,
        MEASURE,
        INSPECT,
        /** It begins to rest, or has rested. */
        RELAX,
        MOVE,
        CUT,
        END_LOSS,
        /** Cut out because of a flaw or a join. */
        SPLICE,
        REMNANT,
        SCRAP,
        /** A recount. */
        ADJUST,
        /** Put aside or back: quarantined, cleared, lost, found. */
        STATE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The hash that belongs to what this line says; differs from {@link #hash} once either was changed. */
    public String computedHash() {
        MessageDigest sha256 = sha256();
        List<String> said = List.of(
                previousHash,
                roll,
                Long.toString(number),
                kind.name(),
                Double.toString(deltaMm),
                Double.toString(balanceMm),
                state.name(),
                place,
                job,
                by,
                Long.toString(at.toEpochMilli()),
                reason);
        for (String text : said) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            // with its length before it, no text can borrow from its neighbour
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha256.update(bytes);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** The line with the hash that belongs to it. */
    public StockEntry sealed() {
        return new StockEntry(
                roll,
                number,
                kind,
                deltaMm,
                balanceMm,
                state,
                place,
                job,
                by,
                at,
                reason,
                previousHash,
                computedHash());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }
}
