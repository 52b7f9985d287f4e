package io.tailorline.portal.identity.account;

import java.security.SecureRandom;
import java.time.Duration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Draws passwords and hashes them. */
@Component
public final class Passwords {

    /** 2^10 rounds of BCrypt, some 50 ms: what OWASP's cheat sheet on storing passwords asks for at least. */
    static final int ROUNDS = 10;

    /** How long a password holds that was drawn for somebody. */
    public static final Duration ONE_TIME = Duration.ofDays(3);

    /** Without letters and figures that are taken for one another. */
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";

    /** 16 letters of 30: 78 bits. */
    private static final int GROUPS = 4;

    private static final int GROUP = 4;

    private final PasswordEncoder encoder = new BCryptPasswordEncoder(ROUNDS);
    private final SecureRandom chance = new SecureRandom();
    private final String nobodys = encoder.encode(draw());

    /** A password such as {@code k7hm-2xwd-qz4t-9vbp}, to be read out and typed once. */
    public String draw() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) {
                password.append('-');
            }
            for (int i = 0; i < GROUP; i++) {
                password.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
            }
        }
        return password.toString();
    }

    public String hash(String password) {
        return encoder.encode(password);
    }

    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes as long as {@link #matches} and is false: no one can tell by the clock which accounts there are. */
    public boolean matchesNobody(String password) {
        return encoder.matches(password, nobodys) && false;
    }

    /** Whether a hash was made with fewer rounds than today. */
    public boolean isWeak(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
