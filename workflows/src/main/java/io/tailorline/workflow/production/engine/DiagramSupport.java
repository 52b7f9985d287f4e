package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.production.step.StepResult.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.util.ClassUtils;

/** What this release offers to diagrams, its own and those that orders of earlier ones began with. */
final class DiagramSupport {

    /** What the engine itself puts beside the beans. */
    private static final Map<String, Class<?>> OF_ENGINE =
            Map.of("execution", DelegateExecution.class, "task", DelegateTask.class);

    private final Function<String, Optional<Class<?>>> beans;

    /** @param beans type of the bean of a name */
    DiagramSupport(Function<String, Optional<Class<?>>> beans) {
        this.beans = beans;
    }

    /** What a diagram needs that this release does not have, in words; empty when its orders can be continued. */
    List<String> missing(DiagramContract diagram) {
        List<String> missing = new ArrayList<>();
        diagram.calls().stream()
                .filter(call -> !answers(call))
                .sorted()
                .map(BeanCall::toString)
                .forEach(missing::add);
        Set<String> userTasks =
                Arrays.stream(DeskTask.values()).map(DeskTask::id).collect(Collectors.toSet());
        Set<String> refusals =
                Arrays.stream(Refusal.values()).map(Refusal::name).collect(Collectors.toSet());
        unknown(missing, "class", diagram.classes(), name -> ClassUtils.isPresent(name, null));
        unknown(missing, "variable", diagram.variables(), this::isVariable);
        unknown(missing, "message", diagram.messages(), ProcessVariables.MESSAGES::contains);
        unknown(missing, "refusal", diagram.errorCodes(), refusals::contains);
        unknown(missing, "user task", diagram.userTasks(), userTasks::contains);
        return missing;
    }

    private boolean answers(BeanCall call) {
        return Optional.<Class<?>>ofNullable(OF_ENGINE.get(call.bean()))
                .or(() -> beans.apply(call.bean()))
                .filter(call::isAnsweredBy)
                .isPresent();
    }

    /** A bean may be handed on as a value too. */
    private boolean isVariable(String name) {
        return ProcessVariables.SET_BY_US.contains(name)
                || OF_ENGINE.containsKey(name)
                || beans.apply(name).isPresent();
    }

    private static void unknown(List<String> missing, String kind, Collection<String> names, Predicate<String> known) {
        names.stream()
                .filter(name -> !known.test(name))
                .sorted()
                .map(name -> "the %s '%s'".formatted(kind, name))
                .forEach(missing::add);
    }
}
