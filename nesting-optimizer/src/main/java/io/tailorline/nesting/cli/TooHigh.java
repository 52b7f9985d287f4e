package io.tailorline.nesting.cli;

import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.PreparedInstance;
import java.util.Optional;

/** Why an instance cannot be packed on any length of strip. */
final class TooHigh {

    private TooHigh() {}

    /** One line about the first item that is higher than the strip whichever way it lies, if there is one. */
    static Optional<String> in(Instance instance) {
        return instance.parts().stream()
                .filter(part -> PreparedInstance.isTooHigh(part, instance.height()))
                .findFirst()
                .map(part -> "strip_height (%s) must be at least %s: item %s fits no other way."
                        .formatted(instance.height(), part.outline().height(), part.id()));
    }
}
