package io.tailorline.workflow.production.engine;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What one expression of a diagram needs: methods of beans that it calls and variables that it reads. It is read by the
 * engine's own parser.
 */
final class DiagramExpression {

    private static final Builder PARSER = new Builder(Feature.METHOD_INVOCATIONS);

    private final Set<BeanCall> calls = new TreeSet<>();
    private final Set<String> variables = new TreeSet<>();

    private DiagramExpression() {}

    /** @throws IllegalArgumentException when it is not an expression */
    static DiagramExpression parse(String text) {
        try {
            DiagramExpression needed = new DiagramExpression();
            needed.read(PARSER.build(text).getRoot());
            return needed;
        } catch (TreeBuilderException unreadable) {
            throw new IllegalArgumentException(
                    "The expression '%s' of a diagram cannot be read.".formatted(text), unreadable);
        }
    }

    Set<BeanCall> calls() {
        return calls;
    }

    Set<String> variables() {
        return variables;
    }

    private void read(Node node) {
        if (node instanceof AstMethod method && method.getChild(0) instanceof AstDot property) {
            if (property.getChild(0) instanceof AstIdentifier bean) {
                calls.add(new BeanCall(
                        bean.getName(), name(property), method.getChild(1).getCardinality()));
            } else {
                read(property.getChild(0));
            }
            read(method.getChild(1));
        } else if (node instanceof AstIdentifier variable) {
            variables.add(variable.getName());
        } else {
            for (int i = 0; i < node.getCardinality(); i++) {
                read(node.getChild(i));
            }
        }
    }

    /** The parser shows it only as a part of the text. */
    private static String name(AstDot property) {
        String text = property.getStructuralId(null);
        return text.substring(text.lastIndexOf('.') + 1);
    }
}
