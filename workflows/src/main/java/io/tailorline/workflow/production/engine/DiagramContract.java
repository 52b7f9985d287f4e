package io.tailorline.workflow.production.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a diagram needs of the release that runs it: all that stands in it by name and is elsewhere. An order keeps the
 * diagram that it began with, so a name that an old diagram knows is needed for as long as one of its orders is open.
 *
 * @param classes Java classes that it names
 * @param variables process variables that it reads and no step of its own sets
 * @param messages names of messages that it waits for
 * @param errorCodes codes of refusals that it catches
 * @param userTasks ids of tasks that wait for a person
 */
record DiagramContract(
        Set<BeanCall> calls,
        Set<String> classes,
        Set<String> variables,
        Set<String> messages,
        Set<String> errorCodes,
        Set<String> userTasks) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    DiagramContract {
        calls = Set.copyOf(calls);
        classes = Set.copyOf(classes);
        variables = Set.copyOf(variables);
        messages = Set.copyOf(messages);
        errorCodes = Set.copyOf(errorCodes);
        userTasks = Set.copyOf(userTasks);
    }

    /** @throws IllegalArgumentException when it is no readable diagram */
    static DiagramContract of(byte[] diagram) {
        Document document = parse(diagram);
        Set<BeanCall> calls = new TreeSet<>();
        Set<String> variables = new TreeSet<>();
        expressions(document.getDocumentElement()).map(DiagramExpression::parse).forEach(expression -> {
            calls.addAll(expression.calls());
            variables.addAll(expression.variables());
        });
        variables.removeAll(attributes(document, "*", CAMUNDA, "resultVariable"));
        return new DiagramContract(
                calls,
                classes(document),
                variables,
                attributes(document, "message", null, "name"),
                attributes(document, "error", null, "errorCode"),
                attributes(document, "userTask", null, "id"));
    }

    private static Document parse(byte[] diagram) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // the exception says it; the default also prints it
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(diagram));
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalArgumentException("A diagram cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Of tasks with the engine's namespace, of listeners without one. */
    private static Set<String> classes(Document document) {
        Set<String> classes = new TreeSet<>(attributes(document, "*", CAMUNDA, "class"));
        classes.addAll(attributes(document, "*", null, "class"));
        return classes;
    }

    private static Set<String> attributes(
            Document document, String element, @Nullable String namespace, String attribute) {
        Set<String> values = new TreeSet<>();
        NodeList elements = document.getElementsByTagNameNS(element.equals("*") ? "*" : BPMN, element);
        for (int i = 0; i < elements.getLength(); i++) {
            Element found = (Element) elements.item(i);
            if (found.hasAttributeNS(namespace, attribute)) {
                values.add(found.getAttributeNS(namespace, attribute));
            }
        }
        return values;
    }

    /** Every attribute and every text that is one, wherever it stands. */
    private static Stream<String> expressions(Node node) {
        Stream<String> own = node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE
                ? Stream.of(node.getNodeValue().strip())
                : attributes(node);
        NodeList children = node.getChildNodes();
        Stream<String> within =
                IntStream.range(0, children.getLength()).boxed().flatMap(i -> expressions(children.item(i)));
        return Stream.concat(own.filter(text -> text.contains("${") || text.contains("#{")), within);
    }

    private static Stream<String> attributes(Node node) {
        NamedNodeMap attributes = node.getAttributes();
        return attributes == null
                ? Stream.empty()
                : IntStream.range(0, attributes.getLength())
                        .mapToObj(i -> attributes.item(i).getNodeValue());
    }
}
