package io.tailorline.drawing;

import io.tailorline.geometry.Point;
import java.io.StringWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes one SVG document. Attributes belong to the element opened last. Numbers are written by {@link SvgPath#number},
 * text is escaped, and a letter that XML does not allow becomes a question mark.
 */
public final class SvgWriter {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** All but the letters that XML 1.0 allows, section 2.2. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    /** @param box the part of the plane that is shown */
    public SvgWriter(Box box) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        write(() -> {
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(NAMESPACE);
        });
        with("viewBox", box.viewBox());
    }

    /** Opens an element that has content. */
    public SvgWriter start(String element) {
        return write(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement(element);
        });
    }

    /** An element without content. */
    public SvgWriter empty(String element) {
        return write(() -> {
            xml.writeCharacters("\n");
            xml.writeEmptyElement(element);
        });
    }

    public SvgWriter with(String attribute, String value) {
        return write(() -> xml.writeAttribute(attribute, allowed(value)));
    }

    public SvgWriter with(String attribute, double value) {
        return with(attribute, SvgPath.number(value));
    }

    /** Attributes that go together, as style sheets have them: {@code fill: none; stroke: #fff}. */
    public static Map<String, String> look(String declarations) {
        Map<String, String> look = new LinkedHashMap<>();
        for (String declaration : declarations.split("; ")) {
            int colon = declaration.indexOf(": ");
            look.put(declaration.substring(0, colon), declaration.substring(colon + 2));
        }
        return Collections.unmodifiableMap(look);
    }

    /** Several attributes at once. */
    public SvgWriter with(Map<String, String> attributes) {
        attributes.forEach(this::with);
        return this;
    }

    public SvgWriter text(String words) {
        return write(() -> xml.writeCharacters(allowed(words)));
    }

    public SvgWriter end() {
        return write(xml::writeEndElement);
    }

    /** A group of one class; ends with {@link #end}. */
    public SvgWriter group(String layer) {
        return start("g").with("class", layer);
    }

    /** @param data as {@link SvgPath} writes it */
    public SvgWriter path(String layer, String data) {
        return empty("path").with("class", layer).with("d", data);
    }

    public SvgWriter circle(String layer, Point centre, double radius) {
        return empty("circle")
                .with("class", layer)
                .with("cx", centre.x())
                .with("cy", centre.y())
                .with("r", radius);
    }

    public SvgWriter rectangle(String layer, Box box) {
        return empty("rect")
                .with("class", layer)
                .with("x", box.minX())
                .with("y", box.minY())
                .with("width", box.width())
                .with("height", box.height());
    }

    /** Starts text at a point of its base line; continue with {@link #text} and {@link #end}. */
    public SvgWriter words(String layer, Point at, double size) {
        return start("text")
                .with("class", layer)
                .with("x", at.x())
                .with("y", at.y())
                .with("font-size", size);
    }

    /** The tooltip of the element. */
    public SvgWriter title(String words) {
        return write(() -> xml.writeStartElement("title")).text(words).end();
    }

    /** A style sheet for the whole document that contains the picture. */
    public SvgWriter style(String css) {
        return start("style").text("\n" + css).end();
    }

    /** Diagonal lines to fill with, as {@code url(#id)}. */
    public SvgWriter hatch(String id, double distance, double degrees, String line, Map<String, String> look) {
        return start("pattern")
                .with("id", id)
                .with("width", distance)
                .with("height", distance)
                .with("patternUnits", "userSpaceOnUse")
                .with("patternTransform", "rotate(%s)".formatted(SvgPath.number(degrees)))
                .empty("path")
                .with("d", line)
                .with(look)
                .end();
    }

    /** Closes all open elements and returns the document. */
    public String document() {
        write(xml::writeEndDocument);
        return out.append("\n").toString();
    }

    private static String allowed(String text) {
        return NOT_XML.matcher(text).replaceAll("?");
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private SvgWriter write(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("SVG in memory could not be written.", e);
        }
        return this;
    }
}
