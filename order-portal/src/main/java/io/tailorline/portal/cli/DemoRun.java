package io.tailorline.portal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.pattern.io.AtomicFiles;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Style;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Places one order and does what people do until the table reports the suit cut; prints each stage with its time. */
final class DemoRun {

    /** Seconds of computing from the order to the table, when nobody has to look at it. */
    private static final double LEAD_SECONDS = 20;

    /** From the order to the last marker of a suit in several materials, s. */
    private static final double MARKERS_SECONDS = 60;

    /** Longer than one suit takes, at any speed of the table. */
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private static final long POLL_MILLIS = 200;
    /** Where a tailor may be asked, of a planned suit about its time on the table. */
    private static final Set<String> ASKED = Set.of("tailor-review", "measurement-review", "planned");

    private static final Set<String> AT_THE_TABLE = Set.of("planned", "waiting-table", "cutting");
    private static final Set<String> ENDED = Set.of("rejected", "cancelled", "incident");
    private static final Map<String, String> PAPERS = papers();

    private final DemoAccess server;
    private final DemoClient client;
    private final MeasurementSet body;
    private final Style style;
    private final Path papers;
    private final PrintWriter out;
    private final List<String> told = new ArrayList<>();
    private long orderedAt;

    DemoRun(DemoAccess server, MeasurementSet body, Style style, Path papers, PrintWriter out) {
        this.server = server;
        this.client = new DemoClient(server.address());
        this.body = body;
        this.style = style;
        this.papers = papers;
        this.out = out;
    }

    void play() throws IOException, InterruptedException, DemoFailure {
        orderedAt = System.nanoTime();
        JsonNode placed = client.order(UUID.randomUUID().toString(), request());
        String id = placed.path("id").asText();
        say(
                "ordered",
                "%s for %s, %s",
                id,
                body.id(),
                placed.path("fabricId").asText().replace('-', ' '));
        JsonNode order = follow(id, placed.path("secret").asText());
        keepPapers(id);
        String table = order.has("tableSeconds")
                ? String.format(
                        Locale.ROOT, "%.1f s", order.path("tableSeconds").asDouble())
                : "unknown, the table lost its count,";
        double budget = order.path("budgetSeconds").asDouble();
        out.printf("papers     in %s%n", papers);
        out.printf(
                Locale.ROOT,
                "table time %s of %.0f s, predicted %.1f s%n",
                table,
                budget,
                order.path("predictedSeconds").asDouble());
        order.path("materials").forEach(this::tellMaterial);
        out.flush();
    }

    /** Of the shell the lines above tell. */
    private void tellMaterial(JsonNode material) {
        if (!isShell(material)) {
            out.printf(
                    Locale.ROOT,
                    "%s %.2f m, %.1f %%, %.1f s on %s%n",
                    material.path("material").asText(),
                    material.path("markerLength").asDouble() / 1000,
                    material.path("efficiency").asDouble() * 100,
                    material.path("tableSeconds").asDouble(),
                    material.path("table").asText());
        }
    }

    private static boolean isShell(JsonNode materialOrJob) {
        return materialOrJob.path("material").asText().equals(Material.SHELL.word());
    }

    private String request() {
        return "{\"body\":%s,\"style\":%s}".formatted(BodyJson.text(body), StyleJson.text(style));
    }

    private JsonNode follow(String id, String secret) throws IOException, InterruptedException, DemoFailure {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode order = client.orderOf(id, secret);
            String state = order.path("state").asText();
            tellStages(order);
            tellMarkers(order);
            if (state.equals("cut") || state.equals("bundled")) {
                return order;
            }
            if (ENDED.contains(state)) {
                throw new DemoFailure("The suit was not cut: the order is %s. %s".formatted(state, reasons(id)));
            }
            for (JsonNode material : order.path("materials")) {
                if (ENDED.contains(material.path("state").asText())) {
                    throw new DemoFailure("The %s was not cut: %s. %s"
                            .formatted(
                                    material.path("material").asText(),
                                    material.path("state").asText(),
                                    reasons(id)));
                }
            }
            if (ASKED.contains(state)) {
                decide(id);
            }
            if (AT_THE_TABLE.contains(state)) {
                operate(id);
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new DemoFailure("The suit was not cut within %d minutes.".formatted(TIMEOUT.toMinutes()));
    }

    /** Approves what the tailor is asked, each question by its name. */
    private void decide(String id) throws IOException, InterruptedException, DemoFailure {
        for (JsonNode question : questions(id)) {
            say("review", "the tailor approves: %s", reasons(question));
            client.postAs(
                    server.tailor(),
                    "/api/v1/tailor/orders/%s/approve?question=%s"
                            .formatted(id, question.path("question").asText()),
                    Map.of());
        }
    }

    /** The operator scans the roll that each job names, then starts; of the shell it is told. */
    private void operate(String id) throws IOException, InterruptedException, DemoFailure {
        for (JsonNode job : client.getAs(server.cutter(), "/api/v1/cutroom/jobs")) {
            if (!job.path("orderId").asText().equals(id)) {
                continue;
            }
            String act = "/api/v1/cutroom/jobs/" + job.path("jobId").asText();
            String roll = job.path("roll").asText();
            if (!isShell(job)) {
                operateFurther(job, act, roll);
                continue;
            }
            tellNotes(act);
            if (job.path("state").asText().equals("scan")) {
                client.postAs(server.cutter(), act + "/scan", Map.of("roll", roll));
                say("scanned", "roll %s at %s", roll, job.path("table").asText());
            } else if (job.path("state").asText().equals("ready") && !told.contains("start")) {
                told.add("start");
                client.postAs(server.cutter(), act + "/start", Map.of("clothCheck", "marks"));
                say("started", "the knife, by the operator");
            } else if (job.path("state").asText().equals("fault")) {
                throw new DemoFailure(
                        "The table stopped: %s".formatted(job.path("fault").asText()));
            }
        }
    }

    private void operateFurther(JsonNode job, String act, String roll)
            throws IOException, InterruptedException, DemoFailure {
        String state = job.path("state").asText();
        if (state.equals("scan")) {
            client.postAs(server.cutter(), act + "/scan", Map.of("roll", roll));
        } else if (state.equals("ready") && !told.contains(act)) {
            told.add(act);
            client.postAs(server.cutter(), act + "/start", Map.of("clothCheck", "marks"));
        } else if (state.equals("fault")) {
            throw new DemoFailure(
                    "The table stopped: %s".formatted(job.path("fault").asText()));
        }
    }

    /** What was done to the cut so that it keeps its time; the operator reads it before the start. */
    private void tellNotes(String job) throws IOException, InterruptedException, DemoFailure {
        if (!told.contains("notes")) {
            told.add("notes");
            client.getAs(server.cutter(), job).path("planNotes").forEach(note -> say("note", "%s", note.asText()));
        }
    }

    private void tellStages(JsonNode order) {
        double computing = 0;
        for (JsonNode stage : order.path("stages")) {
            String name = stage.path("name").asText();
            double seconds = stage.path("seconds").asDouble();
            boolean cut = name.equals("cut");
            computing += cut || name.equals("review") ? 0 : seconds;
            if (!told.contains(name)) {
                told.add(name);
                out.printf(Locale.ROOT, "%-10s %7.2f s   %s%n", name, seconds, about(name, order));
            }
            if (name.equals("transfer") && !told.contains("computing")) {
                told.add("computing");
                out.printf(
                        Locale.ROOT,
                        "computing  %7.2f s   of %.0f s from the order to the table%n",
                        computing,
                        LEAD_SECONDS);
            }
            out.flush();
        }
    }

    /** By the clock on the wall, since the order was sent: what a nester does for others counts too. */
    private void tellMarkers(JsonNode order) {
        int laid = 0;
        for (JsonNode material : order.path("materials")) {
            laid += material.has("markerLength") ? 1 : 0;
        }
        if (laid > 0 && laid == order.path("materials").size() && !told.contains("markers")) {
            told.add("markers");
            out.printf(
                    Locale.ROOT,
                    "markers    %7.2f s   of %.0f s from the order to the last of %d materials%n",
                    (System.nanoTime() - orderedAt) / 1e9,
                    MARKERS_SECONDS,
                    laid);
            out.flush();
        }
    }

    private static String about(String stage, JsonNode order) {
        return switch (stage) {
            case "check" -> "measurements looked at";
            case "draft" -> "pattern drawn and certified";
            case "nest" ->
                String.format(
                        Locale.ROOT,
                        "marker of %.2f m, %.1f %% of the cloth used",
                        order.path("markerLength").asDouble() / 1000,
                        order.path("efficiency").asDouble() * 100);
            case "plan" ->
                String.format(
                        Locale.ROOT,
                        "cut program, %.1f s predicted",
                        order.path("predictedSeconds").asDouble());
            case "transfer" -> "program on the table";
            case "cut" ->
                String.format(
                        Locale.ROOT,
                        "table seconds, of %.0f s",
                        order.path("budgetSeconds").asDouble());
            default -> "";
        };
    }

    private List<JsonNode> questions(String id) throws IOException, InterruptedException, DemoFailure {
        List<JsonNode> questions = new ArrayList<>();
        for (JsonNode question : client.getAs(server.tailor(), "/api/v1/tailor/queue")) {
            if (question.path("orderId").asText().equals(id)) {
                questions.add(question);
            }
        }
        return questions;
    }

    /** Why the order waits, as the tailor reads it; the public page of the order does not tell. */
    private String reasons(String id) throws IOException, InterruptedException, DemoFailure {
        return questions(id).stream().map(DemoRun::reasons).collect(Collectors.joining(" "));
    }

    private static String reasons(JsonNode question) {
        return StreamSupport.stream(question.path("reasons").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }

    private void keepPapers(String id) throws IOException, InterruptedException, DemoFailure {
        for (Map.Entry<String, String> paper : PAPERS.entrySet()) {
            AtomicFiles.write(
                    papers.resolve(paper.getKey()),
                    client.bytesAs(server.tailor(), "/api/v1/orders/" + id + "/" + paper.getValue()));
        }
    }

    private static Map<String, String> papers() {
        Map<String, String> papers = new LinkedHashMap<>();
        papers.put("pattern.json", "pattern");
        papers.put("pattern.svg", "pattern.svg");
        papers.put("marker.json", "marker");
        papers.put("marker.svg", "marker.svg");
        papers.put("program.json", "program");
        papers.put("ticket.pdf", "ticket.pdf");
        return papers;
    }

    private void say(String what, String format, Object... arguments) {
        out.printf("%-10s %9s   %s%n", what, "", format.formatted(arguments));
        out.flush();
    }
}
