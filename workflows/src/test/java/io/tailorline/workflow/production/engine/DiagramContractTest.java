package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;

/**
 * What diagrams need is a contract: open orders keep the diagram that they began with. {@code diagram-contract.txt} has
 * all that any diagram of a release has needed; nothing is taken out of it before its orders have ended.
 */
class DiagramContractTest {

    private static final String FILE = "diagram-contract.txt";

    private final byte[] diagram = bytes("order-to-cut.bpmn");
    private final byte[] ofMaterials = bytes("material-to-cut.bpmn");
    private final byte[] ofLays = bytes("lay-to-cut.bpmn");
    private final DiagramContract today = DiagramContract.of(diagram);
    private final DiagramSupport support = new DiagramSupport(DiagramContractTest::bean);

    private static byte[] bytes(String name) {
        try {
            return new ClassPathResource(name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** As the application declares it. */
    private static Optional<Class<?>> bean(String name) {
        return Stream.of("io.tailorline.workflow.production.wiring.StepConfiguration", CamundaBeans.class.getName())
                .map(DiagramContractTest::named)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Bean.class))
                .filter(method -> method.getName().equals(name))
                .<Class<?>>map(Method::getReturnType)
                .findFirst();
    }

    private static Class<?> named(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static List<String> stored() {
        return new String(bytes(FILE), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Words of a line after its kind. */
    private static Set<String> stored(String kind) {
        return stored().stream()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> line.substring(kind.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static BeanCall call(String line) {
        String[] parts = line.split("[./]");
        return new BeanCall(parts[0], parts[1], Integer.parseInt(parts[2]));
    }

    /** What stands in the file, as if one diagram needed all of it. */
    private static DiagramContract contract() {
        return new DiagramContract(
                stored("call").stream().map(DiagramContractTest::call).collect(Collectors.toSet()),
                stored("class"),
                stored("variable"),
                stored("message"),
                stored("refusal"),
                stored("task"));
    }

    private Set<String> lines() {
        Set<String> lines = lines(today);
        lines.addAll(lines(DiagramContract.of(ofMaterials)));
        lines.addAll(lines(DiagramContract.of(ofLays)));
        Stream.of(diagram, ofMaterials, ofLays)
                .flatMap(each -> waits(each).stream())
                .forEach(id -> lines.add("wait " + id));
        return lines;
    }

    private static Set<String> lines(DiagramContract today) {
        Set<String> lines = new TreeSet<>();
        today.calls().forEach(call -> lines.add("call " + call.bean() + "." + call.method() + "/" + call.arguments()));
        Map.of(
                        "class", today.classes(),
                        "variable", today.variables(),
                        "message", today.messages(),
                        "refusal", today.errorCodes(),
                        "task", today.userTasks())
                .forEach((kind, names) -> names.forEach(name -> lines.add(kind + " " + name)));
        return lines;
    }

    /** Where a token can rest. */
    private static Set<String> waits(byte[] diagram) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(diagram))
                .getModelElementsByType(FlowNode.class)
                .stream()
                .filter(node -> node instanceof Activity
                        || node instanceof CatchEvent && !(node instanceof StartEvent)
                        || node instanceof EventBasedGateway)
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    @Test
    void this_version_has_all_that_diagrams_of_open_orders_need() {
        assertThat(support.missing(contract()))
                .as("Open orders keep their diagram and would end in an incident. Keep the old name beside the new one"
                        + " (a bean may have two), or make the diagrams that need it end first; then take it out of "
                        + FILE)
                .isEmpty();
    }

    @Test
    void every_place_where_an_order_can_wait_keeps_its_id() {
        assertThat(stored("wait"))
                .as("Open orders wait there, and queries and migrations of orders name it: keep the id, or move the"
                        + " orders that wait there with a migration; then take it out of " + FILE)
                .isSubsetOf(Stream.of(diagram, ofLays)
                        .flatMap(each -> waits(each).stream())
                        .toList());
    }

    @Test
    void all_that_the_diagram_needs_is_in_the_contract() {
        assertThat(lines())
                .as("From now on open orders need it: add the line to " + FILE)
                .isSubsetOf(stored());
    }

    @Test
    void this_version_runs_its_own_diagram() {
        assertThat(support.missing(today)).isEmpty();
        assertThat(support.missing(DiagramContract.of(ofMaterials))).isEmpty();
        assertThat(support.missing(DiagramContract.of(ofLays))).isEmpty();
        assertThat(today.calls()).contains(new BeanCall("makeMarkerStep", "ask", 1));
        assertThat(today.variables())
                .contains("orderId", "markerOutcome", "decision")
                .doesNotContain("flagged");
    }

    private DiagramContract changed(String from, String to) {
        String text = new String(diagram, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return DiagramContract.of(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatever_a_diagram_names_and_this_version_does_not_have_is_found() {
        assertThat(support.missing(changed("outcome.ofMarker(markerOutcome)", "readMarkerStep.read(orderId, answer)")))
                .containsExactly("readMarkerStep.read with 2 arguments", "the variable 'answer'");
        assertThat(support.missing(changed("makeMarkerStep.timeNestTimeout()", "makeMarkerStep.patience()")))
                .containsExactly("makeMarkerStep.patience with 0 arguments");
        assertThat(support.missing(
                        changed("closeOrderStep.sendBack(orderId, reason)", "closeOrderStep.sendBack(orderId)")))
                .containsExactly("closeOrderStep.sendBack with 1 argument");
        assertThat(support.missing(changed("name=\"KnifeStarted\"", "name=\"KnifeDown\"")))
                .containsExactly("the message 'KnifeDown'");
        assertThat(support.missing(changed("errorCode=\"CUT_FAILED\"", "errorCode=\"CUT_LOST\"")))
                .containsExactly("the refusal 'CUT_LOST'");
        assertThat(support.missing(changed("decideNotStarted", "decideLater")))
                .containsExactly("the user task 'decideLater'");
        assertThat(support.missing(changed(
                        "camunda:expression=\"${runCutStep.send(orderId)}\"", "camunda:class=\"io.tailorline.Send\"")))
                .containsExactly("the class 'io.tailorline.Send'");
        assertThat(support.missing(changed("execution.hasVariable('cutOutcome')", "execution.holds('cutOutcome')")))
                .containsExactly("execution.holds with 1 argument");
    }

    /** Orders of it may be open in any house. */
    @Test
    void the_diagram_of_0_2_0_is_continued() {
        assertThat(support.missing(DiagramContract.of(bytes("diagrams/0.2.0.bpmn"))))
                .isEmpty();
    }

    @Test
    void a_file_that_is_no_diagram_is_told_as_one() {
        assertThatThrownBy(() -> DiagramContract.of("<bpmn".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be read");
    }
}
