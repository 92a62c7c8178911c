package org.consilia.find;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.consilia.find.OpenSearchConnection.Access;
import org.jspecify.annotations.Nullable;

/**
 * A real OpenSearch cluster on this machine, each node a process of its own with its data in a folder. The server comes
 * from Maven Central, by a project of its own ({@code src/cluster}), because it brings another Lucene than the product's.
 */
class OpenSearchCluster implements AutoCloseable {

    private static final Path PROJECT = Path.of("src", "cluster");
    private static final Path BUILT = Path.of("target", "cluster");
    private static final Duration UNTIL_IT_STANDS = Duration.ofMinutes(3);

    private static @Nullable OpenSearchCluster shared;

    private final Path folder;
    private final List<Address> addresses = new ArrayList<>();
    private final List<Process> nodes = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    private record Address(String name, int http, int transport) {}

    /** One node that all tests of a run share; it ends with them. */
    static synchronized OpenSearchCluster shared() throws IOException, InterruptedException {
        if (shared == null) {
            shared = new OpenSearchCluster(1, Files.createTempDirectory(Path.of("target"), "opensearch-"));
        }
        return shared;
    }

    /** Starts so many nodes and waits until they are one cluster. */
    OpenSearchCluster(int size, Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        build();
        var ports = freePorts(2 * size);
        for (var i = 0; i < size; i++) {
            addresses.add(new Address("node-" + i, ports.get(2 * i), ports.get(2 * i + 1)));
        }
        for (var i = 0; i < size; i++) {
            nodes.add(started(i));
        }
        awaitWhole();
    }

    /** @param prefix of the indexes' names */
    Access access(String prefix) {
        return new Access(
                addresses.stream()
                        .map(address -> URI.create("http://127.0.0.1:" + address.http()))
                        .toList(),
                "",
                "",
                "",
                prefix);
    }

    /** As when the power goes. */
    void kill(int node) throws InterruptedException {
        nodes.get(node).destroyForcibly().waitFor();
    }

    void start(int node) throws IOException {
        nodes.set(node, started(node));
    }

    /** It still holds its connections and answers none. */
    void freeze(int node) throws IOException, InterruptedException {
        signal("-STOP", node);
    }

    void thaw(int node) throws IOException, InterruptedException {
        signal("-CONT", node);
    }

    /** Waits until every node is there and every copy is the same. */
    void awaitWhole() {
        Awaitility.await()
                .atMost(UNTIL_IT_STANDS)
                .pollInterval(Duration.ofMillis(200))
                .until(this::isWhole);
    }

    @Override
    public void close() throws InterruptedException {
        for (var node : nodes) {
            node.destroyForcibly().waitFor();
        }
    }

    private boolean isWhole() {
        return IntStream.range(0, nodes.size()).allMatch(this::knowsAll);
    }

    private boolean knowsAll(int node) {
        if (!nodes.get(node).isAlive()) {
            throw new IllegalStateException("A node has ended; see " + log(node));
        }
        try {
            var health = http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/_cluster/health"
                                            .formatted(addresses.get(node).http())))
                                    .timeout(Duration.ofSeconds(2))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return health.contains("\"status\":\"green\"")
                    && health.contains("\"number_of_nodes\":%d,".formatted(nodes.size()));
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process started(int node) throws IOException {
        var own = addresses.get(node);
        var home = folder.resolve(own.name()).toAbsolutePath();
        Files.createDirectories(home.resolve("config"));
        var all = addresses.stream()
                .map(address -> "127.0.0.1:" + address.transport())
                .collect(Collectors.joining(","));
        var names = addresses.stream().map(Address::name).collect(Collectors.joining(","));
        return new ProcessBuilder(
                        java(),
                        "-Xms320m",
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "--add-modules=jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        "org.consilia.cluster.OpenSearchNode",
                        home.toString(),
                        "cluster.name=consilia",
                        "node.name=" + own.name(),
                        "network.host=127.0.0.1",
                        "http.port=" + own.http(),
                        "transport.port=" + own.transport(),
                        "discovery.seed_hosts=" + all,
                        "cluster.initial_cluster_manager_nodes=" + names,
                        // The test's machine may be nearly full; that is not what is tested.
                        "cluster.routing.allocation.disk.threshold_enabled=false")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(node)))
                .start();
    }

    private File log(int node) {
        return folder.resolve(addresses.get(node).name() + ".log").toFile();
    }

    private void signal(String signal, int node) throws IOException, InterruptedException {
        var pid = Long.toString(nodes.get(node).pid());
        if (new ProcessBuilder("kill", signal, pid).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("kill " + signal + " did not work");
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() throws IOException {
        return String.join(
                File.pathSeparator,
                BUILT.resolve("classes").toString(),
                BUILT.resolve("knn").resolve("*").toString(),
                Files.readString(BUILT.resolve("classpath")));
    }

    private static void build() throws IOException, InterruptedException {
        if (isBuilt()) {
            return;
        }
        var maven = new ProcessBuilder(
                "./mvnw", "-B", "-ntp", "-q", "-f", PROJECT.resolve("pom.xml").toString(), "compile");
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var running = maven.inheritIO().start();
        if (!running.waitFor(10, TimeUnit.MINUTES) || running.exitValue() != 0) {
            throw new IllegalStateException("The OpenSearch node could not be built");
        }
    }

    private static boolean isBuilt() throws IOException {
        var classPath = BUILT.resolve("classpath");
        if (!Files.exists(classPath)) {
            return false;
        }
        var built = Files.getLastModifiedTime(classPath);
        try (var files = Files.walk(PROJECT)) {
            return files.filter(Files::isRegularFile).allMatch(file -> isBefore(file, built));
        }
    }

    private static boolean isBefore(Path file, FileTime built) {
        try {
            return Files.getLastModifiedTime(file).compareTo(built) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> freePorts(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
