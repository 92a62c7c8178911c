package org.consilia.doctor;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.consilia.vault.Sha256;
import org.consilia.web.CleanInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register of the United States' National Provider Identifiers, by its JSON interface, version 2.1. It answers with
 * status 200 also when it refuses a request: then there is a list of errors where the results would be.
 */
final class Nppes implements LookUp {

    /** An entry takes a few thousand bytes. */
    private static final int MOST_BYTES = 256 * 1024;

    /** Of whatever is shown from an entry. */
    private static final int LONGEST_WORDS = 200;

    private final String address;
    private final Duration patience;
    private final HttpClient client;
    private final JsonMapper json = new JsonMapper();

    /** @param patience after this time the register counts as unavailable, even if it has begun to answer */
    Nppes(String address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    @Override
    public RegisterAnswer find(String number) {
        var source = address + "?version=2.1&number=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
        return ask(source)
                .filter(answer -> answer.statusCode() == 200)
                .flatMap(answer -> read(answer.body(), number, source))
                .orElseGet(RegisterAnswer.Unavailable::new);
    }

    private Optional<HttpResponse<byte[]>> ask(String source) {
        var answer = client.sendAsync(
                HttpRequest.newBuilder(URI.create(source)).build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException _) {
            answer.cancel(true);
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Empty if it is not an answer of this register to this question. */
    private Optional<RegisterAnswer> read(byte[] body, String number, String source) {
        JsonNode answer;
        try {
            answer = json.readTree(body);
        } catch (JacksonException _) {
            return Optional.empty();
        }
        if (!answer.path("Errors").isMissingNode() || !answer.path("results").isArray()) {
            return Optional.empty();
        }
        var hash = Sha256.of(body);
        return Optional.of(all(answer.path("results"))
                .filter(entry -> entry.path("number").asString("").equals(number))
                .findFirst()
                .<RegisterAnswer>map(entry -> found(entry, source, hash))
                .orElseGet(() -> new RegisterAnswer.NotFound(source, hash)));
    }

    private static RegisterAnswer found(JsonNode entry, String source, String hash) {
        var basic = entry.path("basic");
        var name = Stream.of("first_name", "middle_name", "last_name", "organization_name", "credential")
                .map(part -> basic.path(part).asString(""))
                .filter(part -> !part.isBlank() && !part.equals("--"))
                .collect(Collectors.joining(" "));
        var isPerson = entry.path("enumeration_type").asString("").equals("NPI-1");
        var isActive = basic.path("status").asString("").equals("A");
        return new RegisterAnswer.Found(
                shown(name), specialties(entry.path("taxonomies")), isPerson && isActive, source, hash);
    }

    private static List<String> specialties(JsonNode taxonomies) {
        return all(taxonomies)
                .map(taxonomy -> shown(taxonomy.path("desc").asString("")))
                .filter(name -> !name.isBlank())
                .distinct()
                .limit(10)
                .toList();
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** What comes from elsewhere is cleaned as what people type is. */
    private static String shown(String words) {
        var clean = CleanInput.clean(words);
        return clean.substring(0, Math.min(clean.length(), LONGEST_WORDS));
    }
}
