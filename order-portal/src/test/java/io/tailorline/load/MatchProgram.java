package io.tailorline.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.load.client.Answer;
import io.tailorline.load.client.OrderWatch;
import io.tailorline.load.client.PlacedOrder;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.PortalClient.Account;
import io.tailorline.load.client.ShopFloor;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.ServerRack;
import io.tailorline.nesting.check.MatchFigures;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.io.BodyCsv;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Random;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Jackets and trousers of real bodies on checks, ordered, laid and cut by the whole process, and the same on plain
 * cloth of the same width: do the checks meet on the markers that were cut, and what does that cost?
 */
@Command(name = "match", mixinStandardHelpOptions = true, description = "Suits on checks match on their markers.")
final class MatchProgram extends Program {

    private static final String CHECKED = "grey-windowpane";
    private static final String PLAIN = "navy-twill";
    private static final String ARTICLES = "/api/v1/workshop/articles/";

    /** What a match may be off, mm. */
    private static final double TOLERANCE = 1;

    @Option(names = "--bodies", required = true, paramLabel = "BODIES.csv", description = "Bodies, ANSUR II columns.")
    private Path bodies;

    @Option(names = "--orders", defaultValue = "20", description = "Bodies drawn (default ${DEFAULT-VALUE}).")
    private int orders;

    @Option(names = "--along", defaultValue = "60", description = "The check along the cloth, mm.")
    private double along;

    @Option(names = "--across", defaultValue = "50", description = "The check across the cloth, mm.")
    private double across;

    @Option(names = "--minutes", defaultValue = "60", description = "The longest that one cloth may take.")
    private int minutes;

    private final ObjectMapper json = new ObjectMapper();

    MatchProgram() {
        super("match");
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report) throws IOException, InterruptedException {
        PortalClient client = new PortalClient(installation.address());
        List<MeasurementSet> drawn = drawn();
        report.put("orders", drawn.size());
        report.put("check", along + " x " + across + " mm");
        expectOk(report, "the cloth has this check", check(client));
        List<Marker> checked = cut(client, report, CHECKED, drawn);
        List<Marker> plain = cut(client, report, PLAIN, drawn);
        matches(report, checked);
        double more = metres(checked) / metres(plain) - 1;
        report.put("metres.checked", metres(checked));
        report.put("metres.plain", metres(plain));
        report.put("cost.perCent", 100 * more);
    }

    /** By chance, in the order of the table. */
    private List<MeasurementSet> drawn() throws IOException {
        List<MeasurementSet> all = new ArrayList<>();
        try {
            for (BodyCsv.Row row : BodyCsv.read(bodies)) {
                if (row instanceof BodyCsv.Row.Read read) {
                    all.add(read.body());
                }
            }
        } catch (FormatFault broken) {
            throw new IOException(broken.getMessage(), broken);
        }
        Collections.shuffle(all, new Random(options().seed()));
        return all.subList(0, Math.min(orders, all.size()));
    }

    private Answer check(PortalClient client) {
        Answer now = client.get(Account.PLANNER, ARTICLES + CHECKED);
        ObjectNode article = (ObjectNode) client.read(now);
        article.put("warpRepeat", across).put("weftRepeat", along).put("offset", across / 2);
        String version = "\"" + article.path("version").asText() + "\"";
        return client.put(Account.PLANNER, ARTICLES + CHECKED, version, article.toString());
    }

    private List<Marker> cut(PortalClient client, Report report, String cloth, List<MeasurementSet> drawn)
            throws IOException, InterruptedException {
        List<PlacedOrder> placed = new ArrayList<>();
        try (ShopFloor floor = ShopFloor.open(client, 250);
                OrderWatch watch = OrderWatch.open(client, 1000)) {
            for (MeasurementSet body : drawn) {
                String key = "match-%s-%s".formatted(cloth, body.id());
                Answer answer = client.place(key, request(body, cloth));
                client.placed(placed.size(), key, answer)
                        .ifPresentOrElse(placed::add, () -> report.say("%s: %s", body.id(), answer.body()));
            }
            watch.follow(placed);
            report.expectWithin(
                    Duration.ofMinutes(minutes),
                    "all on " + cloth + " end",
                    () -> watch.openOrders() == 0,
                    () -> watch.open(10));
            report.put("ordersAt." + cloth, watch.places());
            report.put("actions." + cloth, floor.actions());
        }
        List<Marker> markers = new ArrayList<>();
        for (PlacedOrder order : placed) {
            markers.add(marker(client, order));
        }
        return markers;
    }

    private String request(MeasurementSet body, String cloth) throws IOException {
        ObjectNode order = json.createObjectNode();
        order.set("body", json.readTree(BodyJson.text(body)));
        order.set("style", json.readTree(StyleJson.text(Style.twoPiece())));
        return order.put("fabricId", cloth).toString();
    }

    private static Marker marker(PortalClient client, PlacedOrder order) throws IOException {
        String path = "/api/v1/orders/" + order.id() + "/marker";
        JsonNode said = client.read(client.get(Account.TAILOR, path));
        try {
            return MarkerJson.read(JsonCursor.of(path, said));
        } catch (FormatFault broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    private static void matches(Report report, List<Marker> markers) {
        List<MatchFigures> figures = markers.stream().map(MatchFigures::of).toList();
        report.put("declared", figures.stream().mapToInt(MatchFigures::declared).sum());
        report.put("held", figures.stream().mapToInt(MatchFigures::held).sum());
        report.put(
                "worst", worst(figures.stream().mapToDouble(MatchFigures::worst).summaryStatistics()));
        report.put("passed", figures.stream().mapToInt(MatchFigures::passed).sum());
        double passed =
                worst(figures.stream().mapToDouble(MatchFigures::worstPassed).summaryStatistics());
        report.put("worstPassed", passed);
        report.expect("every declared match within %s mm".formatted(TOLERANCE), passed <= TOLERANCE, passed);
    }

    private static double worst(DoubleSummaryStatistics all) {
        return all.getCount() == 0 ? 0 : all.getMax();
    }

    private static double metres(List<Marker> markers) {
        return markers.stream().mapToDouble(Marker::length).sum() / 1000;
    }

    private static void expectOk(Report report, String promise, Answer answer) {
        report.expect(promise, answer.isOk(), answer.status() + " " + answer.body());
    }
}
