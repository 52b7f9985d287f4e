package io.tailorline.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.0/24, 192.0.2.7",
        "192.0.2.200, 192.0.2.0/24, 192.0.2.200",
        "2001:db8::1, 20010db800000000/64, 20010db800000000/64",
        "2001:db8:0:0:ffff::9, 20010db800000000/64, 20010db800000000/64",
        "2001:db8:0:1::1, 20010db800000001/64, 20010db800000001/64",
        "::ffff:192.0.2.7, 192.0.2.0/24, ::ffff:192.0.2.7",
        "not-an-address, not-an-address, not-an-address",
    })
    void a_network_is_a_24_or_a_64(String address, String network, String client) {
        assertThat(Network.of(address)).isEqualTo(network);
        assertThat(Network.client(address)).isEqualTo(client);
    }
}
