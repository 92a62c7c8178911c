package org.consilia.find;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.apache.lucene.util.IOFunction;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.jackson3.JacksonJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The way to a cluster: its official client, with short patience.
 *
 * <p>A request goes to one node after the other in turn. The client sends one that fails, or is not answered in time, to
 * the next node, and leaves the silent one alone for a minute; it may do so because every request made here can safely
 * be made twice. A frozen node is worse than a dead one, since it still accepts connections: so what reads gets two
 * seconds, and what writes a few, which must be enough for all copies to have it on disk.
 */
class OpenSearchConnection implements AutoCloseable {

    private static final Timeout TO_CONNECT = Timeout.ofMilliseconds(500);
    private static final Timeout TO_READ = Timeout.ofSeconds(2);
    private static final Timeout TO_WRITE = Timeout.ofSeconds(5);

    /** All nodes must agree on a new index or alias, which the cluster itself gives half a minute. */
    private static final Timeout TO_ARRANGE = Timeout.ofSeconds(30);

    /** For each address; more would only queue up in the cluster. */
    private static final int CONNECTIONS = 50;

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private static final String SILENT = "OpenSearch at %s does not answer";
    private static final String UNSAFE = "OpenSearch at %s does not prove who it is;"
            + " does find.opensearch.authority name the certificate of who signed its own?";
    private static final String CLOSED =
            "OpenSearch at %s does not let us in;" + " are find.opensearch.user and find.opensearch.password right?";

    private static final Logger LOG = LoggerFactory.getLogger(OpenSearchConnection.class);

    private final String addresses;
    private final OpenSearchClient reading;
    private final OpenSearchClient writing;
    private final OpenSearchClient arranging;

    /**
     * Where a cluster is and how it lets us in.
     *
     * @param addresses such as {@code https://search-1:9200}
     * @param user may be empty, and nobody signs in
     * @param authority a file of certificates (PEM) to trust; empty for those that Java trusts
     * @param prefix what the names of all our indexes begin with, on a cluster that has others too
     */
    record Access(
            @DefaultValue List<URI> addresses,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String authority,
            @DefaultValue("consilia-passages") String prefix) {}

    OpenSearchConnection(Access access) {
        if (access.addresses().isEmpty()) {
            throw new IllegalArgumentException(
                    "find.opensearch.addresses names no address, such as https://search-1:9200");
        }
        addresses =
                String.join(", ", access.addresses().stream().map(URI::toString).toList());
        var tls = tls(access.authority());
        reading = new OpenSearchClient(transport(access, tls, TO_READ));
        writing = new OpenSearchClient(transport(access, tls, TO_WRITE));
        arranging = new OpenSearchClient(transport(access, tls, TO_ARRANGE));
    }

    /** Asks for something to be read: soon, or not at all. When every node failed, all are asked once more. */
    <T> T read(IOFunction<OpenSearchClient, T> request) throws IOException {
        try {
            return send(reading, request);
        } catch (Unavailable once) {
            return send(reading, request);
        }
    }

    <T> T write(IOFunction<OpenSearchClient, T> request) throws IOException {
        return send(writing, request);
    }

    /** Makes, replaces or deletes an index. */
    <T> T arrange(IOFunction<OpenSearchClient, T> request) throws IOException {
        return send(arranging, request);
    }

    @Override
    public void close() {
        try (var _ = reading._transport();
                var _ = writing._transport()) {
            arranging._transport().close();
        } catch (IOException e) {
            LOG.debug("A connection to OpenSearch ended before it was closed", e);
        }
    }

    private <T> T send(OpenSearchClient client, IOFunction<OpenSearchClient, T> request) throws IOException {
        try {
            return request.apply(client);
        } catch (OpenSearchException answered) {
            throw refusal(answered.status(), answered);
        } catch (ResponseException answered) {
            throw refusal(answered.status(), answered);
        } catch (Unavailable told) {
            throw told;
        } catch (RuntimeException wrapped) {
            // So the client reports that no connection was free in time.
            if (wrapped.getCause() instanceof TimeoutException) {
                throw new Unavailable(SILENT.formatted(addresses), wrapped);
            }
            throw wrapped;
        } catch (IOException silent) {
            throw new Unavailable(isUnsafe(silent) ? UNSAFE.formatted(addresses) : SILENT.formatted(addresses), silent);
        }
    }

    private static boolean isUnsafe(@Nullable Throwable failure) {
        return failure != null && (failure instanceof SSLException || isUnsafe(failure.getCause()));
    }

    private IOException refusal(int status, Exception cause) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> new Refused(status, CLOSED.formatted(addresses), cause);
            default ->
                isPassing(status)
                        ? new Unavailable("OpenSearch at %s is busy (%d)".formatted(addresses, status), cause)
                        : new Refused(status, "OpenSearch refuses a request (%d)".formatted(status), cause);
        };
    }

    /** Whether the same request may well succeed a moment later. */
    static boolean isPassing(int status) {
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
    }

    private static OpenSearchTransport transport(Access access, SSLContext tls, Timeout patience) {
        var hosts = access.addresses().stream().map(HttpHost::create).toArray(HttpHost[]::new);
        return ApacheHttpClient5TransportBuilder.builder(hosts)
                .setMapper(new JacksonJsonpMapper())
                .setDefaultHeaders(credentials(access))
                .setHttpClientConfigCallback(client -> configured(client, tls, patience))
                .build();
    }

    private static HttpAsyncClientBuilder configured(HttpAsyncClientBuilder client, SSLContext tls, Timeout patience) {
        var connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(Integer.MAX_VALUE)
                .setTlsStrategy(
                        ClientTlsStrategyBuilder.create().setSslContext(tls).buildAsync())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(TO_CONNECT)
                        .setSocketTimeout(patience)
                        .build())
                .build();
        return client.setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(patience)
                        .setResponseTimeout(patience)
                        .build())
                .disableAutomaticRetries();
    }

    private static Header[] credentials(Access access) {
        if (access.user().isEmpty()) {
            return new Header[0];
        }
        var pair = (access.user() + ":" + access.password()).getBytes(StandardCharsets.UTF_8);
        return new Header[] {
            new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
        };
    }

    private static SSLContext tls(String authority) {
        try {
            if (authority.isEmpty()) {
                return SSLContext.getDefault();
            }
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            try (var in = Files.newInputStream(Path.of(authority))) {
                for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                    trusted.setCertificateEntry("authority-" + trusted.size(), certificate);
                }
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return tls;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException(
                    "The file of find.opensearch.authority holds no certificates that can be read", unusable);
        }
    }

    /** No node answered in time, or all are busy: nothing is known, and asking again is right. */
    static class Unavailable extends IOException {
        Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The cluster understood the request and will not do it. */
    static class Refused extends IOException {

        private final int status;

        Refused(int status, String message, Throwable cause) {
            super(message, cause);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
