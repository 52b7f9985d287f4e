package io.tailorline.workflow.platform.role;

/** The settings do not allow a start; reported at start, with the remedy. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String cure;

    public StartRefused(String message, String cure) {
        super(message);
        this.cure = cure;
    }

    public String cure() {
        return cure;
    }
}
