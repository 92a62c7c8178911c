package org.consilia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The site's key: made once, missed at start, replaced, and kept elsewhere. */
class KeysTests {

    private static final String TABLE = "/db/migration/vault/V13__data_key.sql";

    @TempDir
    Path data;

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        try (var sql = KeysTests.class.getResourceAsStream(TABLE)) {
            jdbc.sql(new String(sql.readAllBytes(), StandardCharsets.UTF_8)).update();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void forget() {
        jdbc.sql("truncate data_key").update();
    }

    @Test
    void aNewSiteMakesItsKeysAndOpensThemAgain() {
        var made = keys(file(), "").open();
        assertThat(keys(file(), "").open().primary()).isEqualTo(made.primary());
        assertThat(jdbc.sql("select count(*) from data_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aLostKeyIsSaidAtStartAndNoNewOneIsMadeInItsPlace() throws IOException {
        keys(file(), "").open();
        Files.delete(data.resolve("keys/vault.json"));
        assertThatThrownBy(() -> keys(file(), "").open())
                .isInstanceOf(KeyUnusable.class)
                .hasMessageContainingAll("keys/vault.json is missing", "put it back from a backup");
        assertThat(data.resolve("keys/vault.json")).doesNotExist();
    }

    @Test
    void anotherSitesKeyIsSaidAtStart() throws IOException {
        keys(file(), "").open();
        Files.delete(data.resolve("keys/vault.json"));
        file().madeIfAbsent();
        assertThatThrownBy(() -> keys(file(), "").open())
                .isInstanceOf(KeyUnusable.class)
                .hasMessageContaining("does not open this database");
    }

    @Test
    void aFileThatIsNoKeyIsSaidAtStart() throws IOException {
        keys(file(), "").open();
        Files.writeString(data.resolve("keys/vault.json"), "{}");
        assertThatThrownBy(() -> keys(file(), "").open())
                .isInstanceOf(KeyUnusable.class)
                .hasMessageContaining("holds no key");
    }

    @Test
    void theSitesKeyIsRenewedAndTheDataKeysStay() {
        var before = keys(file(), "").open();
        var wrapped = wrapped();
        var siteKey = file();
        siteKey.renew();
        assertThat(keys(siteKey, "").rewrap()).isEqualTo(2);
        assertThat(wrapped()).isNotEqualTo(wrapped);
        assertThat(keys(file(), "").open().primary()).isEqualTo(before.primary());
    }

    @Test
    void theSitesKeyMayLieOnAnotherDisk() {
        var before = keys(file(), "").open();
        var elsewhere = data.resolve("elsewhere/site.json");
        var old = data.resolve("keys/vault.json").toString();
        keys(new SiteKey(data, elsewhere.toString(), "", ""), old).rewrap();
        assertThat(keys(new SiteKey(data, elsewhere.toString(), "", ""), "")
                        .open()
                        .primary())
                .isEqualTo(before.primary());
        assertThatThrownBy(() -> keys(file(), "").open()).isInstanceOf(KeyUnusable.class);
    }

    @Test
    void aKeyServiceMayWrapTheDataKeysAndNeverGivesItsKeyAway() throws IOException {
        var service = transit();
        try {
            var address = "http://localhost:" + service.getAddress().getPort() + "/v1/transit/keys/consilia";
            var token = Files.writeString(data.resolve("token"), "a-token\n").toString();
            var made = keys(new SiteKey(data, "", address, token), "").open();
            assertThat(keys(new SiteKey(data, "", address, token), "").open().primary())
                    .isEqualTo(made.primary());
            Files.writeString(data.resolve("token"), "no-longer-good");
            assertThatThrownBy(() ->
                            keys(new SiteKey(data, "", address, token), "").open())
                    .isInstanceOf(KeyUnusable.class)
                    .hasMessageContainingAll("refuses with status 403", "check the key's name and the token");
        } finally {
            service.stop(0);
        }
        assertThatThrownBy(() -> keys(
                                new SiteKey(
                                        data,
                                        "",
                                        "http://localhost:9/v1/transit/keys/consilia",
                                        data.resolve("token").toString()),
                                "")
                        .open())
                .isInstanceOf(KeyUnusable.class)
                .hasMessageContaining("cannot be asked");
    }

    /** Answers as HashiCorp Vault's transit engine does, with reversed letters for a cipher. */
    private static HttpServer transit() throws IOException {
        var json = new JsonMapper();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/transit/", exchange -> {
            var asked = json.readTree(exchange.getRequestBody().readAllBytes());
            var isKnown = "a-token".equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"));
            var bound = asked.path("associated_data").asString();
            var answer = switch (exchange.getRequestURI().getPath()) {
                case "/v1/transit/encrypt/consilia" ->
                    Map.of(
                            "ciphertext",
                            "vault:v1:" + bound + ":"
                                    + reversed(asked.path("plaintext").asString()));
                case "/v1/transit/decrypt/consilia" -> {
                    var parts = asked.path("ciphertext").asString().split(":", -1);
                    yield parts[2].equals(bound) ? Map.of("plaintext", reversed(parts[3])) : Map.<String, String>of();
                }
                default -> Map.<String, String>of();
            };
            var body = json.writeValueAsBytes(Map.of("data", answer));
            exchange.sendResponseHeaders(!isKnown ? 403 : answer.isEmpty() ? 400 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String reversed(String letters) {
        return new StringBuilder(letters).reverse().toString();
    }

    private static String wrapped() {
        return Base64.getEncoder()
                .encodeToString(jdbc.sql("select wrapped from data_key where purpose = 'SEAL'")
                        .query(byte[].class)
                        .single());
    }

    private SiteKey file() {
        return new SiteKey(data, "", "", "");
    }

    private static DataKeys keys(SiteKey siteKey, String rewrapFrom) {
        return new DataKeys(postgres.getPostgresDatabase(), siteKey, rewrapFrom, Clock.systemUTC());
    }
}
