package io.tailorline.pattern.notice;

/**
 * A value of an option, which pages name and files do not: {@code jacket.lapel}, {@code peak}.
 *
 * @param option by its name in the style file; {@code fit} for the fit
 */
public record Choice(String option, String value) implements Value {

    @Override
    public String shown(NoticeWords words) {
        return words.choice(this);
    }
}
