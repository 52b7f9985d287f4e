package io.tailorline.pattern.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.measure.FigureRemark;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasuringNotes;
import io.tailorline.pattern.measure.MeasuringNotes.Answer;
import io.tailorline.pattern.measure.ReadingUnits;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The notes among the fields of a body: {@code "answers":{"waistGirth":"me"},"garment":{"chestGirth":1160},
 * "estimated":["thighGirth"],"figure":["stooped"],"readIn":{"length":"in","weight":"lb"}}. A note that is empty is not
 * written, nor are centimetres and kilograms.
 */
final class MeasuringNotesJson {

    private MeasuringNotesJson() {}

    static MeasuringNotes read(JsonCursor body) throws FormatFault {
        return new MeasuringNotes(
                body.find(
                                "answers",
                                fields -> BodyJson.byMeasurement(
                                        fields, answer -> answer.oneOf(Answer.values(), Answer::word)))
                        .orElse(Map.of()),
                BodyJson.side(body, "garment"),
                body.find("estimated", names -> Set.copyOf(names.all(name -> BodyJson.measurement(name.text(), name))))
                        .orElse(Set.of()),
                body.find(
                                "figure",
                                remarks -> Set.copyOf(
                                        remarks.all(each -> each.oneOf(FigureRemark.values(), FigureRemark::word))))
                        .orElse(Set.of()),
                body.find("readIn", MeasuringNotesJson::units).orElse(ReadingUnits.METRIC));
    }

    private static ReadingUnits units(JsonCursor readIn) throws FormatFault {
        readIn.allow("length", "weight");
        return new ReadingUnits(
                readIn.field("length").oneOf(ReadingUnits.Length.values(), ReadingUnits.Length::word),
                readIn.field("weight").oneOf(ReadingUnits.Weight.values(), ReadingUnits.Weight::word));
    }

    static void write(JsonGenerator json, MeasuringNotes notes) throws IOException {
        if (!notes.answers().isEmpty()) {
            json.writeObjectFieldStart("answers");
            for (Map.Entry<Measurement, Answer> answer : notes.answers().entrySet()) {
                json.writeStringField(
                        answer.getKey().fieldName(), answer.getValue().word());
            }
            json.writeEndObject();
        }
        if (!notes.garment().isEmpty()) {
            BodyJson.write(json, "garment", notes.garment());
        }
        words(
                json,
                "estimated",
                notes.estimated().stream().map(Measurement::fieldName).toList());
        words(json, "figure", notes.figure().stream().map(FigureRemark::word).toList());
        if (!notes.units().equals(ReadingUnits.METRIC)) {
            json.writeObjectFieldStart("readIn");
            json.writeStringField("length", notes.units().length().word());
            json.writeStringField("weight", notes.units().weight().word());
            json.writeEndObject();
        }
    }

    private static void words(JsonGenerator json, String field, Collection<String> words) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(field);
        for (String word : List.copyOf(words)) {
            json.writeString(word);
        }
        json.writeEndArray();
    }
}
