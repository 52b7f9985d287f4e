package io.tailorline.workflow.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessExitTest {

    /** A process that ends itself; with an argument its end hangs. */
    static final class Ends {

        public static void main(String[] arguments) {
            if (arguments.length > 0) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException never) {
                        Thread.currentThread().interrupt();
                    }
                }));
            }
            ProcessExit.begin(arguments.length > 0 ? Duration.ofMillis(100) : Duration.ofMinutes(10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hangs"})
    void a_process_ends_with_the_code_to_try_again_also_when_its_end_hangs(String hangs)
            throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Ends.class.getName());
        if (!hangs.isEmpty()) {
            command.command().add(hangs);
        }
        Process process = command.inheritIO().start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(75);
        } finally {
            process.destroyForcibly();
        }
    }
}
