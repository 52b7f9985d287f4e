package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.production.ChangeRule;
import io.tailorline.workflow.production.ChangeRule.CutCloth;
import io.tailorline.workflow.production.ChangeUntil;
import io.tailorline.workflow.production.ChangeUntil.Event;
import io.tailorline.workflow.production.ChangeUntil.Part;
import io.tailorline.workflow.production.ClosingPoint;
import io.tailorline.workflow.production.OrderState;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The decision {@code change-until} of a DMN file. A house's own is checked for every standing before the first order
 * asks; of the one that comes with a release its build has done that.
 */
final class DmnChangeRule implements ChangeRule {

    private static final String DECISION = "change-until";

    private static final Set<Part> WITHOUT_THE_SUIT = EnumSet.of(Part.ADDRESS);

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final String file;
    private final DmnDecision decision;
    /** Of each standing there can be; the table does not change and is slow to read. */
    private final Map<Standing, ChangeUntil> answers = new ConcurrentHashMap<>();

    /** The one that comes with a release; to ask for every standing would take a start some seconds. */
    static DmnChangeRule ofRelease() {
        return new DmnChangeRule(new ClassPathResource("change-until.dmn"));
    }

    /** @throws StartRefused when it cannot be read, or gives no answer for a standing */
    static DmnChangeRule checked(Resource table) {
        DmnChangeRule rule = new DmnChangeRule(table);
        standings().forEach(rule::answer);
        return rule;
    }

    private DmnChangeRule(Resource table) {
        file = table.getDescription();
        try (InputStream text = table.getInputStream()) {
            decision = engine.parseDecision(DECISION, text);
        } catch (IOException | DmnEngineException unreadable) {
            throw refused("it cannot be read: " + unreadable.getMessage());
        }
    }

    /** All that there can be, and some that there cannot. */
    static Stream<Standing> standings() {
        return Stream.of(OrderState.values())
                .flatMap(state -> Stream.concat(
                                Stream.of(Optional.<JobState>empty()),
                                Stream.of(JobState.values()).map(Optional::of))
                        .flatMap(job -> Stream.of(false, true)
                                .flatMap(started -> Stream.of(false, true)
                                        .flatMap(unsure -> cloths(state, job, started, unsure)))));
    }

    /** What is not started has no cloth cut; while it is unsure whether it is, the table need not know which. */
    private static Stream<Standing> cloths(OrderState state, Optional<JobState> job, boolean started, boolean unsure) {
        Stream<CutCloth> cut = !started
                ? Stream.of(CutCloth.NONE)
                : unsure ? Stream.of(CutCloth.SHELL) : Stream.of(CutCloth.SHELL, CutCloth.FURTHER);
        return cut.flatMap(
                which -> Stream.of(false, true).map(waits -> new Standing(state, job, started, unsure, which, waits)));
    }

    @Override
    public ChangeUntil of(Standing standing) {
        ChangeUntil until = answer(standing);
        return new ChangeUntil(
                until.now(),
                until.until(),
                until.about(),
                ClosingPoint.of(
                        until.now(), standing, point -> answer(point.standing()).now()));
    }

    private ChangeUntil answer(Standing standing) {
        return answers.computeIfAbsent(standing, this::read);
    }

    private ChangeUntil read(Standing standing) {
        DmnDecisionResultEntries answer = evaluate(standing);
        Set<Part> allowed = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (!(answer.get(part.word()) instanceof Boolean may)) {
                throw refused("it has no true or false as '%s' for %s.".formatted(part.word(), standing));
            }
            if (may) {
                allowed.add(part);
            }
        }
        if (standing.started() || standing.unsure()) {
            allowed.retainAll(WITHOUT_THE_SUIT);
        }
        String until = String.valueOf(answer.<Object>get("until"));
        return new ChangeUntil(
                allowed,
                Event.named(until)
                        .orElseThrow(() -> refused("it has '%s' as 'until' for %s.".formatted(until, standing))),
                Optional.empty());
    }

    private DmnDecisionResultEntries evaluate(Standing standing) {
        VariableMap inputs = Variables.createVariables()
                .putValue("state", standing.state().word())
                .putValue("job", standing.job().map(DmnChangeRule::word).orElse("none"))
                .putValue("started", standing.started())
                .putValue("unsure", standing.unsure())
                // a table of a release before does not ask for these
                .putValue("cut", standing.cut().word())
                .putValue("waits", standing.waits());
        DmnDecisionResult result;
        try {
            result = engine.evaluateDecision(decision, inputs);
        } catch (DmnEngineException failed) {
            throw refused("it cannot be evaluated for %s: %s".formatted(standing, failed.getMessage()));
        }
        if (result.size() != 1) {
            throw refused("it has %d rules for %s; expected one.".formatted(result.size(), standing));
        }
        return result.getSingleResult();
    }

    private static String word(JobState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private StartRefused refused(String why) {
        return new StartRefused(
                "The decision table '%s' of %s does not serve: %s".formatted(DECISION, file, why),
                "Give tailorline.change-until a DMN file whose decision 'change-until' says for each order measures, style, cloth, address and"
                        + " cancel (true or false) and until (start, found-out, bundled or over), or leave it out.");
    }
}
