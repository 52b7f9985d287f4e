package io.tailorline.cutter.bench;

import io.tailorline.json.FormatFault;
import java.io.IOException;

/** Makes the markers alone: the long part of a first run. */
public final class MakeMarkers {

    private MakeMarkers() {}

    public static void main(String... none) throws IOException, FormatFault {
        BenchSettings.say(
                "%d markers", new SuitMarkers(BenchSettings.read()).files().size());
    }
}
