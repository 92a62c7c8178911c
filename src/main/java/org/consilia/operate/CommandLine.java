package org.consilia.operate;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.consilia.answer.HtmlBench;
import org.consilia.find.FindBench;
import org.consilia.find.IndexWish;
import org.consilia.find.LatencyBench;
import org.consilia.find.PairsBench;
import org.consilia.find.RankBench;
import org.consilia.find.TrainBench;
import org.consilia.pack.Pack;
import org.consilia.privacy.PrivacyBench;
import org.consilia.triage.TriageBench;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import sun.misc.Signal;

/** Does what the command line says. The one place that starts Spring, and only on engines that run. */
public final class CommandLine {

    private static final Map<String, Object> QUIET_DEFAULTS = Map.of(
            "spring.main.banner-mode", "off",
            "spring.main.log-startup-info", "false",
            "logging.level.root", "warn",
            "spring.lifecycle.timeout-per-shutdown-phase", "10s",
            // A page fails fast where the database is away; one start of PostgreSQL takes less.
            "spring.datasource.hikari.connection-timeout", "3000",
            // Two cores do not get more done with more; 60 connections leave room for commands and a second node.
            "spring.datasource.hikari.maximum-pool-size", "20",
            "spring.datasource.hikari.minimum-idle", "4");

    /** A British mobile number that Ofcom keeps for films: the demonstration's chat button rings at nobody's. */
    private static final String NOBODYS_NUMBER = "+44 7700 900123";

    private final Class<?> application;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    CommandLine(Class<?> application, Map<String, String> environment, PrintStream out, PrintStream err) {
        this.application = application;
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** For main: does what the arguments say, and ends the process with status 1 where it cannot. */
    public static void main(Class<?> application, String... arguments) {
        var status = new CommandLine(application, System.getenv(), System.out, System.err).execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** The exit status. After {@code run} the server goes on in its own threads. */
    int execute(String... arguments) {
        try {
            switch (Command.parse(arguments)) {
                case Command.Run run -> serve(run);
                case Command.Import imported ->
                    inApplication(
                            imported.data(),
                            application -> application
                                    .getBean(ImportCommand.class)
                                    .run(imported.collection(), imported.source(), out));
                case Command.Recover recover ->
                    inApplication(recover.data(), application -> {
                        var link = application.getBean(WaysIn.class).recover();
                        out.println("This link signs an operator in once, within 24 hours:");
                        out.println("  " + link);
                    });
                case Command.Keys keys -> changeKeys(keys);
                case Command.VerifyAudit verify -> {
                    return verifyAudit(verify.data());
                }
                case Command.WhoSaw asked ->
                    inApplication(
                            asked.data(),
                            application -> application
                                    .getBean(AuditCommand.class)
                                    .whoSaw(asked.question(), asked.from(), asked.to(), out));
                case Command.Bench bench -> {
                    return measure(bench.arguments());
                }
                case Command.Drill drill -> {
                    // Never on a database that somebody named: a drill is not kind to what it finds.
                    var onItsOwn = new CommandLine(application, Map.of(), out, err);
                    return new Drills(onItsOwn, out).run(drill.subject(), drill.arguments());
                }
                case Command.RebuildIndex rebuild -> rebuildIndex(rebuild.data());
                case Command.Help _ -> out.print(Command.USAGE);
            }
            return 0;
        } catch (RuntimeException failed) {
            CannotStartReporter.sentence(failed).ifPresentOrElse(err::println, () -> failed.printStackTrace(err));
            return 1;
        }
    }

    private void changeKeys(Command.Keys keys) {
        var properties = new HashMap<String, Object>();
        if (keys.from() != null) {
            properties.put("consilia.keys.rewrap-from", keys.from().toString());
        }
        inApplication(
                keys.data(),
                properties,
                application -> application.getBean(KeysCommand.class).run(keys.what(), out));
    }

    private int verifyAudit(Path data) {
        var isGood = new AtomicBoolean();
        inApplication(
                data,
                application ->
                        isGood.set(application.getBean(AuditCommand.class).verify(out)));
        return isGood.get() ? 0 : 1;
    }

    /** Each measurement is its own part's; none needs a database. */
    private static int measure(List<String> arguments) {
        var subject = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.stream().skip(1).toList();
        return switch (subject) {
            case "find" -> FindBench.run(rest);
            case "pairs" -> PairsBench.run(rest);
            case "rank" -> RankBench.run(rest);
            case "train" -> TrainBench.run(rest);
            case "latency" -> LatencyBench.run(rest);
            case "triage" -> TriageBench.run(rest);
            case "privacy" -> PrivacyBench.run(rest);
            case "html" -> HtmlBench.run(rest);
            default ->
                throw new CannotStart(
                        "bin/bench measures find, latency, pairs, rank, triage, privacy or html, or trains: bin/bench find --answers TSV …");
        };
    }

    private void rebuildIndex(Path data) {
        if (!Files.isDirectory(data.resolve("index"))) {
            throw new CannotStart("There is no Consilia in the folder " + data + "; name its folder with --data.");
        }
        try {
            IndexWish.leaveIn(data);
        } catch (IOException failed) {
            throw new CannotStart("The folder " + data + " cannot be written to: " + failed.getMessage() + ".", failed);
        }
        out.println("The index will be built anew, now or when Consilia starts; the old one serves until then.");
    }

    private void serve(Command.Run run) {
        if (run.isForOthers()) {
            refuseWithoutMailServer();
        }
        var folder = DataFolder.hold(run.data());
        refuseTakenPort(run);
        var properties = new HashMap<String, Object>();
        properties.put("consilia.demonstration", run.demonstration() ? "on" : "off");
        if (run.demonstration() && !environment.containsKey("CONSILIA_WHATSAPP_NUMBER")) {
            properties.put("consilia.whatsapp.number", NOBODYS_NUMBER);
        }
        properties.put("consilia.development", !run.isForOthers());
        properties.put("consilia.public-url", run.address());
        properties.put("server.address", run.isForOthers() ? "0.0.0.0" : "127.0.0.1");
        properties.put("server.port", run.port());
        properties.put("server.servlet.session.cookie.secure", run.address().startsWith("https:"));
        properties.put("server.forward-headers-strategy", run.isForOthers() ? "native" : "none");
        var engines = engines(folder);
        closeBeforeTheMachineDoes(boot(folder, engines, WebApplicationType.SERVLET, properties));
        SpringApplication.getShutdownHandlers().add(() -> {
            engines.close();
            out.println("Consilia has stopped.");
        });
        out.println("Consilia is ready: " + run.address());
    }

    /**
     * Closes the application before the Java machine begins to shut down. Its shutdown hooks all run at once, and that
     * of ONNX Runtime frees the model's memory under whoever still reads a text with it, which ends the process.
     */
    private static void closeBeforeTheMachineDoes(ConfigurableApplicationContext application) {
        for (var name : List.of("INT", "TERM")) {
            Signal.handle(new Signal(name), signal -> {
                application.close();
                System.exit(128 + signal.getNumber());
            });
        }
    }

    /**
     * Runs a task with all of the application but its pages, whether or not a server runs on the same folder; where
     * one does, they share its database, and {@code consilia.beside-server} is true.
     */
    void inApplication(Path data, Consumer<ConfigurableApplicationContext> task) {
        inApplication(data, Map.of(), task);
    }

    private void inApplication(Path data, Map<String, Object> more, Consumer<ConfigurableApplicationContext> task) {
        var folder = DataFolder.holdOrVisit(data);
        var properties = new HashMap<>(more);
        properties.put("consilia.demonstration", "off");
        properties.put("consilia.beside-server", folder.isVisited());
        var engines = engines(folder);
        try (var context = boot(folder, engines, WebApplicationType.NONE, properties)) {
            task.accept(context);
        } finally {
            engines.close();
        }
    }

    private Engines engines(DataFolder folder) {
        var engines = new Engines(folder, environment, new Progress(out));
        // Called after the application has closed, that is after its last page and its last connection.
        SpringApplication.getShutdownHandlers().add(engines::close);
        return engines;
    }

    private ConfigurableApplicationContext boot(
            DataFolder folder, Engines engines, WebApplicationType type, Map<String, Object> properties) {
        try {
            refuseBrokenPack();
            var database = engines.start();
            properties.put("consilia.data", folder.path().toString());
            properties.put("spring.datasource.url", database.url());
            properties.put("spring.datasource.username", database.user());
            properties.put("spring.datasource.password", database.password());
            out.println("Starting Consilia …");
            var started = new SpringApplicationBuilder(application)
                    .web(type)
                    .properties(QUIET_DEFAULTS)
                    .initializers(context -> context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("command line", properties)))
                    .run();
            engines.afterMigrations();
            return started;
        } catch (RuntimeException failed) {
            engines.close();
            var reason = CannotStartReporter.sentence(failed).orElse("Consilia could not start; the reason is above.");
            throw new CannotStart(reason, failed);
        }
    }

    /** Read before anything is started, so that its faults are all that stands on the terminal. */
    private void refuseBrokenPack() {
        Pack.read(environment.getOrDefault("CONSILIA_PACK", System.getProperty("consilia.pack", "neutral")));
    }

    private void refuseWithoutMailServer() {
        var host = environment.getOrDefault("SPRING_MAIL_HOST", System.getProperty("spring.mail.host", ""));
        if (host.isBlank()) {
            throw new CannotStart(
                    "--public needs a mail server, since people sign in by e-mail; set SPRING_MAIL_HOST.");
        }
    }

    /** Asked before the slow part of the start; Tomcat asks again. */
    private static void refuseTakenPort(Command.Run run) {
        var address = run.isForOthers()
                ? new InetSocketAddress(run.port())
                : new InetSocketAddress(InetAddress.getLoopbackAddress(), run.port());
        try (var socket = new ServerSocket()) {
            socket.bind(address);
        } catch (BindException taken) {
            throw new CannotStart("Port " + run.port() + " cannot be used (" + taken.getMessage()
                    + "); stop the program that has it or choose another with --port.");
        } catch (IOException failed) {
            throw new CannotStart("Port " + run.port() + " cannot be used: " + failed.getMessage() + ".");
        }
    }
}
