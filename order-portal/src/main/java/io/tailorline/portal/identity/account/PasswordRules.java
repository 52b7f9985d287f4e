package io.tailorline.portal.identity.account;

import io.tailorline.portal.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a chosen password has to be, after NIST SP 800-63B-4, section 3.1.1.2: long, and not made of what everybody
 * tries first. Nothing is asked about kinds of characters, and it never has to be changed because of its age.
 */
public final class PasswordRules {

    /** Characters. */
    public static final int SHORTEST = 12;

    /** Characters; and at most {@link #MOST_BYTES}, for BCrypt reads no more. */
    public static final int LONGEST = 64;

    private static final int MOST_BYTES = 72;

    /** Different characters. */
    private static final int FEWEST_DIFFERENT = 6;

    /** Characters that are left when known words are taken out. */
    private static final int LEAST_OWN = 8;

    /** Words of the house, of sign-in pages, and rows of the keyboard, longest first where one holds another. */
    private static final List<String> KNOWN = List.of(
            "tailorline",
            "tailor",
            "cutter",
            "cutting",
            "pattern",
            "admin",
            "administrator",
            "password",
            "passwort",
            "passw0rd",
            "secret",
            "welcome",
            "letmein",
            "changeme",
            "iloveyou",
            "qwertyuiop",
            "qwerty",
            "asdfghjkl",
            "asdfgh",
            "zxcvbnm",
            "1q2w3e4r5t",
            "1q2w3e4r",
            "abcdefghijklmnopqrstuvwxyz",
            "abcdefgh",
            "abcdef",
            "abc123",
            "01234567890",
            "0987654321",
            "12345678",
            "123456",
            "123");

    private PasswordRules() {}

    /** Why the password cannot be taken; empty when it can. It never repeats the password. */
    public static Optional<Refusal> refusal(String password, String name, String displayName) {
        int characters = password.codePointCount(0, password.length());
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (characters < SHORTEST || characters > LONGEST || bytes > MOST_BYTES) {
            return Optional.of(Refusal.of(
                    "password-length",
                    "password",
                    "%d (%d bytes)".formatted(characters, bytes),
                    "%d to %d (at most %d bytes)".formatted(SHORTEST, LONGEST, MOST_BYTES)));
        }
        long different = password.codePoints().distinct().count();
        if (different < FEWEST_DIFFERENT || repeats(password)) {
            return Optional.of(Refusal.of(
                    "password-repeats", "password", Long.toString(different), Integer.toString(FEWEST_DIFFERENT)));
        }
        int own = own(password, name, displayName);
        return own < LEAST_OWN
                ? Optional.of(
                        Refusal.of("password-known", "password", Integer.toString(own), Integer.toString(LEAST_OWN)))
                : Optional.empty();
    }

    /** Whether it is one short text over and over. */
    private static boolean repeats(String password) {
        for (int period = 1; period <= password.length() / 2; period++) {
            if (password.regionMatches(period, password, 0, password.length() - period)) {
                return true;
            }
        }
        return false;
    }

    /** How many characters are its own: neither known words, nor parts of the owner's name, nor figures at the end. */
    private static int own(String password, String name, String displayName) {
        List<String> words = new ArrayList<>(KNOWN);
        words.add(name.toLowerCase(Locale.ROOT));
        for (String part : displayName.toLowerCase(Locale.ROOT).split("[\\s.,_-]+")) {
            if (part.length() > 2) {
                words.add(part);
            }
        }
        words.sort(Comparator.comparingInt(String::length).reversed());
        String left = password.toLowerCase(Locale.ROOT);
        for (String word : words) {
            left = left.replace(word, " ");
        }
        return left.replaceAll("\\d+$", "").replaceAll("[\\s!?.]", "").length();
    }
}
