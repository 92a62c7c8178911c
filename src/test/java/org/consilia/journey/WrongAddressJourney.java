package org.consilia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server itself refuses, before any page is asked. */
@Journey
class WrongAddressJourney {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/find/%00", "/%00", "/find/%2F", "/%2e%2e/%2e%2e/", "/questions/%ff%00"})
    void anAddressThatCannotBeReadIsAnErrorPageOfOurs(String path) throws IOException, InterruptedException {
        var page = get(path, "text/html");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("We could not read that", "Go to the home page")
                .doesNotContainIgnoringCase("tomcat");
        assertThat(page.headers().map())
                .containsKeys("content-security-policy", "x-frame-options", "x-content-type-options");
        assertThat(get(path, "application/json").body()).contains("\"title\":\"We could not read that\"");
    }

    private HttpResponse<String> get(String path, String type) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", type)
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
