package io.tailorline.workflow.workshop.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.workflow.workshop.HouseSettings;

/** Settings of the house as stored. What was written here and cannot be read back is a bug. */
final class HouseSettingsJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HouseSettingsJson() {}

    static String write(HouseSettings settings) {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("House settings cannot be written.", broken);
        }
    }

    static HouseSettings read(String json) {
        try {
            return JSON.readValue(json, HouseSettings.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored house settings cannot be read.", broken);
        }
    }
}
