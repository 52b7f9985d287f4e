package io.tailorline.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ProgramNameTest {

    @Command(name = "by-its-jar", mixinStandardHelpOptions = true)
    static class Tool {
        @Command(name = "work", mixinStandardHelpOptions = true)
        void work() {}
    }

    private final StringWriter out = new StringWriter();

    @AfterEach
    void started_by_its_jar() {
        System.clearProperty(ProgramName.PROPERTY);
    }

    private String said(String... arguments) {
        CommandLine line = ProgramName.applyTo(new CommandLine(new Tool()));
        line.setOut(new PrintWriter(out, true)).execute(arguments);
        return out.toString();
    }

    @Test
    void help_says_what_was_typed_to_start_it() {
        System.setProperty(ProgramName.PROPERTY, "tailorline-tool");

        assertThat(said("work", "--help")).startsWith("Usage: tailorline-tool work");
    }

    @Test
    void without_a_launcher_it_keeps_its_own_name() {
        assertThat(said("--help")).startsWith("Usage: by-its-jar");
    }

    @Test
    void every_command_tells_the_version() {
        said("--version");
        said("work", "--version");

        assertThat(out.toString().lines()).hasSize(2).containsOnly("by-its-jar " + ProgramName.version());
    }
}
