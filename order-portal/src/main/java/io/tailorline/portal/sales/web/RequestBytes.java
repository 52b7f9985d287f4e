package io.tailorline.portal.sales.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the bytes of a request up to a limit, so that nobody fills our memory. */
@Component
class RequestBytes {

    private final int most;

    RequestBytes(@Value("${tailorline.portal.longest-request-bytes:65536}") int most) {
        this.most = most;
    }

    /** Empty when there are more bytes than we take. */
    Optional<byte[]> read(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        return bytes.length > most ? Optional.empty() : Optional.of(bytes);
    }

    int most() {
        return most;
    }

    static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
