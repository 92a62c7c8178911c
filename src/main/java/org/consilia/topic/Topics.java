package org.consilia.topic;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to topics. */
@Component
public class Topics {

    private final TopicRepository repository;

    Topics(TopicRepository repository) {
        this.repository = repository;
    }

    /** Adds topics; one that is there already takes the new name. */
    @Transactional
    public void add(Collection<Topic> topics) {
        repository.upsert(topics);
    }

    public List<Topic> all(Topic.Kind kind) {
        return repository.all(kind);
    }

    public Optional<Topic> find(TopicId id) {
        return repository.find(id);
    }
}
