package io.tailorline.workflow.platform.broker;

/** Work was broken off because its role ends: nothing was done, and the message goes back to its queue at once. */
public final class RoleStopping extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RoleStopping(String what) {
        super(what);
    }
}
