package io.tailorline.nesting.bench;

import com.sun.management.OperatingSystemMXBean;
import io.tailorline.nesting.Cancellation;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerProgress;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.MatchRule;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.BodyCsv;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Cloth that a lay of two to five suits saves against the same suits one by one, end to end on the same roll, in equal
 * search time for each suit or in a multiple of it: processor time of the process, one worker. 300 bodies are drawn by
 * a fixed seed, fifty for each of six cloths; groups of them are laid in rounds, so that an early end has seen all
 * cloths alike. Every marker has passed the maker's own check. One line a group:
 *
 * <pre>cloth size times single-mm lay-mm saved-% saved-with-ends-%</pre>
 *
 * <p>Arguments: BODIES.csv, seconds a suit, the first body of each cloth (from 0), and for each round the size of its
 * groups with the multiples of the seconds that a lay has for each suit: {@code 5:1:3 2 3 4 5}.
 */
final class LaySavings {

    private static final int BODIES = 300;
    private static final int BODIES_A_CLOTH = 50;
    private static final long SEED = 300;
    private static final double GAP = 2;

    /** What a roll loses with each marker, mm: two ends, as {@code tailorline.stock.end-mm}. */
    private static final double ENDS = 60;

    private static final LongSupplier CLOCK =
            ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())::getProcessCpuTime;

    private LaySavings() {}

    /** The suitings that a house begins with, and how its rules match them. */
    private record Cloth(String name, double width, Nap nap, double warpRepeat, double weftRepeat) {

        Fabric fabric() {
            Optional<Fabric.Stripe> stripe = warpRepeat + weftRepeat > 0
                    ? Optional.of(new Fabric.Stripe(warpRepeat, weftRepeat, weftRepeat / 2))
                    : Optional.empty();
            return new Fabric(
                    name,
                    width,
                    0,
                    nap,
                    GAP,
                    stripe,
                    List.of(),
                    Optional.empty(),
                    new Fabric.Shrinkage(0, 0),
                    Fabric.Face.UP,
                    Spread.SINGLE);
        }

        MarkerRules rules() {
            if (warpRepeat + weftRepeat == 0) {
                return MarkerRules.none();
            }
            return MarkerRules.none()
                    .withMatches(
                            MatchRule.same("*").across(MatchRule.Axis.NONE),
                            MatchRule.same("*ocket*"),
                            MatchRule.same("jacket.collar"),
                            MatchRule.same("*Welt"),
                            MatchRule.same("*centre*"));
        }
    }

    private static final List<Cloth> CLOTHS = List.of(
            new Cloth("navy-twill", 1500, Nap.TWO_WAY, 0, 0),
            new Cloth("tobacco-flannel", 1480, Nap.ONE_WAY, 0, 0),
            new Cloth("bottle-green-twill", 1490, Nap.TWO_WAY, 0, 0),
            new Cloth("navy-chalk-stripe", 1500, Nap.TWO_WAY, 0, 18),
            new Cloth("grey-windowpane", 1500, Nap.TWO_WAY, 55, 45),
            new Cloth("charcoal-hopsack", 1500, Nap.TWO_WAY, 0, 0));

    public static void main(String[] arguments) throws Exception {
        double seconds = Double.parseDouble(arguments[1]);
        List<Pattern> suits = suits(Path.of(arguments[0]));
        length(suits.subList(0, 2), CLOTHS.get(0), seconds);
        int from = Integer.parseInt(arguments[2]);
        for (int i = 3; i < arguments.length; i++) {
            Round round = Round.of(arguments[i]);
            for (int c = 0; c < CLOTHS.size(); c++) {
                int first = c * BODIES_A_CLOTH + from;
                compare(CLOTHS.get(c), suits.subList(first, first + round.size()), seconds, round.times());
            }
            from += round.size();
        }
    }

    /** @param times a lay's seconds for each suit, in those that a suit has alone */
    private record Round(int size, List<Integer> times) {

        static Round of(String argument) {
            List<Integer> numbers =
                    Stream.of(argument.split(":")).map(Integer::valueOf).toList();
            return new Round(numbers.get(0), numbers.size() == 1 ? List.of(1) : numbers.subList(1, numbers.size()));
        }
    }

    private static void compare(Cloth cloth, List<Pattern> group, double seconds, List<Integer> times) {
        double single = 0;
        for (Pattern suit : group) {
            single += length(List.of(suit), cloth, seconds);
        }
        for (int more : times) {
            double lay = length(group, cloth, seconds * group.size() * more);
            System.out.printf(
                    Locale.ROOT,
                    "%s %d %d %.1f %.1f %.2f %.2f%n",
                    cloth.name(),
                    group.size(),
                    more,
                    single,
                    lay,
                    100 * (1 - lay / single),
                    100 * (1 - (lay + ENDS) / (single + ENDS * group.size())));
        }
    }

    private static double length(List<Pattern> suits, Cloth cloth, double seconds) {
        MarkerRequest request = new MarkerRequest(
                        suits, Material.SHELL, cloth.fabric(), SearchBudget.ofSeconds(seconds))
                .withRules(cloth.rules());
        MarkerResult result = new MarkerMaker(CLOCK).make(request, MarkerProgress.none(), new Cancellation());
        if (result instanceof MarkerResult.Made made) {
            Marker marker = made.marker();
            return marker.length();
        }
        throw new IllegalStateException("No marker on %s: %s".formatted(cloth.name(), result));
    }

    private static List<Pattern> suits(Path csv) throws Exception {
        List<MeasurementSet> bodies = new ArrayList<>();
        for (BodyCsv.Row row : BodyCsv.read(csv)) {
            if (row instanceof BodyCsv.Row.Read read) {
                bodies.add(read.body());
            }
        }
        Collections.shuffle(bodies, new Random(SEED));
        List<Pattern> suits = new ArrayList<>();
        for (int body = 0; suits.size() < BODIES; body++) {
            DraftResult draft = new PatternEngine().draft("order" + suits.size(), Style.twoPiece(), bodies.get(body));
            if (draft instanceof DraftResult.Drafted drafted) {
                suits.add(drafted.pattern());
            }
        }
        return suits;
    }
}
