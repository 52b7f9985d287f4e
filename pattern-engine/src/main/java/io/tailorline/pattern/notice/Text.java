package io.tailorline.pattern.notice;

/** A value that is the same in every language: the name of a piece's edge, what a file says. */
public record Text(String text) implements Value {

    @Override
    public String shown(NoticeWords words) {
        return text;
    }
}
