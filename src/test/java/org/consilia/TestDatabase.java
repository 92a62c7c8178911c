package org.consilia;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A real PostgreSQL and an empty data folder for one test context. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
        return postgres.getPostgresDatabase();
    }

    /** Before any bean: with a real server, filters are made before the rest, and some want the folder. */
    @Bean
    static BeanFactoryPostProcessor dataFolder(ConfigurableEnvironment environment) throws IOException {
        var data = Files.createTempDirectory("consilia-test").toString();
        environment.getPropertySources().addFirst(new MapPropertySource("data folder", Map.of("consilia.data", data)));
        return _ -> {};
    }
}
