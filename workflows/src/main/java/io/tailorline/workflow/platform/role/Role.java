package io.tailorline.workflow.platform.role;

import java.util.Arrays;
import java.util.Optional;

/** The roles that a process of Tailorline can play. */
public enum Role {
    /** Web pages, REST, process engine; needs broker and database. */
    PORTAL("portal", 8080),
    /** Makes markers; needs the broker. */
    NESTER("nester", 8081),
    /** Drives cutting tables; needs the broker and its tables. */
    CUTTER_GATEWAY("cutter-gateway", 8082);

    private final String word;
    private final int port;

    Role(String word, int port) {
        this.word = word;
        this.port = port;
    }

    /** The word in {@code tailorline.roles}. */
    public String word() {
        return word;
    }

    /** Where its health is served unless {@code server.port} says otherwise. */
    public int port() {
        return port;
    }

    static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }
}
