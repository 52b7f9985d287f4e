package io.tailorline.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.load.report.Report;
import io.tailorline.load.servers.Build;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.InstallationSettings;
import io.tailorline.load.servers.ServerFault;
import io.tailorline.load.servers.ServerRack;
import io.tailorline.testkit.KillsProcesses;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The programs in a short form on one embedded installation of this build's classes: their promises, not their speed.
 */
@KillsProcesses
class ShortRunTest {

    @Test
    void a_house_keeps_its_promises_when_orders_come_at_once_and_when_it_is_killed(@TempDir Path folder)
            throws IOException, ServerFault, SQLException, InterruptedException {
        Report report = new Report("short", Instant.now(), System.out);
        try (ServerRack rack = ServerRack.in(folder)) {
            Installation installation =
                    Installation.start(InstallationSettings.quick(Build.classes(), true, 0.2), rack);
            run(
                    new RestoreDrillsProgram(),
                    installation,
                    rack,
                    report,
                    "--drills=1",
                    "--orders=5",
                    "--answer-after-seconds=0");
            run(
                    new LoadProgram(),
                    installation,
                    rack,
                    report,
                    "--clients",
                    "4",
                    "--seconds",
                    "10",
                    "--warm-up",
                    "0",
                    "--most",
                    "8");
            run(new KeysProgram(), installation, rack, report, "--orders", "5");
            run(new SlowClientsProgram(), installation, rack, report, "--seconds=5", "--gap-seconds=1", "--no-goals");
            run(
                    new DeskProgram(),
                    installation,
                    rack,
                    report,
                    "--seed=2",
                    "--waiting=4",
                    "--looks=4",
                    "--trials=10",
                    "--approvals=2",
                    "--warm-up=0",
                    "--no-goals",
                    "--minutes=8");
            run(
                    new BacklogProgram(),
                    installation,
                    rack,
                    report,
                    "--seed=5",
                    "--orders=6",
                    "--minutes=8",
                    "--no-goals");
            run(
                    new ChaosProgram(),
                    installation,
                    rack,
                    report,
                    "--orders=6",
                    "--kills=2",
                    "--minutes=2",
                    "--between=4",
                    "--pause-ms=500",
                    "--settle-minutes=8");
        }
        assertThat(report.broken()).isEmpty();
        assertThat(report.values())
                .containsKeys(
                        "cut before the backup",
                        "ordersPerSecond",
                        "jobsOnCloth",
                        "kills",
                        "approvalOfBench.p50Ms",
                        "mostOvertaken");
    }

    private static void run(
            Program program, Installation installation, ServerRack rack, Report report, String... options)
            throws IOException, ServerFault, SQLException, InterruptedException {
        new CommandLine(program).parseArgs(options);
        program.run(installation, rack, report);
    }
}
