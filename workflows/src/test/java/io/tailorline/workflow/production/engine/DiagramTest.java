package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;

/** The diagram as a drawing: what runs is also there to be looked at. */
class DiagramTest {

    private final BpmnModelInstance diagram = read();

    private static BpmnModelInstance read() {
        InputStream file = DiagramTest.class.getResourceAsStream("/order-to-cut.bpmn");
        return Bpmn.readModelFromStream(file);
    }

    @Test
    void it_is_valid_bpmn() {
        Bpmn.validateModel(diagram);
    }

    @Test
    void every_node_and_flow_is_drawn() {
        List<String> shapes = diagram.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .toList();
        List<String> edges = diagram.getModelElementsByType(BpmnEdge.class).stream()
                .map(edge -> edge.getBpmnElement().getId())
                .toList();

        assertThat(shapes)
                .containsExactlyInAnyOrderElementsOf(diagram.getModelElementsByType(FlowNode.class).stream()
                        .map(FlowNode::getId)
                        .toList());
        assertThat(edges)
                .containsExactlyInAnyOrderElementsOf(diagram.getModelElementsByType(SequenceFlow.class).stream()
                        .map(SequenceFlow::getId)
                        .toList());
    }

    @Test
    void its_history_has_an_end() {
        assertThat(diagram.getModelElementsByType(Process.class))
                .allSatisfy(process ->
                        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank());
    }

    /** The marker is asked for in the transaction that has taken the cloth for it. */
    @Test
    void every_computing_task_begins_after_a_save_point() {
        assertThat(diagram.getModelElementsByType(ServiceTask.class))
                .filteredOn(task -> !List.of("askForMarker", "cancelOrder", "sendBack", "recallOrder", "completeOrder")
                        .contains(task.getId()))
                .allSatisfy(task ->
                        assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue());
    }

    @Test
    void the_desk_knows_every_user_task() {
        assertThat(diagram.getModelElementsByType(UserTask.class).stream().map(UserTask::getId))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(DeskTask.values()).map(DeskTask::id).toList());
    }
}
