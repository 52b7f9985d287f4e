package io.tailorline.load.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.piece.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Requests for suits, each of another body: one measured man made taller and shorter, wider and narrower as a whole,
 * and then a little different in every single measure. The same seed and number make the same request, byte for byte.
 * Safe for several threads.
 */
public final class SuitRequests {

    /** Spread of all lengths together, and of all girths together: three quarters of a size each. */
    private static final double LENGTHS = 0.025;

    private static final double GIRTHS = 0.035;

    /** Spread of one measure of a body that is otherwise in proportion. */
    private static final double SINGLE = 0.004;

    /** No body further off than this many spreads. */
    private static final double MOST = 2;

    private static final int DAYS = 5;

    private static final List<String> FABRICS =
            List.of("navy-twill", "charcoal-hopsack", "bottle-green-twill", "burgundy-twill");

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode man;
    private final JsonNode style;
    private final long seed;
    private final Optional<LocalDate> firstDay;

    public SuitRequests(long seed) {
        this(seed, Style.twoPiece());
    }

    /** @param ordered the style of every suit */
    public SuitRequests(long seed, Style ordered) {
        this(seed, ordered, Optional.empty());
    }

    private SuitRequests(long seed, Style ordered, Optional<LocalDate> firstDay) {
        this.seed = seed;
        this.firstDay = firstDay;
        try (InputStream body = SuitRequests.class.getResourceAsStream("/demo/body.json")) {
            this.man = json.readTree(body);
            this.style = json.readTree(StyleJson.text(ordered));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same, each wanted on one of {@link #DAYS} days. */
    public static SuitRequests wantedFrom(LocalDate first, long seed) {
        return new SuitRequests(seed, Style.twoPiece(), Optional.of(first));
    }

    /** The day on which the order with this number is wanted; empty when it names none. */
    public Optional<LocalDate> wantedBy(long number) {
        return firstDay.map(first -> first.plusDays(new Random(seed * 7_919 + number).nextInt(DAYS)));
    }

    /** The body of the request with this number. */
    public String request(long number) {
        Random random = new Random(seed * 1_000_003 + number);
        double longer = 1 + spread(random, LENGTHS);
        double wider = 1 + spread(random, GIRTHS);
        ObjectNode body = man.deepCopy();
        body.put("id", "load-%d-%d".formatted(seed, number));
        ObjectNode measured = (ObjectNode) body.get("measurements");
        measured.fieldNames().forEachRemaining(name -> {
            double factor = (1 + spread(random, SINGLE)) * factor(name, longer, wider);
            measured.put(name, Math.round(measured.get(name).asDouble() * factor * 10) / 10.0);
        });
        ObjectNode order = json.createObjectNode();
        order.set("body", body);
        order.set("style", style);
        order.put("fabricId", FABRICS.get(random.nextInt(FABRICS.size())));
        wantedBy(number).ifPresent(day -> order.put("wantedBy", day.toString()));
        return order.toString();
    }

    private static double factor(String measure, double longer, double wider) {
        if (measure.equals("weightKg")) {
            return longer * wider * wider;
        }
        if (measure.endsWith("Deg")) {
            return 1;
        }
        return measure.endsWith("Girth") || measure.equals("acrossBack") || measure.equals("shoulderLength")
                ? wider
                : longer;
    }

    private static double spread(Random random, double deviation) {
        return Math.max(-MOST, Math.min(MOST, random.nextGaussian())) * deviation;
    }
}
