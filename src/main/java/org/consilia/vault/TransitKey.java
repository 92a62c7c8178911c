package org.consilia.vault;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A key that a service keeps and uses for us: the transit engine of HashiCorp Vault, or of OpenBao, which speaks the
 * same. Its address names the engine and the key, such as {@code https://vault.example.org:8200/v1/transit/keys/consilia};
 * the token lies in a file. Asked only at start and when keys change, never for a page.
 */
final class TransitKey implements Aead {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI key;
    private final Path tokenFile;
    private final JsonMapper json = new JsonMapper();

    TransitKey(URI key, Path tokenFile) {
        this.key = key;
        this.tokenFile = tokenFile;
    }

    URI key() {
        return key;
    }

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
        var body = Map.of("plaintext", base64(plaintext), "associated_data", base64(associatedData));
        return ask("encrypt", body, "ciphertext").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
        var body = Map.of(
                "ciphertext",
                new String(ciphertext, StandardCharsets.US_ASCII),
                "associated_data",
                base64(associatedData));
        return Base64.getDecoder().decode(ask("decrypt", body, "plaintext"));
    }

    /** Has the service make a new version of the key; it goes on opening what the earlier ones wrapped. */
    void rotate() {
        var answer = post(key + "/rotate", Map.of());
        if (answer.statusCode() >= 300) {
            throw refused(answer.statusCode());
        }
    }

    /** The engine's operations lie beside its keys: {@code …/transit/encrypt/consilia}. */
    private String ask(String operation, Map<String, String> body, String wanted) throws GeneralSecurityException {
        var answer = post(key.toString().replaceFirst("/keys/([^/]+)$", "/" + operation + "/$1"), body);
        if (answer.statusCode() == 400 && operation.equals("decrypt")) {
            throw new GeneralSecurityException("not wrapped by this key");
        }
        if (answer.statusCode() != 200) {
            throw refused(answer.statusCode());
        }
        return json.readTree(answer.body()).path("data").path(wanted).asString();
    }

    private HttpResponse<String> post(String address, Map<String, String> body) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("X-Vault-Token", Files.readString(tokenFile).strip())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException error) {
            throw new KeyUnusable(
                    "The key service " + key + " cannot be asked (" + error + "); without it the private texts in this"
                            + " database cannot be read.",
                    error);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KeyUnusable("The key service was not waited for.", interrupted);
        }
    }

    private KeyUnusable refused(int status) {
        return new KeyUnusable(
                "The key service " + key + " refuses with status " + status + "; check the key's name and the token in "
                        + tokenFile + ".",
                null);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
