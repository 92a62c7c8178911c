package org.consilia.operate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.consilia.topic.Topic;
import org.consilia.topic.TopicId;
import org.consilia.topic.Topics;
import org.springframework.stereotype.Component;

/** The specialties that a new site starts with, so that its first doctor has one to belong to. */
@Component
class StandardSpecialties {

    private final Topics topics;

    StandardSpecialties(Topics topics) {
        this.topics = topics;
    }

    void addIfNone() {
        if (topics.all(Topic.Kind.SPECIALTY).isEmpty()) {
            topics.add(read().entrySet().stream()
                    .map(entry -> new Topic(
                            new TopicId(entry.getKey().toString()),
                            entry.getValue().toString(),
                            Topic.Kind.SPECIALTY))
                    .toList());
        }
    }

    private static Properties read() {
        var names = new Properties();
        try (var file = StandardSpecialties.class.getResourceAsStream("/operate/specialties.properties");
                var text = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            names.load(text);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        return names;
    }
}
