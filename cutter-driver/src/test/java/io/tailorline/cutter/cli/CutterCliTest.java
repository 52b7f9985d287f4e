package io.tailorline.cutter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CutterCliTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return CutterCli.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void help_tells_the_commands_and_the_exit_codes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("plan").contains("Exit codes");
    }

    @Test
    void a_missing_option_is_wrong_usage() {
        assertThat(run("plan", "marker.json")).isEqualTo(2);
        assertThat(err.toString()).contains("--out");
    }
}
