package io.tailorline.portal.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The list of guesses says what the program does: docs/workshop/guesses.md. */
class GuessedSettingsTest {

    private static final Path LIST = Path.of("..", "docs", "workshop", "guesses.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| ([^|]+) \\|");
    private static final String ROOT = "io.tailorline.";
    private static final String STOCK = ROOT + "workflow.workshop.stock.";
    private static final String PRODUCTION = ROOT + "workflow.production.";

    /** Settings by what they begin with, the longest first. */
    private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

    static {
        SETTINGS.put("tailorline.stock.", STOCK + "wiring.StockProperties");
        SETTINGS.put("tailorline.lays.", PRODUCTION + "wiring.ProductionProperties$Lays");
        SETTINGS.put("tailorline.nesting.", PRODUCTION + "wiring.ProductionProperties$Nesting");
        SETTINGS.put("tailorline.", PRODUCTION + "wiring.ProductionProperties");
    }

    /** Where the constants are, by the simple names of their classes. */
    private static final Map<String, String> CLASSES = Stream.of(
                    STOCK + "ClothNeed",
                    STOCK + "ClothEstimate",
                    STOCK + "choice.RemnantWorth",
                    STOCK + "remnant.UsefulParts",
                    STOCK + "ledger.FlawChecks",
                    ROOT + "workflow.workshop.Article",
                    ROOT + "workflow.workshop.HouseSettings",
                    ROOT + "workflow.workshop.MarkerRulesLimits",
                    PRODUCTION + "step.PlanCutStep",
                    PRODUCTION + "cloth.HouseCloths",
                    ROOT + "portal.workshop.stockroom.TypedFlaws",
                    ROOT + "portal.workshop.genealogy.SuitAdvice")
            .collect(Collectors.toMap(name -> name.substring(name.lastIndexOf('.') + 1), name -> name));

    /** Lengths of the needs hold where the setting is left out. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "tailorline.stock.suit-mm", "ClothNeed.SUIT.lengthMm",
            "tailorline.stock.jacket-mm", "ClothNeed.JACKET.lengthMm",
            "tailorline.stock.trousers-mm", "ClothNeed.TROUSERS.lengthMm");

    private static Map<String, String> listed() throws Exception {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            Matcher row = ROW.matcher(line);
            if (row.find()) {
                assertThat(listed.put(row.group(1), row.group(2).strip()))
                        .as(row.group(1))
                        .isNull();
            }
        }
        return listed;
    }

    private static String inCode(String name) throws Exception {
        String left = LEFT_OUT.getOrDefault(name, name);
        return left.startsWith("tailorline.") ? setting(left) : constant(left);
    }

    private static String setting(String name) throws Exception {
        for (Map.Entry<String, String> each : SETTINGS.entrySet()) {
            if (name.startsWith(each.getKey())) {
                return defaults(each.getKey(), Class.forName(each.getValue())).getOrDefault(name, "no such setting");
            }
        }
        throw new AssertionError(name);
    }

    /** Of all components that are set by a value, by the names of their settings. */
    private static Map<String, String> defaults(String prefix, Class<?> properties) {
        List<Class<?>> types = Arrays.stream(properties.getRecordComponents())
                .<Class<?>>map(RecordComponent::getType)
                .toList();
        var parameters = Arrays.stream(properties.getDeclaredConstructors())
                .filter(each -> List.of(each.getParameterTypes()).equals(types))
                .findFirst()
                .orElseThrow()
                .getParameters();
        Map<String, String> defaults = new TreeMap<>();
        for (int i = 0; i < parameters.length; i++) {
            DefaultValue value = parameters[i].getAnnotation(DefaultValue.class);
            if (value != null && value.value().length > 0) {
                String word = properties
                        .getRecordComponents()[i]
                        .getName()
                        .replaceAll("([A-Z])", "-$1")
                        .toLowerCase(Locale.ROOT);
                defaults.put(prefix + word, String.join(", ", value.value()));
            }
        }
        return defaults;
    }

    /** A constant, or a component of one: {@code ClothNeed.SUIT.widestPieceMm}. */
    private static String constant(String name) throws Exception {
        String[] path = name.split("\\.");
        Class<?> where = Class.forName(CLASSES.getOrDefault(path[0], "no class " + path[0]));
        Field field = where.getDeclaredField(path[1]);
        field.setAccessible(true);
        Object value = field.get(null);
        if (path.length > 2) {
            value = value.getClass().getMethod(path[2]).invoke(value);
        }
        return text(value);
    }

    private static String text(Object value) {
        if (value instanceof Duration duration) {
            return duration.toDays() + " days";
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(GuessedSettingsTest::text).collect(Collectors.joining(", "));
        }
        return value.toString().replaceFirst("\\.0$", "");
    }

    @Test
    void each_value_of_the_list_is_the_one_of_the_program() throws Exception {
        Map<String, String> listed = listed();
        Map<String, String> program = new TreeMap<>();
        for (String name : listed.keySet()) {
            program.put(name, inCode(name));
        }
        assertThat(listed).hasSizeGreaterThan(30).isEqualTo(program);
    }

    /** Whoever adds a setting says where its value comes from. */
    @Test
    void no_setting_of_the_stock_and_of_lays_is_missing() throws Exception {
        for (String prefix : List.of("tailorline.stock.", "tailorline.lays.")) {
            assertThat(listed().keySet())
                    .containsAll(defaults(prefix, Class.forName(SETTINGS.get(prefix)))
                            .keySet());
        }
    }
}
