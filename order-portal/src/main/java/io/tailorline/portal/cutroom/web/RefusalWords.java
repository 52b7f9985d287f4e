package io.tailorline.portal.cutroom.web;

import io.tailorline.workflow.cutroom.CutRoom;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why the cutter room refuses what an operator asked for, in the operator's language. */
@Component
class RefusalWords {

    private final MessageSource words;

    RefusalWords(MessageSource words) {
        this.words = words;
    }

    String of(CutRoom.Refused refused, Locale locale) {
        String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Object[] values = refused.values().stream()
                .map(value -> words.getMessage(key(value), null, TableBoard.number(value), locale))
                .toArray();
        return String.valueOf(words.getMessage("job.refused." + reason, values, locale));
    }

    /** A state or an operation has a name of its own; anything else is shown as it is. */
    private static String key(String value) {
        if (value.startsWith("roll.state.")) {
            return value;
        }
        String word = value.toLowerCase(Locale.ROOT);
        boolean isState = Arrays.stream(CutRoom.JobState.values())
                .anyMatch(state -> state.name().equals(value));
        return isState ? "job.state." + word : "job." + word;
    }
}
