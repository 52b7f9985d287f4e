package io.tailorline.nesting.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Another nesting program that runs beside ours. Its density is the last one that it prints: {@code density} and a
 * number, per cent or a share.
 *
 * @param command with {@code {instance}}, {@code {seconds}} and {@code {seed}}, its words parted by blanks
 */
record Peer(String command) {

    private static final Pattern DENSITY = Pattern.compile("(?i)density[^0-9\\n]{0,20}([0-9]+(?:\\.[0-9]+)?)");
    private static final int LAST_WORDS = 300;

    /** A peer that failed or told no density. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }

    /** The density that it reaches, 0 to 1. */
    double density(Path instance, double seconds, long seed) throws Failed, IOException {
        List<String> words = Stream.of(command.trim().split("\\s+"))
                .map(word -> word.replace(
                                "{instance}", instance.toAbsolutePath().toString())
                        .replace("{seconds}", String.format(Locale.ROOT, "%.0f", Math.ceil(seconds)))
                        .replace("{seed}", Long.toString(seed)))
                .toList();
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said;
        try (var output = process.getInputStream()) {
            process.getOutputStream().close();
            said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
        int exit = waited(process);
        OptionalDouble density = last(said);
        if (exit != 0 || density.isEmpty()) {
            throw new Failed(String.format(
                    Locale.ROOT,
                    "peer (%s) must exit 0 and print a density; it exited %d after: %s",
                    String.join(" ", words),
                    exit,
                    said.substring(Math.max(0, said.length() - LAST_WORDS)).strip()));
        }
        return density.getAsDouble();
    }

    private static int waited(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException again) {
                    interrupted = true;
                    process.destroy();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static OptionalDouble last(String said) {
        return DENSITY.matcher(said)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceFirst("(?i)density[^0-9]*", ""))
                .mapToDouble(Double::parseDouble)
                .map(density -> density > 1 ? density / 100 : density)
                .reduce((first, second) -> second);
    }
}
