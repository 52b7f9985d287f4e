package io.tailorline.load.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is started: the built jar, or the classes of this build when there is none.
 *
 * @param options of the Java virtual machine
 */
public record Build(Optional<Path> jar, List<String> options) {

    private static final String MAIN = "io.tailorline.portal.TailorlineApplication";

    public Build {
        options = List.copyOf(options);
        jar.filter(file -> !Files.isRegularFile(file)).ifPresent(file -> {
            throw new IllegalArgumentException(
                    "There is no jar '%s'; build it: mvn -DskipTests package".formatted(file));
        });
    }

    /** The classes on the class path of this program, started as quickly as possible. */
    public static Build classes() {
        return new Build(Optional.empty(), List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
    }

    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        if (jar.isPresent()) {
            command.addAll(List.of("-jar", jar.get().toAbsolutePath().toString()));
        } else {
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        }
        return command;
    }
}
