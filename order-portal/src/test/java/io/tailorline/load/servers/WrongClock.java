package io.tailorline.load.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The wall clock of the application's processes, which can be set while they run; measured spans are not touched.
 * Debian's package {@code libfaketime}.
 */
public final class WrongClock {

    private static final Path LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");

    private final Path file;

    private WrongClock(Path file) {
        this.file = file;
    }

    public static boolean isInstalled() {
        return Files.isRegularFile(LIBRARY);
    }

    public static WrongClock in(ServerRack rack) throws IOException {
        WrongClock clock = new WrongClock(rack.folder("clock").resolve("offset"));
        clock.set(0);
        return clock;
    }

    /** @param seconds by which the clock is ahead from now on */
    public void set(int seconds) throws IOException {
        Path next = file.resolveSibling("next");
        Files.writeString(next, "%+d%n".formatted(seconds));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What a process needs in its environment to go by this clock. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("LD_PRELOAD", LIBRARY.toString());
        environment.put("FAKETIME_TIMESTAMP_FILE", file.toString());
        environment.put("FAKETIME_CACHE_DURATION", "1");
        environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        environment.put("DONT_FAKE_MONOTONIC", "1");
        // Otherwise every wait with a limit ends at once: Java measures them by the clock that is not touched,
        // and the library takes them for times of the other one.
        environment.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
        return environment;
    }
}
