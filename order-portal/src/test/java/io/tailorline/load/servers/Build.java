package io.tailorline.load.servers;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            command.addAll(List.of("-cp", classPath(), MAIN));
        }
        return command;
    }

    /** Some test launchers load classes by a loader of their own and tell the class path nowhere else. */
    private static String classPath() {
        Stream<String> loaded = Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath)
                : Stream.empty();
        return Stream.concat(loaded, Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
