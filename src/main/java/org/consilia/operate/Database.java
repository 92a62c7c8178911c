package org.consilia.operate;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the records are kept, and who we are there. */
record Database(String url, String user, String password) {

    private static final int OLDEST_VERSION = 15;

    /** PostgreSQL's promises without which an acknowledged write can be lost or torn, and what goes wrong. */
    private static final Map<String, String> PROMISES = Map.of(
            "fsync", "a power cut could destroy the database",
            "full_page_writes", "a power cut could leave half-written pages",
            "synchronous_commit", "what was acknowledged to a person could be lost");

    /** The operator's own PostgreSQL, where {@code DATABASE_URL} names one. */
    static Optional<Database> named(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("DATABASE_URL"))
                .filter(address -> !address.isBlank())
                .map(address -> parse(address.strip(), environment));
    }

    private static Database parse(String address, Map<String, String> environment) {
        var user = environment.getOrDefault("DATABASE_USER", "");
        var password = environment.getOrDefault("DATABASE_PASSWORD", "");
        if (address.startsWith("jdbc:postgresql:")) {
            return new Database(address, user, password);
        }
        try {
            var uri = URI.create(address);
            var isOurs = address.startsWith("postgres://") || address.startsWith("postgresql://");
            if (!isOurs || uri.getRawAuthority() == null) {
                throw new IllegalArgumentException("not an address of a PostgreSQL");
            }
            var authority = uri.getRawAuthority();
            var at = authority.lastIndexOf('@');
            var colon = authority.indexOf(':');
            if (at >= 0 && user.isEmpty()) {
                user = decoded(authority.substring(0, colon >= 0 && colon < at ? colon : at));
            }
            if (at >= 0 && colon >= 0 && colon < at && password.isEmpty()) {
                password = decoded(authority.substring(colon + 1, at));
            }
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var hosts = authority.substring(at + 1);
            return new Database("jdbc:postgresql://" + hosts + uri.getRawPath() + query, user, password);
        } catch (IllegalArgumentException malformed) {
            // The address may hold a password: neither it nor the parser's message, which quotes it, is passed on.
            throw new CannotStart("DATABASE_URL is not an address of a PostgreSQL, such as "
                    + "postgres://user:password@host:5432/consilia or jdbc:postgresql://host:5432/consilia.");
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Refuses a server that is too old or that gives up durability for speed. Asked as the application's own role. */
    void refuseUnlessItKeepsWhatItIsTold() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new CannotStart("The database is PostgreSQL " + version + "; Consilia needs PostgreSQL "
                        + OLDEST_VERSION + " or newer.");
            }
            for (var promise : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                try (var answer = statement.executeQuery("show " + promise)) {
                    if (answer.next() && answer.getString(1).equals("off")) {
                        throw new CannotStart("PostgreSQL's setting " + promise + " is off: " + PROMISES.get(promise)
                                + "; switch it on.");
                    }
                }
            }
        } catch (SQLException unreachable) {
            var reason = String.valueOf(unreachable.getMessage()).strip().replaceAll("\\s*\n\\s*", " ");
            throw new CannotStart("The database cannot be used: " + reason, unreachable);
        }
    }

    @Override
    public String toString() {
        return "Database[" + user + "]";
    }
}
