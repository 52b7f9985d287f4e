package io.tailorline.nesting.cli;

import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.pattern.io.PatternJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** The command line in a folder with a small instance, a broken one, a pattern and cloth for it. */
final class CliRun {

    static final String INSTANCE = """
            {"name":"two","strip_height":10.5,"items":[
             {"id":3,"demand":2,"allowed_orientations":[0.0,180.0],
              "shape":{"type":"simple_polygon","data":[[0.0,0.0],[10.0,0.0],[0.0,10.0],[0.0,0.0]]}}]}
            """;

    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    CliRun(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("two.json"), INSTANCE);
        Files.writeString(folder.resolve("broken.json"), INSTANCE.substring(0, 60));
        Files.writeString(
                folder.resolve("fabric.json"),
                "{\"id\":\"navy twill\",\"usableWidth\":1500,\"nap\":\"two-way\",\"pieceGap\":2,\"flaws\":[]}");
        Files.writeString(folder.resolve("pattern.json"), PatternJson.text(SamplePatterns.smallSuit("A17")));
    }

    /** Names of files are names in the folder. */
    int run(String... arguments) {
        String[] resolved = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            boolean isFile = arguments[i].matches(".+\\.(json|svg|pdf|csv)") || arguments[i].isEmpty();
            resolved[i] = isFile ? folder.resolve(arguments[i]).toString() : arguments[i];
        }
        CommandLine command = NestingCli.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(resolved);
    }

    /** A marker of the pattern on the cloth, in one iteration; what {@code more} says again counts. */
    int marker(String... more) {
        List<String> all =
                new ArrayList<>(List.of("marker", "pattern.json", "--material", "shell", "--iterations", "1"));
        if (!List.of(more).contains("--fabric")) {
            all.addAll(List.of("--fabric", "fabric.json"));
        }
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** What was printed so far. */
    void forget() {
        out.getBuffer().setLength(0);
    }
}
