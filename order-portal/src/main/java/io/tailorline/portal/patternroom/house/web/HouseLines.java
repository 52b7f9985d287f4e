package io.tailorline.portal.patternroom.house.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.HouseJson;
import io.tailorline.pattern.piece.House;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings read line by line, so that no fault hides another.
 *
 * @param sound what could be read
 * @param faults of the other lines
 * @param lines by list: which line each of its sound entries is
 */
record HouseLines(House sound, List<Refusal> faults, Map<String, List<Integer>> lines) {

    private static final List<String> LISTS = List.of("ease", "allowances", "alterations");

    /** Stands for a name that cannot be. */
    private static final String NO_NAME = "-";

    HouseLines {
        faults = List.copyOf(faults);
        lines = Map.copyOf(lines);
    }

    /** @param settings as {@link HouseForm#tree} makes them */
    static HouseLines of(ObjectNode settings) {
        List<Refusal> faults = new ArrayList<>();
        Map<String, List<Integer>> lines = new HashMap<>();
        ObjectNode sound = settings.deepCopy();
        LISTS.forEach(sound::putArray);
        if (!isRead(sound, 0, faults)) {
            sound.put("name", NO_NAME);
        }
        for (String list : LISTS) {
            List<Integer> read = new ArrayList<>();
            ArrayNode all = settings.withArray(list);
            for (int i = 0; i < all.size(); i++) {
                if (isRead(alone(list, all.get(i), settings), i, faults)) {
                    read.add(i);
                    sound.withArray(list).add(all.get(i));
                }
            }
            lines.put(list, read);
        }
        try {
            return new HouseLines(HouseJson.parse("settings", sound.toString()), faults, lines);
        } catch (FormatFault impossible) {
            throw new IllegalStateException("Lines that are read one by one are read together.", impossible);
        }
    }

    private static ObjectNode alone(String list, JsonNode line, ObjectNode settings) {
        ObjectNode alone = settings.objectNode().put("name", NO_NAME);
        alone.set("version", settings.get("version"));
        alone.putArray(list).add(line);
        return alone;
    }

    /** @param line of the only entry */
    private static boolean isRead(ObjectNode settings, int line, List<Refusal> faults) {
        try {
            HouseJson.parse("settings", settings.toString());
            return true;
        } catch (FormatFault fault) {
            Refusal refusal = FormatRefusal.of("", fault);
            faults.add(at(refusal, refusal.field().replaceFirst("\\[0]", "[" + line + "]")));
            return false;
        }
    }

    /** A refusal of the sound settings, at the line that was typed. */
    Refusal asTyped(Refusal ofSound) {
        for (String list : LISTS) {
            List<Integer> read = lines.getOrDefault(list, List.of());
            for (int i = 0; i < read.size(); i++) {
                String entry = list + "[" + i + "]";
                if (ofSound.field().startsWith(entry)) {
                    return at(
                            ofSound,
                            list + "[" + read.get(i) + "]" + ofSound.field().substring(entry.length()));
                }
            }
        }
        return ofSound;
    }

    private static Refusal at(Refusal refusal, String field) {
        return new Refusal(refusal.code(), field, refusal.value(), refusal.limit(), refusal.words());
    }
}
