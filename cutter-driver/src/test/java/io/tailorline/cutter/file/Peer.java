package io.tailorline.cutter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A reader that is not ours, run as a program of its own. What it prints, a word and a number a line, is what it found.
 */
final class Peer {

    static final String PYTHON = "/usr/bin/python3";
    private static final String NODE_MODULES = System.getenv("TAILORLINE_IT_NODE_MODULES");

    private final Path folder;

    Peer(Path folder) {
        this.folder = folder;
    }

    static void requirePython() throws InterruptedException {
        assumeTrue(
                succeeds(PYTHON, "-c", "0"), "LEFT OUT: %s is not there; apt-get install python3.".formatted(PYTHON));
    }

    static void requireEzdxf() throws InterruptedException {
        assumeTrue(
                succeeds(PYTHON, "-c", "import ezdxf"),
                "LEFT OUT: no ezdxf for " + PYTHON + "; apt-get install python3-ezdxf.");
    }

    static void requireHp2xx() throws InterruptedException {
        assumeTrue(succeeds("sh", "-c", "command -v hp2xx"), "LEFT OUT: no hp2xx; apt-get install hp2xx.");
    }

    static void requireLinuxCnc() throws InterruptedException {
        assumeTrue(
                succeeds("sh", "-c", "command -v rs274"),
                "LEFT OUT: no rs274, the interpreter of LinuxCNC; apt-get install linuxcnc-uspace (large).");
    }

    static String requireToolpath() {
        assumeTrue(
                NODE_MODULES != null && Files.isDirectory(Path.of(NODE_MODULES, "gcode-toolpath")),
                "LEFT OUT: TAILORLINE_IT_NODE_MODULES names no folder with gcode-toolpath; "
                        + "npm install --prefix DIR gcode-toolpath@3.0.0, then DIR/node_modules.");
        return NODE_MODULES;
    }

    static String script(String name) {
        return Path.of("src/test/resources/peers", name).toAbsolutePath().toString();
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** What the program printed. */
    String output(String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor())
                .as("%s: %s", List.of(command), Files.readString(errors))
                .isZero();
        return Files.readString(out);
    }

    Map<String, Double> found(String... command) throws IOException, InterruptedException {
        Map<String, Double> found = new TreeMap<>();
        output(command)
                .lines()
                .map(line -> line.split(" "))
                .forEach(words -> found.put(words[0], Double.parseDouble(words[1])));
        return found;
    }

    /** What hp2xx makes of a plot: lengths, strokes and dots by pen, width and height, mm. */
    Map<String, Double> drawnByHp2xx(String hpgl) throws IOException, InterruptedException {
        Path plot = file("suit.hpgl", hpgl);
        Path drawing = folder.resolve("suit.svg");
        output("hp2xx", "-q", "-t", "-m", "svg", "-c", "12345671", "-f", drawing.toString(), plot.toString());
        return found(PYTHON, script("read-hpgl.py"), drawing.toString());
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
