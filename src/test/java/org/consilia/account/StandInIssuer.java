package org.consilia.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** A provider as small as one can be: it speaks OpenID Connect over HTTP and says of everybody what it is told to say. */
final class StandInIssuer implements AutoCloseable {

    static final String CLIENT = "consilia";

    private final HttpServer server;
    private final RSAKey key;
    private volatile String nonce = "";
    private volatile Map<String, Object> claims = Map.of();

    StandInIssuer() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("stand-in").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(address())));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> answer(exchange, """
                {"access_token": "worthless", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                """.formatted(idToken())));
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What the next person who comes from here is said to be. */
    void say(String nonce, Map<String, Object> claims) {
        this.nonce = nonce;
        this.claims = claims;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String idToken() {
        var token = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("somebody")
                .audience(CLIENT)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("nonce", nonce);
        claims.forEach(token::claim);
        var signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), token.build());
        try {
            signed.sign(new RSASSASigner(key));
        } catch (JOSEException error) {
            throw new IllegalStateException(error);
        }
        return signed.serialize();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
