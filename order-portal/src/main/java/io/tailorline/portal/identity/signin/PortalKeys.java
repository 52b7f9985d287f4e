package io.tailorline.portal.identity.signin;

/** Random keys that all portals of one database share. */
public interface PortalKeys {

    /** 32 random bytes; drawn by whoever asks first. */
    byte[] key(String name);
}
