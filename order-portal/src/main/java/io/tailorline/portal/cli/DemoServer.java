package io.tailorline.portal.cli;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.HouseKeeping;
import io.tailorline.workflow.workshop.HouseSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The same application that serves a shop, on free ports and in a folder of its own that goes with it. */
final class DemoServer implements AutoCloseable {

    private static final List<String> THREE_TABLES = List.of(
            "--tailorline.tables[0].name=table-1", "--tailorline.tables[0].simulated=true",
            "--tailorline.tables[1].name=table-2", "--tailorline.tables[1].simulated=true",
            "--tailorline.tables[2].name=table-3", "--tailorline.tables[2].simulated=true");

    private final Path data;
    private final ConfigurableApplicationContext application;
    private final DemoAccess access;

    private DemoServer(Path data, ConfigurableApplicationContext application, String tailor, String cutter) {
        this.data = data;
        this.application = application;
        this.access = new DemoAccess(
                "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port"),
                "tailor:" + tailor,
                "cutter:" + cutter);
    }

    static DemoServer start(Class<?> application, double speed, boolean allMaterials, PrintWriter out)
            throws IOException {
        long began = System.nanoTime();
        out.println("starting ...          everything embedded, some seconds; a minute or more on a busy machine");
        out.flush();
        Path data = Files.createTempDirectory("tailorline-demo-");
        String tailor = password();
        String cutter = password();
        SpringApplication embedded = new SpringApplication(application);
        embedded.setLogStartupInfo(false);
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--tailorline.data=" + data,
                "--tailorline.simulated-speed=" + speed,
                "--tailorline.security.tailor-password=" + tailor,
                "--tailorline.security.cutter-password=" + cutter,
                "--springdoc.api-docs.enabled=false",
                "--logging.threshold.console=off",
                "--logging.file.name=" + data.resolve("demo.log")));
        if (allMaterials) {
            settings.addAll(THREE_TABLES);
        }
        ConfigurableApplicationContext running = embedded.run(settings.toArray(String[]::new));
        if (allMaterials) {
            turnMaterialsOn(running.getBean(HouseKeeping.class));
        }
        DemoServer server = new DemoServer(data, running, tailor, cutter);
        out.printf(
                Locale.ROOT,
                "started    %7.2f s   everything embedded, web at %s%n",
                (System.nanoTime() - began) / 1e9,
                server.access.address());
        out.flush();
        return server;
    }

    /** As an administrator does it, canvas too; of which article is as the house begins. */
    static void turnMaterialsOn(HouseKeeping house) {
        HouseKeeping.Kept kept = house.kept();
        HouseSettings now = kept.settings();
        Set<Material> cut = EnumSet.of(Material.CANVAS);
        cut.addAll(now.cut());
        HouseSettings on =
                new HouseSettings(true, now.stock(), now.remnants(), now.lays(), cut, now.usual(), now.exceptions());
        if (!house.store(kept.version(), on, "demo")) {
            throw new IllegalStateException("The house of the demo was changed by somebody else.");
        }
    }

    DemoAccess access() {
        return access;
    }

    @Override
    public void close() throws IOException {
        application.close();
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String password() {
        return Long.toUnsignedString(new SecureRandom().nextLong(), Character.MAX_RADIX);
    }
}
