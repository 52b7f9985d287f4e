package io.tailorline.portal.identity.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may try, in any minute; each at least 2. A client is an IPv4 address or an IPv6 /64, a network an
 * IPv4 /24 or an IPv6 /64.
 *
 * @param signInsPerAccount passwords tried on one account by networks that it is not used from, all together; as many
 *     again by each network that it is used from, and by each device that has signed in before
 * @param signInsPerNetwork passwords tried by one network on any account, known devices not counted
 * @param missingOrders orders asked for by one client without the secret that opens them, there or not
 * @param orders orders placed by one client
 * @param checks measurements and styles checked by one client; the order form checks as it is filled in
 * @param photos sent by one client
 * @param changes of one order by one client, measuring again and cancelling among them: each begins it anew
 */
@ConfigurationProperties("tailorline.limits")
public record LimitSettings(
        @DefaultValue("5") int signInsPerAccount,
        @DefaultValue("20") int signInsPerNetwork,
        @DefaultValue("20") int missingOrders,
        @DefaultValue("60") int orders,
        @DefaultValue("120") int checks,
        @DefaultValue("12") int photos,
        @DefaultValue("12") int changes) {

    public Limit perAccount() {
        return new Limit("account", signInsPerAccount);
    }

    public Limit perAccountAndNetwork() {
        return new Limit("account-network", signInsPerAccount);
    }

    public Limit perDevice() {
        return new Limit("device", signInsPerAccount);
    }

    public Limit perNetwork() {
        return new Limit("network", signInsPerNetwork);
    }

    public Limit missing() {
        return new Limit("missing-order", missingOrders);
    }

    public Limit placing() {
        return new Limit("order", orders);
    }

    public Limit checking() {
        return new Limit("check", checks);
    }

    /** What the other measurements let expect is asked with each that is told, beside the check. */
    public Limit expecting() {
        return new Limit("likely", checks);
    }

    /** What a suit costs, what a look makes of it and its repetition in words: each at every change, as it is drawn. */
    public Limit offering() {
        return new Limit("offer", 4 * checks);
    }

    /** A suit is drawn anew at every change of an option and of a measurement: twice as often as it is checked. */
    public Limit drawing() {
        return new Limit("drawing", 2 * checks);
    }

    public Limit changing() {
        return new Limit("change", changes);
    }

    public Limit sendingPhotos() {
        return new Limit("photo", photos);
    }
}
