package io.tailorline.nesting.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.json.JsonText;
import io.tailorline.nesting.rules.Block;
import io.tailorline.nesting.rules.BundleDirection;
import io.tailorline.nesting.rules.BundleRule;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.MatchRule;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.nesting.rules.PieceRule.Heading;
import io.tailorline.nesting.rules.Tilt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The rules of a shop as a file: docs/nesting/marker-rules.md. Lengths mm, angles degrees. A name that is not known is
 * refused: a misspelt rule must not be silently ignored.
 */
public final class MarkerRulesJson {

    private static final String SCHEMA = "tailorline/marker-rules/1";

    private static final double MOST_TILT_DEG = 45;

    /** Widest gap or block border, mm, as for the cloth. */
    private static final double MOST_MM = 1000;

    private MarkerRulesJson() {}

    public static MarkerRules read(Path file) throws FormatFault {
        return read(JsonCursor.read(file));
    }

    public static MarkerRules read(String json) throws FormatFault {
        return read(JsonCursor.parse("rules", json));
    }

    public static String write(MarkerRules rules) {
        return JsonText.of(tree(rules));
    }

    public static MarkerRules read(JsonCursor field) throws FormatFault {
        field.allow("schema", "grades", "bundleDirection", "pieces", "matches", "bundles");
        Optional<JsonCursor> schema = field.find("schema");
        if (schema.isPresent()) {
            schema.get().require(SCHEMA);
        }
        List<BundleRule> bundles = new ArrayList<>();
        Optional<JsonCursor> all = field.find("bundleDirection");
        if (all.isPresent()) {
            bundles.add(BundleRule.of("*").withDirection(bundleDirection(all.get())));
        }
        bundles.addAll(field.findAll("bundles", MarkerRulesJson::bundle));
        return new MarkerRules(
                field.findAll("pieces", MarkerRulesJson::piece),
                field.findAll("matches", MarkerRulesJson::match),
                bundles,
                grades(field));
    }

    private static List<String> grades(JsonCursor field) throws FormatFault {
        List<String> grades = field.findAll("grades", JsonCursor::textOrNumber);
        if (new TreeSet<>(grades).size() < grades.size()) {
            throw field.field("grades").fault("grades of which each is named once");
        }
        return grades;
    }

    private static PieceRule piece(JsonCursor field) throws FormatFault {
        field.allow("piece", "tiltDeg", "tiltMm", "gap", "block", "tolerates", "direction", "matched", "alike");
        PieceRule rule = PieceRule.of(field.field("piece").text());
        Optional<JsonCursor> degrees = field.find("tiltDeg");
        Optional<JsonCursor> mm = field.find("tiltMm");
        if (degrees.isPresent() && mm.isPresent()) {
            throw mm.get().fault("either tiltDeg or tiltMm, not both");
        }
        if (degrees.isPresent()) {
            rule = rule.withTilt(tilt(degrees.get(), Tilt.Measure.DEGREES));
        }
        if (mm.isPresent()) {
            rule = rule.withTilt(tilt(mm.get(), Tilt.Measure.MM_OVER_THE_LENGTH));
        }
        Optional<JsonCursor> gap = field.find("gap");
        rule = gap.isPresent() ? rule.withGap(gap.get().between(0, MOST_MM, "mm")) : rule;
        Optional<JsonCursor> block = field.find("block");
        rule = block.isPresent() ? rule.withBlock(block(block.get())) : rule;
        Optional<JsonCursor> grade = field.find("tolerates");
        rule = grade.isPresent() ? rule.tolerating(grade.get().textOrNumber()) : rule;
        Optional<JsonCursor> heading = field.find("direction");
        rule = heading.isPresent() ? rule.heading(heading.get().oneOf(Heading.values(), Heading::word)) : rule;
        Optional<JsonCursor> matched = field.find("matched");
        rule = matched.isPresent() ? rule.matched(matched.get().truth()) : rule;
        Optional<JsonCursor> alike = field.find("alike");
        return alike.isPresent() ? rule.alike(alike.get().truth()) : rule;
    }

    private static Tilt tilt(JsonCursor field, Tilt.Measure measure) throws FormatFault {
        if (field.node().isNumber()) {
            return new Tilt(lean(field, measure), lean(field, measure), measure);
        }
        field.allow("clockwise", "counterClockwise");
        return new Tilt(
                field.find("clockwise", lean -> lean(lean, measure)).orElse(0.0),
                field.find("counterClockwise", lean -> lean(lean, measure)).orElse(0.0),
                measure);
    }

    private static double lean(JsonCursor field, Tilt.Measure measure) throws FormatFault {
        return measure == Tilt.Measure.DEGREES ? field.between(0, MOST_TILT_DEG, "degrees") : field.notNegative("mm");
    }

    private static Block block(JsonCursor field) throws FormatFault {
        if (!field.isObject()) {
            Block.Amount all = amount(field);
            return new Block(all, all, all, all);
        }
        field.allow("top", "hem", "low", "high");
        return new Block(side(field, "top"), side(field, "hem"), side(field, "low"), side(field, "high"));
    }

    private static Block.Amount side(JsonCursor block, String name) throws FormatFault {
        return block.find(name, MarkerRulesJson::amount).orElse(Block.Amount.mm(0));
    }

    /** A number of mm, or a text like {@code "50%"}. */
    private static Block.Amount amount(JsonCursor field) throws FormatFault {
        if (field.node().isNumber()) {
            return Block.Amount.mm(field.between(0, MOST_MM, "mm"));
        }
        String text = field.node().asText();
        if (!text.matches("[0-9]{1,6}(\\.[0-9]+)?(E-[0-9]{1,3})?%")) {
            throw field.fault("mm, or per cent of the repeat as \"50%\"");
        }
        return Block.Amount.perCent(Double.parseDouble(text.substring(0, text.length() - 1)));
    }

    private static MatchRule match(JsonCursor field) throws FormatFault {
        field.allow("match", "to", "x", "y", "rank");
        return new MatchRule(
                field.field("match").text(),
                field.find("to", to -> to.oneOf(MatchRule.To.values(), MatchRule.To::word))
                        .orElse(MatchRule.To.PIECES),
                field.find("x", MarkerRulesJson::axis).orElse(MatchRule.Axis.SAME),
                field.find("y", MarkerRulesJson::axis).orElse(MatchRule.Axis.SAME),
                field.find("rank", JsonCursor::integer).orElse(0));
    }

    private static MatchRule.Axis axis(JsonCursor axis) throws FormatFault {
        if (axis.isObject()) {
            axis.allow("relative");
            return MatchRule.Axis.relative(axis.field("relative").number());
        }
        return switch (axis.node().asText()) {
            case "same" -> MatchRule.Axis.SAME;
            case "none" -> MatchRule.Axis.NONE;
            default -> throw axis.fault("one of same, none, {\"relative\": mm}");
        };
    }

    private static BundleRule bundle(JsonCursor field) throws FormatFault {
        field.allow("bundle", "direction", "within");
        BundleRule rule = BundleRule.of(field.field("bundle").text());
        Optional<JsonCursor> direction = field.find("direction");
        rule = direction.isPresent() ? rule.withDirection(bundleDirection(direction.get())) : rule;
        Optional<JsonCursor> within = field.find("within");
        return within.isPresent() ? rule.within(within.get().positive("mm")) : rule;
    }

    private static BundleDirection bundleDirection(JsonCursor field) throws FormatFault {
        for (BundleDirection direction : BundleDirection.values()) {
            if (direction.word().equals(field.node().asText())) {
                return direction;
            }
        }
        throw field.fault("one of 0, 180, free");
    }

    public static ObjectNode tree(MarkerRules rules) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("schema", SCHEMA);
        ArrayNode grades = tree.putArray("grades");
        rules.grades().forEach(grades::add);
        ArrayNode pieces = tree.putArray("pieces");
        rules.pieces().forEach(rule -> pieces.add(tree(rule)));
        ArrayNode matches = tree.putArray("matches");
        for (MatchRule rule : rules.matches()) {
            ObjectNode member = matches.addObject();
            member.put("match", rule.match());
            member.put("to", rule.to().word());
            member.set("x", tree(rule.along()));
            member.set("y", tree(rule.across()));
            member.put("rank", rule.rank());
        }
        ArrayNode bundles = tree.putArray("bundles");
        for (BundleRule rule : rules.bundles()) {
            ObjectNode member = bundles.addObject();
            member.put("bundle", rule.bundle());
            rule.direction().ifPresent(direction -> member.set("direction", tree(direction)));
            rule.within().ifPresent(within -> member.set("within", JsonText.number(within)));
        }
        return tree;
    }

    private static JsonNode tree(BundleDirection direction) {
        return direction == BundleDirection.FREE
                ? TextNode.valueOf(direction.word())
                : JsonText.number(Double.parseDouble(direction.word()));
    }

    private static ObjectNode tree(PieceRule rule) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("piece", rule.piece());
        rule.tilt()
                .ifPresent(
                        tilt -> tree.set(tilt.measure() == Tilt.Measure.DEGREES ? "tiltDeg" : "tiltMm", leans(tilt)));
        rule.gap().ifPresent(gap -> tree.set("gap", JsonText.number(gap)));
        rule.block().ifPresent(block -> {
            ObjectNode member = tree.putObject("block");
            member.set("top", amount(block.top()));
            member.set("hem", amount(block.hem()));
            member.set("low", amount(block.low()));
            member.set("high", amount(block.high()));
        });
        rule.tolerates().ifPresent(grade -> tree.put("tolerates", grade));
        rule.heading().ifPresent(heading -> tree.put("direction", heading.word()));
        rule.matched().ifPresent(matched -> tree.put("matched", matched));
        rule.alike().ifPresent(alike -> tree.put("alike", alike));
        return tree;
    }

    private static ObjectNode leans(Tilt tilt) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set("clockwise", JsonText.number(tilt.clockwise()));
        tree.set("counterClockwise", JsonText.number(tilt.counterClockwise()));
        return tree;
    }

    private static JsonNode amount(Block.Amount amount) {
        JsonNode number = JsonText.number(amount.value());
        return amount.perCentOfRepeat() ? TextNode.valueOf(number.asText() + "%") : number;
    }

    private static JsonNode tree(MatchRule.Axis axis) {
        if (!axis.matched()) {
            return TextNode.valueOf("none");
        }
        if (axis.offset() == 0) {
            return TextNode.valueOf("same");
        }
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set("relative", JsonText.number(axis.offset()));
        return tree;
    }
}
