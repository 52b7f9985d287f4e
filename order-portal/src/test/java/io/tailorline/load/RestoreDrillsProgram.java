package io.tailorline.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.load.client.Answer;
import io.tailorline.load.client.PlacedOrder;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.PortalClient.Account;
import io.tailorline.load.client.ShopFloor;
import io.tailorline.load.client.SuitRequests;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.ServerFault;
import io.tailorline.load.servers.ServerRack;
import io.tailorline.load.servers.SuitsOnCloth;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Restores by the documented steps, with suits that were cut before and after the backup, in every other drill one that
 * is under the knife when the disk is lost, and an order that came after the backup. The tables' own drawings tell what
 * was cut; of each suit that the backup does not know to be cut a gateway tells, or the operator is asked.
 */
@Command(
        name = "drills",
        mixinStandardHelpOptions = true,
        description = "Restores again and again, with suits cut before and after the backup.")
final class RestoreDrillsProgram extends Program {

    private static final Set<String> CUT = Set.of("cut", "bundled");

    @Option(names = "--drills", defaultValue = "20", description = "How many restores (default ${DEFAULT-VALUE}).")
    private int drills;

    @Option(
            names = "--orders",
            defaultValue = "6",
            description = "In each drill, at least 5; the last comes after the backup (default ${DEFAULT-VALUE}).")
    private int orders;

    @Option(
            names = "--answer-after-seconds",
            defaultValue = "10",
            description = "In every other drill the operator waits so long for the gateways before looking for a suit"
                    + " (default ${DEFAULT-VALUE}).")
    private int answerDelay;

    @Option(
            names = "--minutes",
            defaultValue = "8",
            description = "The longest that each step of a drill may take (default ${DEFAULT-VALUE}).")
    private int minutes;

    private final List<String> stuck = new ArrayList<>();
    private final List<String> neitherToldNorAsked = new ArrayList<>();
    private final List<String> touchedAgain = new ArrayList<>();
    private final List<String> incomplete = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    RestoreDrillsProgram() {
        super("drills");
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report)
            throws IOException, ServerFault, SQLException, InterruptedException {
        SuitsOnCloth suits = new SuitsOnCloth(installation.tables());
        Backup backup = Backup.of(installation, rack);
        Random chance = new Random(options().seed());
        for (int drill = 1; drill <= drills && stuck.isEmpty(); drill++) {
            Drill one = new Drill(installation, suits, backup, report, drill, chance.nextLong());
            try {
                one.run();
            } catch (ServerFault late) {
                stuck.add(late.getMessage());
            }
        }
        counts.forEach(report::put);
        report.expect("no piece was cut twice", suits.cutTwice().isEmpty(), suits.cutTwice());
        report.expect(
                "no record was cut twice",
                installation.tables().record().isOnce(),
                installation.tables().record());
        report.expect(
                "every job on the cloth was started by the operator",
                suits.strangers().isEmpty(),
                suits.strangers());
        report.expect("every order ended", stuck.isEmpty(), stuck);
        report.expect("every piece of every suit is cut", incomplete.isEmpty(), incomplete);
        report.expect(
                "of no suit cut before the backup anything was cut or asked", touchedAgain.isEmpty(), touchedAgain);
        report.expect(
                "of every suit cut after it a gateway told or the operator was asked",
                neitherToldNorAsked.isEmpty(),
                neitherToldNorAsked);
    }

    /** One backup and one restore. */
    private final class Drill {

        private final Installation installation;
        private final SuitsOnCloth suits;
        private final Backup backup;
        private final Report report;
        private final int number;
        private final Random chance;
        private final SuitRequests requests;
        private final PortalClient client;
        private final DrillOperator operator;
        private final Map<String, PlacedOrder> placed = new TreeMap<>();

        Drill(Installation installation, SuitsOnCloth suits, Backup backup, Report report, int number, long seed) {
            this.installation = installation;
            this.suits = suits;
            this.backup = backup;
            this.report = report;
            this.number = number;
            this.chance = new Random(seed);
            requests = new SuitRequests(seed);
            client = new PortalClient(installation.address());
            operator = new DrillOperator(
                    client, installation.tables(), suits, Duration.ofSeconds(number % 4 < 2 ? 0 : answerDelay));
        }

        void run() throws IOException, ServerFault, SQLException, InterruptedException {
            boolean isUnderTheKnife = number % 2 == 0;
            long began = System.nanoTime();
            backup.begin();
            for (int order = 1; order < orders; order++) {
                place(order);
            }
            Set<String> before = cut(1 + chance.nextInt(2));
            backup.save();
            String late = place(orders);
            cut(1 + chance.nextInt(2));
            if (isUnderTheKnife) {
                cutInto();
            }
            Map<String, Set<Long>> lost = suits.orders();
            backup.loseAndRestore(isUnderTheKnife);
            placed.remove(late);
            cut(Integer.MAX_VALUE / 2);
            new Findings(before, lost, late).count(began);
        }

        private String place(int order) throws ServerFault {
            long request = (long) number * 1000 + order;
            String key = "drill-" + request;
            ServerFault.unlessWithin(
                    Duration.ofMinutes(minutes),
                    () -> {
                        Answer answer = client.place(key, requests.request(request));
                        return client.placed(request, key, answer)
                                .filter(taken -> placed.put(taken.id(), taken) == null)
                                .isPresent();
                    },
                    () -> "order %s is not taken".formatted(key));
            return placed.values().stream()
                    .filter(taken -> taken.number() == request)
                    .map(PlacedOrder::id)
                    .findFirst()
                    .orElseThrow();
        }

        /** So many suits more, or all that are placed; returns those that are cut. */
        private Set<String> cut(int more) throws ServerFault {
            operator.mayStart(more);
            int count = (int) Math.min(placed.size(), (long) cut().size() + more);
            try (ShopFloor floor = ShopFloor.open(client, 100, operator)) {
                ServerFault.unlessWithin(
                        Duration.ofMinutes(minutes), () -> cut().size() >= count, () -> stuck(count, floor));
            }
            return cut();
        }

        /** One suit more, of which some is cut and some is not. */
        private void cutInto() throws ServerFault {
            operator.mayStart(1);
            Set<Long> before = operator.started();
            try (ShopFloor floor = ShopFloor.open(client, 100, operator)) {
                ServerFault.unlessWithin(
                        Duration.ofMinutes(minutes),
                        () -> operator.started().stream()
                                .anyMatch(job -> !before.contains(job) && suits.isTouched(job)),
                        () -> "no suit came under the knife; the operator did %s".formatted(floor.actions()));
            }
        }

        private Set<String> cut() {
            Set<String> cut = new TreeSet<>();
            placed.values().stream().filter(order -> CUT.contains(state(order))).forEach(order -> cut.add(order.id()));
            return cut;
        }

        private String state(PlacedOrder order) {
            Answer answer = client.order(order);
            return answer.isOk() ? client.read(answer).path("state").asText() : String.valueOf(answer.status());
        }

        private String stuck(int count, ShopFloor floor) {
            List<String> open = placed.values().stream()
                    .map(order -> order.id() + " " + state(order))
                    .toList();
            return "drill %d: %d of %s are not cut; jobs %s; the operator did %s, and was asked %s"
                    .formatted(
                            number,
                            count,
                            open,
                            client.get(Account.CUTTER, "/api/v1/cutroom/jobs").body(),
                            floor.actions(),
                            operator.asked());
        }

        /** What became of each suit of the drill. */
        private final class Findings {

            private final Set<String> before;
            private final Map<String, Set<Long>> lost;
            private final String late;
            private final Map<String, Set<Long>> now = suits.orders();
            private final Map<String, List<String>> asked = operator.asked();

            /** @param lost what was on the cloth when the disk was lost */
            Findings(Set<String> before, Map<String, Set<Long>> lost, String late) {
                this.before = before;
                this.lost = lost;
                this.late = late;
            }

            void count(long began) {
                Map<String, Integer> found = new TreeMap<>();
                for (String order : placed.keySet()) {
                    found.merge(kind(order), 1, Integer::sum);
                    if (suits.pieces(order).isEmpty() || !suits.whole(order).containsAll(suits.pieces(order))) {
                        incomplete.add(order);
                    }
                }
                found.merge(
                        lost.containsKey(late) ? "lost with the backup, cut" : "lost with the backup, uncut",
                        1,
                        Integer::sum);
                found.forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
                report.say(
                        "drill %d in %d s: %s; pieces cut twice %s",
                        number, (System.nanoTime() - began) / 1_000_000_000, found, suits.cutTwice());
            }

            private String kind(String order) {
                if (before.contains(order)) {
                    if (asked.containsKey(order)
                            || !now.getOrDefault(order, Set.of()).equals(lost.get(order))) {
                        touchedAgain.add(order);
                    }
                    return "cut before the backup";
                }
                boolean wasCut = lost.containsKey(order);
                if (asked.containsKey(order)) {
                    return "%s, asked: %s"
                            .formatted(wasCut ? "cut after it" : "uncut", String.join(" ", asked.get(order)));
                }
                if (!wasCut) {
                    return "uncut, went on by itself";
                }
                if (!now.get(order).equals(lost.get(order))) {
                    neitherToldNorAsked.add(order);
                }
                return report(order).contains("of which the restored data knew nothing")
                        ? "cut after it, told as another job"
                        : "cut after it, told as its job";
            }

            private String report(String order) {
                for (JsonNode job : client.read(client.get(Account.CUTTER, "/api/v1/cutroom/jobs"))) {
                    if (job.path("orderId").asText().equals(order)) {
                        return job.path("report").asText();
                    }
                }
                return "";
            }
        }
    }
}
