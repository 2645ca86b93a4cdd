package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ForwardedHeaderFilter;

class ClientAddressesTests {

    private final ClientAddresses clients =
            new ClientAddresses(new ProxySettings(List.of("10.0.0.0/8", "::1", "198.51.100.7")));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "203.0.113.9, -, 203.0.113.9",
                "10.0.0.1, 203.0.113.9, 203.0.113.9",
                "::1, 2001:db8::7, 2001:db8:0:0:0:0:0:7",
                "10.0.0.1, '203.0.113.9, 198.51.100.7', 203.0.113.9",
                "10.0.0.1, '1.2.3.4, 203.0.113.9', 203.0.113.9",
                "203.0.113.9, 1.2.3.4, 203.0.113.9",
                "10.0.0.1, '1.2.3.4, evil.example', 10.0.0.1",
                "10.0.0.1, '', 10.0.0.1",
                "10.0.0.1, 203.0.113.9:51234, 203.0.113.9",
                "10.0.0.1, '203.0.113.9:51234, 198.51.100.7:443', 203.0.113.9",
                "10.0.0.1, [2001:db8::7]:443, 2001:db8:0:0:0:0:0:7",
                "10.0.0.1, [2001:db8::7], 2001:db8:0:0:0:0:0:7",
                "10.0.0.1, [evil.example]:443, 10.0.0.1",
                "10.0.0.1, 'evil.example:443', 10.0.0.1",
                "10.0.0.1, 999.1.1.1, 127.0.0.1",
            })
    void nobodySaysWhoTheyAreButThroughAProxyThatWeTrust(String peer, String forwarded, String client)
            throws Exception {
        var request = new MockHttpServletRequest("POST", "/petitions/1/signatures");
        request.setRemoteAddr(peer);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        assertThat(clients.of(request).getHostAddress()).isEqualTo(client);
        var chain = new MockFilterChain();
        new ForwardedHeaderFilter().doFilter(request, new MockHttpServletResponse(), chain);
        var filtered = (HttpServletRequest) chain.getRequest();
        assertThat(clients.of(filtered).getHostAddress())
                .as("behind the filter")
                .isEqualTo(client);
    }

    @Test
    void onlyThisMachineIsTrustedUnlessWeAreToldOthers() throws Exception {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("petitions.proxies", ProxySettings.class);
        var usual = new ClientAddresses(settings);
        for (String peer : new String[] {"10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.0.1", "fd00::1"}) {
            var request = new MockHttpServletRequest("POST", "/petitions/1/signatures");
            request.setRemoteAddr(peer);
            request.addHeader("X-Forwarded-For", "203.0.113.9");
            assertThat(usual.of(request)).isEqualTo(InetAddress.getByName(peer));
            request.setRemoteAddr("127.0.0.1");
            assertThat(usual.of(request).getHostAddress()).isEqualTo("203.0.113.9");
        }
    }
}
