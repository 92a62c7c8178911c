package org.consilia.operate;

import java.util.Optional;
import org.consilia.pack.BrokenPack;
import org.consilia.vault.KeyUnusable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps Spring from printing a stack trace where the reason is a sentence, which the command line prints. */
final class CannotStartReporter implements SpringBootExceptionReporter {

    CannotStartReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return sentence(failure).isPresent();
    }

    static Optional<String> sentence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart || cause instanceof BrokenPack || cause instanceof KeyUnusable) {
                return Optional.ofNullable(cause.getMessage());
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of("Port " + taken.getPort() + " is in use; choose another with --port.");
            }
        }
        return Optional.empty();
    }
}
