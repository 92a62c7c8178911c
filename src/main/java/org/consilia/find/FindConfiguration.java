package org.consilia.find;

import java.nio.file.Path;
import java.time.Clock;
import org.consilia.find.OpenSearchConnection.Access;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where passages are found: in this process, or on an OpenSearch cluster ({@code find.engine=opensearch}). */
@Configuration(proxyBeanMethods = false)
class FindConfiguration {

    @Bean
    Indexes indexes(
            @Value("${find.engine:lucene}") String engine,
            @Value("${consilia.data}") Path data,
            Environment environment,
            Turn turn,
            Clock clock) {
        return switch (engine) {
            case "lucene" -> new LuceneIndexes(LuceneIndexes.in(data));
            case "opensearch" -> {
                var access = Binder.get(environment).bindOrCreate("find.opensearch", Access.class);
                yield new OpenSearchIndexes(access, LuceneIndexes.in(data), turn::isOurs, clock);
            }
            default ->
                throw new IllegalArgumentException(
                        "find.engine is \"%s\"; it can be lucene or opensearch".formatted(engine));
        };
    }
}
