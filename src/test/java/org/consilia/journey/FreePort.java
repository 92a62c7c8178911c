package org.consilia.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Serves the site at a free port and tells it so, since passkeys and links work at its own address only. */
class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();
            TestPropertyValues.of("server.port=" + port, "consilia.public-url=http://localhost:" + port)
                    .applyTo(context);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
