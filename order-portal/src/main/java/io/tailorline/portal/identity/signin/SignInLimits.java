package io.tailorline.portal.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tailorline.portal.identity.account.StaffAccount;
import io.tailorline.portal.identity.limit.Buckets;
import io.tailorline.portal.identity.limit.Limit;
import io.tailorline.portal.identity.limit.LimitSettings;
import io.tailorline.portal.web.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whose tokens a try to sign in takes. */
final class SignInLimits {

    /** How long a network is one that an account is used from. */
    static final Duration USED = Duration.ofDays(1);

    private static final int MOST_NETWORKS = 10_000;

    private final Buckets buckets;
    private final LimitSettings limits;
    private final KnownDevices devices;
    private final Cache<String, Boolean> usedNetworks = Caffeine.newBuilder()
            .maximumSize(MOST_NETWORKS)
            .expireAfterWrite(USED)
            .build();

    SignInLimits(Buckets buckets, LimitSettings limits, KnownDevices devices) {
        this.buckets = buckets;
        this.limits = limits;
        this.devices = devices;
    }

    /** A bucket that a try takes a token of. */
    record Bucket(Limit limit, String whom) {}

    /** The buckets of a try, all of which need a token. */
    List<Bucket> of(String name, Optional<StaffAccount> account, Caller caller, Instant now) {
        String network = Network.of(caller.address());
        if (account.isEmpty()) {
            // names that nobody has are kept apart: they cannot push out the bucket of an account
            return List.of(
                    new Bucket(new Limit("nobody", limits.signInsPerAccount()), name),
                    new Bucket(limits.perNetwork(), network));
        }
        Optional<String> device = devices.device(name, caller, now);
        if (device.isPresent()) {
            return List.of(new Bucket(limits.perDevice(), device.get()));
        }
        if (isUsed(account.get(), network, now)) {
            return List.of(new Bucket(limits.perAccountAndNetwork(), name + " " + network));
        }
        return List.of(new Bucket(limits.perAccount(), name), new Bucket(limits.perNetwork(), network));
    }

    private boolean isUsed(StaffAccount account, String network, Instant now) {
        boolean last = account.lastNetwork().filter(network::equals).isPresent()
                && account.lastSignInAt().map(at -> now.isBefore(at.plus(USED))).orElse(false);
        return last || usedNetworks.getIfPresent(account.name() + " " + network) != null;
    }

    /** The account has been used from there. */
    void used(String name, Caller caller) {
        usedNetworks.put(name + " " + Network.of(caller.address()), true);
    }

    /** @throws TooManyTries when one of the buckets is known to be empty */
    void refuseEmpty(List<Bucket> all) {
        for (Bucket bucket : all) {
            Optional<Duration> wait = buckets.wait(bucket.limit(), bucket.whom());
            if (wait.isPresent()) {
                throw new TooManyTries(wait.get());
            }
        }
    }

    /** @throws TooManyTries when one of the buckets is empty; then none has lost a token */
    void take(List<Bucket> all) {
        List<Bucket> taken = new ArrayList<>();
        for (Bucket bucket : all) {
            Optional<Duration> wait = buckets.take(bucket.limit(), bucket.whom());
            if (wait.isPresent()) {
                putBack(taken);
                throw new TooManyTries(wait.get());
            }
            taken.add(bucket);
        }
    }

    /** The password was right. */
    void putBack(List<Bucket> all) {
        all.forEach(bucket -> buckets.putBack(bucket.limit(), bucket.whom()));
    }
}
