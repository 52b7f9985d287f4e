package io.tailorline.portal.identity.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where accounts are kept. */
public interface StaffAccounts {

    Optional<StaffAccount> find(String name);

    /** By name, after the given one; from the first with an empty text. */
    List<StaffAccount> page(String after, int size);

    /** Every account, locked until the transaction ends: nobody else changes one meanwhile. */
    List<StaffAccount> lockAll();

    /** Whether an active account may administer the others. */
    boolean hasAdministrator();

    /** @return false when the name is taken */
    boolean add(StaffAccount account);

    /** Stores everything but the last sign-in. */
    void change(StaffAccount account);

    /** Notes a sign-in and the network it came from. */
    void signedIn(String name, Instant at, String network);

    /** Stores the same password with more rounds; no session ends by it. */
    void rehash(String name, String oldHash, String newHash);
}
