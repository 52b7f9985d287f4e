package io.tailorline.workflow.production.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.production.persistence.DocumentKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a nester is sent holds no measurement and nothing of the person, though the pattern that it comes from does. */
class NestMarkerPrivacyTest {

    private static final String ORDER = "TL-1";
    private static final String PERSON = "Wilhelmina Canary";

    /** Added to every measurement, so that its value is met nowhere by chance, mm. */
    private static final double PLANTED = 0.43;

    private final TestDatabase database = new TestDatabase();
    private final MessageJson json = new MessageJson();
    private final ObjectMapper mapper = new ObjectMapper();
    private final Outbox outbox = new Outbox(database.jdbc(), json, database.clock());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void no_measurement_and_no_word_of_the_person_is_in_the_message() throws Exception {
        MeasurementSet body = canary();
        database.place(ORDER, new OrderSpecification(body, Style.threePiece(), SampleOrders.wool(), SampleOrders.ROLL));
        database.draftStep().draft(ORDER, false);
        TableQueue tables = new TableQueue(
                List.of(new CuttingTable("table-1", BuiltInProfile.REFERENCE.profile())), database.lists());
        new MakeMarkerStep(
                        new NestingEffort(12, 10, -1, 2, 7),
                        tables,
                        database.orders(),
                        database.specifications(),
                        database.stages(),
                        database.toLay(),
                        database.documents(),
                        outbox,
                        database.markerRules(),
                        database.markersAhead())
                .ask(ORDER);

        Found pattern =
                found(database.documents().current(ORDER, DocumentKind.PATTERN).orElseThrow());
        Found message = found(database.sent().get(0));

        assertThat(pattern.planted(body)).as("the pattern holds them all").hasSizeGreaterThan(9);
        assertThat(pattern.text()).contains(PERSON);
        assertThat(message.planted(body)).isEmpty();
        assertThat(message.names()).doesNotContainAnyElementsOf(ofTheBody()).contains("cutLine", "fabric");
        assertThat(message.text()).doesNotContain(PERSON);
        assertThat(message.text().length())
                .as("less than half of the pattern")
                .isLessThan(pattern.text().length() / 2);
    }

    private static MeasurementSet canary() {
        Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
        SampleOrders.medianMan().values().forEach((measurement, value) -> values.put(measurement, value + PLANTED));
        return MeasurementSet.symmetric(PERSON, Sex.MALE, values);
    }

    /** Fields of a body, and of a pattern that say something of one. */
    private static Set<String> ofTheBody() {
        return Stream.concat(
                        Arrays.stream(Measurement.values()).map(Measurement::fieldName),
                        Stream.of("measurements", "body", "sex", "style", "girths", "seams", "labels", "left", "right"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Found found(String text) throws Exception {
        Set<String> names = new TreeSet<>();
        Set<Double> numbers = new TreeSet<>();
        collect(mapper.readTree(text), names, numbers);
        return new Found(text, names, numbers);
    }

    private static void collect(JsonNode node, Set<String> names, Set<Double> numbers) {
        node.fieldNames().forEachRemaining(names::add);
        if (node.isNumber()) {
            numbers.add(node.asDouble());
        }
        node.forEach(child -> collect(child, names, numbers));
    }

    /** What a document holds: the names of its fields and its numbers. */
    private record Found(String text, Set<String> names, Set<Double> numbers) {

        Set<Double> planted(MeasurementSet body) {
            Set<Double> planted = new TreeSet<>(numbers);
            planted.retainAll(new TreeSet<>(body.values().values()));
            return planted;
        }
    }
}
