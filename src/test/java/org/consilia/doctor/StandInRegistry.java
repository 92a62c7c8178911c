package org.consilia.doctor;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Answers as the registry of National Provider Identifiers does, with what it is told to say. */
public final class StandInRegistry implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String body = "";
    private volatile boolean isSilent;
    private volatile String asked = "";

    public StandInRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/", exchange -> {
            asked = exchange.getRequestURI().getQuery();
            exchange.sendResponseHeaders(status, 0);
            try (var out = exchange.getResponseBody()) {
                if (isSilent) {
                    out.write('{');
                    out.flush();
                    end.await();
                } else {
                    out.write(body.getBytes(StandardCharsets.UTF_8));
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/api/";
    }

    void say(int status, String body) {
        this.status = status;
        this.body = body;
    }

    /** Begins an answer and never ends it. */
    void fallSilent() {
        isSilent = true;
    }

    String asked() {
        return asked;
    }

    /** An entry as the registry gives it. */
    public void sayFound(String number, String type, String first, String last, String status) {
        say(200, """
                {"result_count": 1, "results": [{"number": "%s", "enumeration_type": "%s",
                 "basic": {"first_name": "%s", "last_name": "%s", "credential": "M.D.", "status": "%s"},
                 "addresses": [{"address_purpose": "LOCATION", "city": "ALDER", "state": "OH", "country_code": "US"}],
                 "taxonomies": [{"code": "207RC0000X", "desc": "Internal Medicine, Cardiovascular Disease",
                  "state": "OH", "license": "35000", "primary": true}],
                 "identifiers": [], "other_names": [], "endpoints": [], "practiceLocations": []}]}
                """.formatted(number, type, first, last, status));
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
