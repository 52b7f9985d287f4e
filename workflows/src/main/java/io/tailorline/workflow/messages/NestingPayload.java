package io.tailorline.workflow.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.tailorline.nesting.marker.TableMotion;
import io.tailorline.pattern.io.NoticeJson;
import io.tailorline.pattern.notice.Notice;
import java.util.List;

/** What the process and a nester send each other: commands, events, telemetry. Lengths mm, times s. */
public sealed interface NestingPayload extends Payload {

    /**
     * Command: make a marker; carries the whole input, and nothing of the person. Version 2 has no rules of the house;
     * a command without rules and roll is still written as that, so that a nester of the last release understands it.
     * Version 4 is of several orders that share a marker: its {@code pieces} are an array, a file for each order.
     *
     * @param pieces a pieces file of one material, see {@link io.tailorline.pattern.io.PiecesJson}; of a lay an array
     *     of them, all of the same material
     * @param fabric a fabric file
     * @param seconds wall time that the search may take, s
     * @param iterations bounds the search by counting instead; -1 to go by the clock
     * @param threads workers of the search; 0 for as many as the nester has processors
     * @param secondCost what a second of cutting costs where a metre of cloth costs 100
     * @param table how the knife travels on the table that the marker is to be quick on
     * @param tableName of that table where the shop has several kinds; the marker's notes name it
     * @param from a marker file that the search continues from, so that the answer is not longer; null to begin anew
     * @param rules a file of marker rules, see {@link io.tailorline.nesting.io.MarkerRulesJson}; null for none
     */
    record NestMarker(
            JsonNode pieces,
            JsonNode fabric,
            double seconds,
            long iterations,
            int threads,
            long seed,
            double secondCost,
            TableMotion table,
            String tableName,
            JsonNode from,
            JsonNode rules)
            implements NestingPayload {
        public static final String TYPE = "nest-marker";

        /** Without rules and roll. */
        static final int WITHOUT_RULES = 2;

        /** With the pieces of one order. */
        static final int OF_ONE_ORDER = 3;

        static final int VERSION = 4;

        /** Without rules of the house. */
        public NestMarker(
                JsonNode pieces,
                JsonNode fabric,
                double seconds,
                long iterations,
                int threads,
                long seed,
                double secondCost,
                TableMotion table,
                String tableName,
                JsonNode from) {
            this(
                    pieces,
                    fabric,
                    seconds,
                    iterations,
                    threads,
                    seed,
                    secondCost,
                    table,
                    tableName,
                    from,
                    NullNode.getInstance());
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public int version() {
            if (pieces.isArray()) {
                return VERSION;
            }
            return rules.isNull() && !fabric.has("roll") ? WITHOUT_RULES : OF_ONE_ORDER;
        }
    }

    /**
     * Call to every nester: the marker of the message's order is not wanted any more. It may be lost; then a search
     * continues to its end and its answer is dropped.
     *
     * @param reason in words, for the log
     * @param command id of the one command that is not wanted; {@link #ALL} for those that were given until now
     */
    record StopNesting(String reason, String command) implements NestingPayload {
        public static final String TYPE = "stop-nesting";

        /** Every command of the order; also from a portal that does not say. */
        public static final String ALL = "";

        public StopNesting(String reason) {
            this(reason, ALL);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Event: the marker.
     *
     * @param marker a marker file
     * @param seconds wall time that it took, s
     * @param notes what to know of it, a line each: stripes that do not match, surplus copies
     * @param wantedSeconds what the command allowed the search, s; 0 from a nester that does not say
     * @param givenSeconds what the search was given of it, s: less when others waited
     * @param ordersWaiting orders that waited for a nester when it began
     */
    record MarkerMade(
            JsonNode marker,
            double length,
            double efficiency,
            double seconds,
            List<String> notes,
            double wantedSeconds,
            double givenSeconds,
            int ordersWaiting)
            implements NestingPayload {
        public static final String TYPE = "marker-made";

        /** A message from before there were notes has none. */
        public MarkerMade {
            notes = notes == null ? List.of() : List.copyOf(notes);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Event: no marker can be made of this pattern on this cloth.
     *
     * @param neededMm length of the shortest marker that was found of all pieces, where the cloth is too short for it,
     *     mm; 0 for any other reason, and from a nester that does not say
     * @param notices the reasons with their codes, see {@link NoticeJson}; none from a nester that has sentences alone
     */
    record MarkerRejected(
            List<String> reasons,
            double neededMm,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) JsonNode notices) implements NestingPayload {
        public static final String TYPE = "marker-rejected";

        public MarkerRejected {
            reasons = List.copyOf(reasons);
        }

        /** In sentences alone. */
        public MarkerRejected(List<String> reasons, double neededMm) {
            this(reasons, neededMm, NoticeJson.write(List.of()));
        }

        /** As a nester says it. */
        public static MarkerRejected of(Notice why, double neededMm) {
            return new MarkerRejected(List.of(why.text()), neededMm, NoticeJson.write(List.of(why)));
        }

        /** The reasons for a reader of any language, as far as the nester has codes for them. */
        public List<Notice> told() {
            return notices.isEmpty() ? reasons.stream().map(Notice::verbatim).toList() : NoticeJson.read(notices);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Telemetry: how far a marker is, at most twice a second; never stored, may be lost.
     *
     * @param seconds since the search began, s
     * @param length of the best marker so far, mm
     * @param efficiency of it, 0 to 1
     * @param targetLength that is being tried, mm
     * @param overlap at that length, a proxy of the unit mm2; 0 when nothing overlaps
     * @param width of the cloth, mm
     * @param outlines of the best marker so far: path data of SVG, mm, y down from the upper border
     */
    record NestingProgress(
            double seconds,
            double length,
            double efficiency,
            double targetLength,
            double overlap,
            long iterations,
            double width,
            String outlines)
            implements NestingPayload {
        public static final String TYPE = "nesting-progress";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
