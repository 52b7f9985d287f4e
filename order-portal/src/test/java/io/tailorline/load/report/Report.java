package io.tailorline.load.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What one program has found, in the order in which it was told: printed as text, stored as text and JSON. */
public final class Report {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final String program;
    private final Instant at;
    private final PrintStream out;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();

    public Report(String program, Instant at, PrintStream out) {
        this.program = program;
        this.at = at;
        this.out = out;
        put("program", program);
        put("at", at.toString());
        put("processors", Runtime.getRuntime().availableProcessors());
        putLoadAverage("loadAverageBefore");
    }

    /** What else the machine does: the average number of threads that want a processor in the last minute. */
    public void putLoadAverage(String name) {
        put(name, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    public synchronized void put(String name, Object value) {
        Object shown = value instanceof Double number ? Math.round(number * 1000) / 1000.0 : value;
        values.put(name, shown);
        out.printf(Locale.ROOT, "%-28s %s%n", name, shown);
        out.flush();
    }

    /** A line of progress, which is printed and not stored. */
    public void say(String format, Object... arguments) {
        out.printf(Locale.ROOT, "... " + format + "%n", arguments);
        out.flush();
    }

    /** A promise that must hold. */
    public synchronized void expect(String promise, boolean kept, Object found) {
        if (!kept) {
            broken.add("%s: %s".formatted(promise, found));
        }
        out.printf(Locale.ROOT, "%-28s %s (%s)%n", kept ? "kept" : "BROKEN", promise, found);
        out.flush();
    }

    /** A promise that must hold within the time; returns as soon as it does. */
    public void expectWithin(Duration limit, String promise, BooleanSupplier kept, Supplier<?> found) {
        boolean inTime;
        try {
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .atMost(limit)
                    .until(kept::getAsBoolean);
            inTime = true;
        } catch (ConditionTimeoutException late) {
            inTime = false;
        }
        expect(promise, inTime, found.get());
    }

    /** The promises that did not hold. */
    public synchronized List<String> broken() {
        return List.copyOf(broken);
    }

    public synchronized Map<String, Object> values() {
        return new LinkedHashMap<>(values);
    }

    /** Stores {@code program-time.json} and {@code .txt}. */
    public synchronized void store(Path folder) throws IOException {
        put("broken", broken());
        Files.createDirectories(folder);
        String name = program + "-" + STAMP.format(at);
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Files.writeString(folder.resolve(name + ".json"), json.writeValueAsString(values) + "\n");
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) -> text.append(String.format(Locale.ROOT, "%-28s %s%n", key, value)));
        Files.writeString(folder.resolve(name + ".txt"), text);
        out.printf("report in %s%n", folder.resolve(name + ".json"));
        out.flush();
    }
}
