package org.consilia.triage;

import org.consilia.embedding.Embeddings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules and situations that this program comes with. */
@Configuration(proxyBeanMethods = false)
class TriageConfiguration {

    @Bean
    RedFlags redFlags() {
        return RedFlags.shipped();
    }

    @Bean
    Situations situations(Embeddings embeddings) {
        return Situations.shipped(embeddings);
    }
}
