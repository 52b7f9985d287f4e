package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.messages.Traceparent;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Continues the order's trace, and names it in the log, in every step that the engine executes as a job. */
class TracedSteps extends AbstractBpmnParseListener {

    private final JobTraces traces;

    TracedSteps(JobTraces traces) {
        this.traces = traces;
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::begin);
    }

    /** A step outside a job belongs to whoever called: a tailor's request, a nester's answer. */
    private void begin(DelegateExecution execution) {
        JobExecutorContext job = Context.getJobExecutorContext();
        if (job != null && job.getCurrentJob() != null) {
            Object trace = execution.getVariable(ProcessVariables.TRACE);
            traces.begin(
                    execution.getCurrentActivityId(),
                    execution.getProcessBusinessKey(),
                    Optional.ofNullable(trace).map(Object::toString).flatMap(Traceparent::parse));
        }
    }
}
